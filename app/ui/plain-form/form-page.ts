import type { Answer, Answers } from '~/core/questionnaire/answers';
import { estimateMinutes } from '~/core/questionnaire/estimate-minutes';
import type { Page, PagePanel, PageQuestion, Question, Questionnaire } from '~/core/questionnaire/questionnaire';
import type { Text } from '~/core/shared/text';
import type { Seen } from './read-page';

/** One page of a questionnaire, ready to be shown: only what is asked now. */
export interface FormPage {
  name: string;
  title: Text | undefined;
  description: Text | undefined;
  elements: (PagePanel | PageQuestion)[];
  /** The questions on it, by name. */
  questions: Record<string, Question>;
  answers: Seen;
  /** All pages that have something to ask now, this one among them, and how far they have come. */
  steps: Step[];
  /** Position of this page among the steps, from 0. */
  position: number;
  /** How long the questions of all pages that have no answer take, in whole minutes. */
  minutesLeft: number;
}

export interface Step {
  name: string;
  title: Text | undefined;
  asked: number;
  answered: number;
}

interface Open {
  questionnaire: Questionnaire;
  answers: Answers;
  /** Names of the questions shown now. */
  shown: string[];
}

/**
 * The page of that name, else the first one that asks something.
 * @returns nothing where the questionnaire asks nothing at all.
 */
export function buildFormPage({ questionnaire, answers, shown }: Open, wanted: string | null): FormPage | undefined {
  const isShown = new Set(shown);
  const asking = questionnaire.pages
    .map((page) => ({ ...page, elements: shownElements(page.elements, isShown) }))
    .filter(({ elements }) => elements.length > 0);
  const position = Math.max(
    0,
    asking.findIndex(({ name }) => name === wanted),
  );
  const page = asking[position];
  if (page === undefined) return undefined;
  const names = questionNames(page.elements);
  return {
    name: page.name,
    title: page.title,
    description: page.description,
    elements: page.elements,
    questions: Object.fromEntries(
      questionnaire.questions.filter(({ name }) => names.includes(name)).map((question) => [question.name, question]),
    ),
    answers: Object.fromEntries(names.map((name): [string, Answer | null] => [name, answers[name] ?? null])),
    steps: asking.map((one) => stepOf(one, answers)),
    position,
    minutesLeft: minutesLeft(questionnaire.questions, answers, (name) => isShown.has(name)),
  };
}

/** How long the questions that are shown and have no answer take. */
export function minutesLeft(questions: Question[], answers: Answers, isShown: (name: string) => boolean): number {
  return estimateMinutes(questions.filter(({ name }) => isShown(name) && answers[name] === undefined));
}

function shownElements(elements: Page['elements'], isShown: ReadonlySet<string>): Page['elements'] {
  return elements.flatMap((element): Page['elements'] => {
    if (element.kind === 'question') return isShown.has(element.name) ? [element] : [];
    const inside = shownElements(element.elements, isShown);
    return inside.length === 0 ? [] : [{ ...element, elements: inside }];
  });
}

/** Names of all questions in these elements, panels included, in order. */
export function questionNames(elements: Page['elements']): string[] {
  return elements.flatMap((element) =>
    element.kind === 'question' ? [element.name] : questionNames(element.elements),
  );
}

function stepOf({ name, title, elements }: Page, answers: Answers): Step {
  const names = questionNames(elements);
  return { name, title, asked: names.length, answered: names.filter((one) => answers[one] !== undefined).length };
}
