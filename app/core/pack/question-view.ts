import type { Question, Questionnaire } from '../questionnaire/questionnaire';
import { findAsked } from '../questionnaire/find-asked';
import { valueInWords } from '../brief/answer-in-words';
import { choicesInOrder } from './choice-outcomes';
import { choicesInWords, effectsOf } from './effects';
import { type PackContext, quotedTitle } from './pack-context';
import type { PackQuestion } from './pack-view';

/** A question as vendors are shown it: what is asked, why, and how each answer counts. */
export function questionView(context: PackContext, questionnaire: Questionnaire, question: Question): PackQuestion {
  const { numbers, pack, prepared, voice } = context;
  const { description, name, note, title } = question;
  const effects = effectsOf(context, question);
  const isScored = prepared.scored.has(name);
  return {
    id: name,
    number: numbers.get(name) ?? '',
    title: voice.content(title),
    help: voice.content(description),
    condition: conditionOf(context, question),
    why: voice.content(note.why),
    sources: note.sources.flatMap((source) => {
      const found = questionnaire.sources[source];
      return found === undefined ? [] : [voice.source(found)];
    }),
    answering: answeringOf(context, question),
    choices: choicesInWords(context, question),
    use: voice.tell(`use.${pack.uses[name] ?? note.use}.name`),
    proof: proofOf(context, question),
    evidence: voice.content(note.evidence),
    effects,
    ...(effects.length === 0 && { information: voice.tell(isScored ? 'effect.none_here' : 'effect.information') }),
  };
}

/** How a question is answered, in a sentence. */
function answeringOf({ voice }: PackContext, { accepts, note }: Question): string {
  switch (accepts.kind) {
    case 'choice':
      return voice.tell(note.order === undefined ? 'answering.choice' : 'answering.choice_ordered');
    case 'choices':
      return voice.tell('answering.choices', { most: accepts.max });
    case 'number':
      return voice.tell('answering.number', { least: accepts.min, most: accepts.max });
    default:
      return voice.tell(`answering.${accepts.kind}`);
  }
}

function proofOf({ voice }: PackContext, { note }: Question): string {
  const may = note.notApplicable ? [voice.tell('proof.not_applicable')] : [];
  return [voice.tell(`proof.${note.proof}`), ...may].join(' ');
}

/** When a question is asked, where the buyer's answers alone do not settle it. */
function conditionOf(context: PackContext, question: Question): string {
  const { asked, prepared, vendors, voice } = context;
  const state = asked.get(question.name);
  if (state === 'asked') return '';
  const own = new Set(vendors.flatMap(({ questions }) => questions.map(({ name }) => name)));
  const gates = question.visibilityReads.filter((name) => own.has(name) && prepared.questions.has(name));
  const [only, ...others] = gates;
  if (only === undefined) return voice.tell('condition.buyer');
  const opening = others.length === 0 ? openingChoices(context, question, only) : [];
  if (opening.length > 0) {
    return voice.tell('condition.one', {
      question: quotedTitle(context, only),
      choices: voice.series(opening, 'long'),
    });
  }
  const titles = gates.map((name) => quotedTitle(context, name));
  return voice.tell('condition.several', { questions: voice.series(titles, 'long') });
}

/** Choices of a question after which another one can be asked. */
function openingChoices({ pack, prepared, voice }: PackContext, question: Question, gate: string): string[] {
  const asking = prepared.questions.get(gate);
  if (asking?.accepts.kind !== 'choice') return [];
  return choicesInOrder(asking).flatMap(({ value }) => {
    const answers = { ...pack.needAnswers, [gate]: { value } };
    const state = findAsked(prepared.questionnaires, answers, new Set(), [question.name]).get(question.name);
    return state === 'not_asked' ? [] : [voice.quoted(valueInWords(value, asking, voice))];
  });
}
