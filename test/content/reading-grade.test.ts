import { describe, expect, it } from 'vitest';
import { offeredChoices, type Question } from '~/core/questionnaire/questionnaire';
import { textIn, type Text } from '~/core/shared/text';
import { shippedQuestionnaires } from './readability/shipped-questionnaires';
import { readabilityOf } from './readability/reading-grade';

/** People with nine years of school read it with ease. */
const highestGrade = 9;

/** Texts that stay harder, with the reason: the name of a thing that has no plainer one. At most a handful. */
const exceptions: Record<string, string> = {};
const mostExceptions = 8;

const inEnglish = (...texts: (Text | undefined)[]) => texts.map((text) => textIn(text, 'en')).filter(Boolean);

function readAloud({ title, description, accepts }: Question): string[] {
  const within =
    accepts.kind === 'rows'
      ? [...accepts.rows, ...accepts.columns].map(({ text }) => text)
      : accepts.kind === 'fields'
        ? accepts.fields.map((field) => field.title)
        : offeredChoices(accepts).map(({ text }) => text);
  return inEnglish(title, description, ...within);
}

const texts = shippedQuestionnaires().flatMap(({ id, description, pages, questions }) => [
  { name: `${id}: description and pages`, texts: inEnglish(description, ...pages.map((page) => page.description)) },
  ...questions.flatMap((question) => [
    { name: `${id}, ${question.name}: title, help and choices`, texts: readAloud(question) },
    { name: `${id}, ${question.name}: why and evidence`, texts: inEnglish(question.note.why, question.note.evidence) },
  ]),
]);

describe(`what a questionnaire says has a reading grade of ${highestGrade} or less:`, () => {
  it.each(texts)('$name', ({ name, texts: said }) => {
    expect(tooHard(said, name)).toBe(exceptions[name] === undefined ? '' : expect.stringContaining('grade'));
  });

  it('with few exceptions, of texts that exist', () => {
    const names = Object.keys(exceptions);
    expect(names.length).toBeLessThanOrEqual(mostExceptions);
    expect(names.filter((name) => !texts.some((text) => text.name === name))).toEqual([]);
  });

  it('which a hard text has not', () => {
    expect(
      tooHard(['Notwithstanding applicable proportionality considerations, justify discriminatory differentiation.']),
    ).toContain('grade');
    expect(tooHard(['Can people say no and still get the service?', 'Yes', 'No', 'Don’t know'])).toBe('');
  });
});

/** Empty, or what is wrong and where to begin. */
function tooHard(said: readonly string[], name = ''): string {
  const { grade, words, sentences, longestWords } = readabilityOf(said);
  if (grade <= highestGrade) return '';
  const perSentence = (words / sentences).toFixed(1);
  return `${name}: grade ${grade.toFixed(1)}, ${perSentence} words a sentence, longest words: ${longestWords.join(', ')}\n${said.join(' | ')}`;
}
