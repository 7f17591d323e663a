import type { AnswerValue } from '../questionnaire/answers';
import { offeredChoices, type Question } from '../questionnaire/questionnaire';
import type { AnswerUsed } from '../scoring/evaluation';
import type { Voice } from './voice';

/**
 * An answer in the words that were picked or written; the state's word where there is none. Where evaluators set the
 * value, the own answer of whoever answered stands below, with the reason.
 */
export function answerInWords(
  used: Pick<AnswerUsed, 'state' | 'value' | 'comment' | 'overrides'>,
  question: Question | undefined,
  voice: Voice,
): string {
  if (used.value === undefined)
    return voice.translate(`common:state.${used.state === 'answered' ? 'blank' : used.state}`);
  const value = valueInWords(used.value, question, voice);
  const said = used.comment ? voice.say('answer_with_comment', { value, comment: voice.data(used.comment) }) : value;
  if (used.overrides === undefined) return said;
  const { reason, value: own, comment } = used.overrides;
  const first = { ...(own !== undefined && { value: own }), ...(comment !== undefined && { comment }) };
  const before = answerInWords({ state: own === undefined ? 'blank' : 'answered', ...first }, question, voice);
  return [said, voice.say('answer_overridden', { own: before, reason: voice.data(reason) })].join('\n');
}

/** A value in the words of the question that it answers. */
export function valueInWords(value: AnswerValue, question: Question | undefined, voice: Voice): string {
  if (Array.isArray(value))
    return voice.series(
      value.map((item) => plainInWords(item, question, voice)),
      'long',
    );
  if (typeof value !== 'object') return plainInWords(value, question, voice);
  const accepts = question?.accepts;
  const lines = Object.entries(value).map(([key, item]) => {
    const row = accepts?.kind === 'rows' ? accepts.rows.find((offered) => offered.value === key)?.text : undefined;
    const field = accepts?.kind === 'fields' ? accepts.fields.find(({ name }) => name === key)?.title : undefined;
    const column =
      accepts?.kind === 'rows' ? accepts.columns.find((offered) => offered.value === item)?.text : undefined;
    return voice.say('answer_line', {
      name: voice.content(row ?? field ?? key),
      value: column === undefined ? voice.data(String(item)) : voice.content(column),
    });
  });
  return lines.join('\n');
}

function plainInWords(value: string | number | boolean, question: Question | undefined, voice: Voice): string {
  const offered = question && offeredChoices(question.accepts).find((choice) => choice.value === value);
  if (offered && offered.text !== offered.value) return voice.content(offered.text);
  if (value === 'other' || value === 'none' || value === true || value === false) return voice.say(`choice.${value}`);
  if (value === 'dontknow') return voice.translate('common:state.dont_know');
  if (question?.accepts.kind === 'date') return voice.day(String(value));
  return voice.data(String(value));
}

/**
 * The document that is named as proof, with its day and the version it speaks about where those are given; the empty text
 * where none is named.
 */
export function proofInWords(
  { document, dated }: Pick<AnswerUsed, 'document' | 'dated'>,
  version: string | undefined,
  voice: Voice,
): string {
  if (document === undefined) return '';
  const name = voice.data(document);
  const named =
    version === undefined ? name : voice.say('document_about', { document: name, version: voice.data(version) });
  return dated === undefined
    ? voice.say('proof', { document: named })
    : voice.say('proof_dated', { document: named, day: voice.day(dated) });
}

/** The state of an answer, and how well it is shown where proof of it is looked for. */
export function stateInWords(used: AnswerUsed, question: Question | undefined, voice: Voice): string {
  const state = voice.translate(`common:state.${used.state}`);
  if (used.grade === undefined || !used.scored || question?.note.proof === 'none') return state;
  return voice.say('state_with_grade', { state, grade: voice.translate(`common:grade.${used.grade}`) });
}
