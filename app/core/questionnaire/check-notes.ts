import { nearest } from '../shared/nearest';
import { toPointer } from '../shared/parse-json';
import type { QuestionnaireFile, QuestionNote } from './envelope';
import { offeredChoices, type Question } from './questionnaire';
import type { Report } from './read-conditions';

/**
 * Compares what the envelope says with the questions it says it about: `note_without_question`, `unknown_source`,
 * `proof_without_order`, `order_without_choices`, `unknown_choice`, `duplicate_in_order`, `incomplete_order`.
 *
 * @param names all questions of the survey, `questions` those of them that can be asked.
 */
export function checkNotes(
  file: QuestionnaireFile,
  names: readonly string[],
  questions: readonly Question[],
  report: Report,
): void {
  for (const [name, note] of Object.entries(file.questions)) {
    const pointer = toPointer(['questions', name]);
    if (!names.includes(name)) {
      report('note_without_question', pointer, { question: name }, nearest(name, names));
      continue;
    }
    note.sources.forEach((source, index) => {
      if (file.sources[source] !== undefined) return;
      report('unknown_source', `${pointer}/sources/${index}`, { source }, nearest(source, Object.keys(file.sources)));
    });
    const question = questions.find((candidate) => candidate.name === name);
    if (question !== undefined) checkOrder(note, question, pointer, report);
  }
}

function checkOrder(
  { order, proof }: QuestionNote,
  { name, accepts }: Question,
  pointer: string,
  report: Report,
): void {
  if (order === undefined) {
    if (proof === 'required') report('proof_without_order', pointer, { question: name });
    return;
  }
  if (accepts.kind !== 'choice' && accepts.kind !== 'choices') {
    report('order_without_choices', `${pointer}/order`, { question: name });
    return;
  }
  const offered = offeredChoices(accepts).map(({ value }) => value);
  order.forEach((value, index) => {
    const at = `${pointer}/order/${index}`;
    if (!offered.includes(value)) {
      report(
        'unknown_choice',
        at,
        { choice: String(value), question: name },
        nearest(String(value), offered.map(String)),
      );
    } else if (order.indexOf(value) !== index) report('duplicate_in_order', at, { choice: String(value) });
  });
  const missing = accepts.choices.map(({ value }) => value).filter((value) => !order.includes(value));
  if (missing.length > 0) report('incomplete_order', `${pointer}/order`, { choices: missing.join(', ') });
}
