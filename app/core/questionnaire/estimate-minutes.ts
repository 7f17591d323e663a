import { textIn, type Text } from '../shared/text';
import { offeredChoices, type AcceptedAnswer, type Question } from './questionnaire';

/**
 * Words a minute. Adults read plain prose in English at about 238 (Brysbaert 2019, not checked); questions are read
 * more slowly than prose. Judgement.
 */
const wordsPerMinute = 230;

/**
 * Seconds to think and to answer, on top of reading. For `rows` and `fields` it is for each of them. Judgement: a
 * person who knows the system picks one answer in ten seconds, weighs several in fifteen, looks up a figure or a date in
 * twenty, and writes a sentence in thirty.
 */
const secondsToAnswer: Record<AcceptedAnswer['kind'], number> = {
  choice: 10,
  choices: 15,
  number: 20,
  date: 20,
  text: 30,
  rows: 6,
  fields: 15,
};

/**
 * How long it takes to answer these questions, in whole minutes, rounded up: reading their titles, descriptions and
 * choices, then thinking and answering. What is folded away (why a question is asked, what could show the answer)
 * is not counted, nor is the time to find a document.
 *
 * Words are counted in the default language of each text; spaces part them.
 *
 * @param questions those that are asked for the answers at hand. None give 0.
 */
export function estimateMinutes(questions: readonly Question[]): number {
  const seconds = questions.reduce((sum, question) => sum + secondsFor(question), 0);
  return Math.ceil(seconds / 60);
}

function secondsFor({ title, description, accepts }: Question): number {
  const words = [title, description, ...textsToPickFrom(accepts)].reduce((sum, text) => sum + wordsIn(text), 0);
  return (words * 60) / wordsPerMinute + secondsToAnswer[accepts.kind] * partsOf(accepts);
}

function textsToPickFrom(accepts: AcceptedAnswer): Text[] {
  if (accepts.kind === 'rows') return [...accepts.rows, ...accepts.columns].map(({ text }) => text);
  if (accepts.kind === 'fields') return accepts.fields.map(({ title }) => title);
  return offeredChoices(accepts).map(({ text }) => text);
}

function partsOf(accepts: AcceptedAnswer): number {
  if (accepts.kind === 'rows') return accepts.rows.length;
  return accepts.kind === 'fields' ? accepts.fields.length : 1;
}

function wordsIn(text: Text | undefined): number {
  return textIn(text, '').match(/\S+/g)?.length ?? 0;
}
