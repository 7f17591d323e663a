import { answerInWords } from '../brief/answer-in-words';
import { estimateMinutes } from '../questionnaire/estimate-minutes';
import type { Page, PagePanel, PageQuestion, Question, Questionnaire } from '../questionnaire/questionnaire';
import { stateOf } from '../scoring/settle-answers';
import { mayBeAsked, type PackContext } from './pack-context';
import type { Minutes, PackFact, PackQuestionnaire } from './pack-view';
import { questionView } from './question-view';

/** A vendor questionnaire as it is asked in this purchase. */
export function questionnaireView(context: PackContext, questionnaire: Questionnaire): PackQuestionnaire {
  const { asked, voice } = context;
  const shown = questionnaire.questions.filter((question) => mayBeAsked(context, question));
  const always = shown.filter(({ name }) => asked.get(name) === 'asked');
  const because = buyersAnswersBehind(context, shown);
  const isForAll = shown.some(({ visibleIf = [] }) => visibleIf.length === 0);
  return {
    id: questionnaire.id,
    title: voice.content(questionnaire.title),
    description: voice.content(questionnaire.description),
    minutes: minutesFor(context, questionnaire.questions),
    count: voice.tell(always.length === shown.length ? 'count.all' : 'count.some', {
      count: always.length,
      more: shown.length - always.length,
    }),
    why: voice.tell(because.length === 0 ? 'why.all' : isForAll ? 'why.all_but_part' : 'why.because'),
    because,
    pages: questionnaire.pages.flatMap((page) => {
      const questions = questionsOn(page).flatMap((name) => {
        const question = shown.find((one) => one.name === name);
        return question === undefined ? [] : [questionView(context, questionnaire, question)];
      });
      const { title, description } = page;
      return questions.length === 0
        ? []
        : [{ title: voice.content(title), description: voice.content(description), questions }];
    }),
    notAsked: questionnaire.questions
      .filter((question) => !shown.includes(question))
      .map(({ title }) => voice.content(title)),
  };
}

/** From what is always asked to everything that may open. */
export function minutesFor(context: PackContext, questions: readonly Question[]): Minutes {
  const { asked, voice } = context;
  const atLeast = estimateMinutes(questions.filter(({ name }) => asked.get(name) === 'asked'));
  const atMost = estimateMinutes(questions.filter((question) => mayBeAsked(context, question)));
  return {
    atLeast,
    atMost,
    words:
      atLeast === atMost
        ? voice.tell('minutes.exact', { count: atMost })
        : voice.tell('minutes.range', { atLeast, atMost }),
  };
}

/** The buyer's answers that the conditions of these questions read. */
function buyersAnswersBehind(context: PackContext, questions: readonly Question[]): PackFact[] {
  const read = new Set(questions.flatMap(({ visibilityReads }) => visibilityReads));
  return context.buyers.flatMap((questionnaire) =>
    questionnaire.questions.filter(({ name }) => read.has(name)).map((question) => buyersAnswer(context, question)),
  );
}

/** A question to the buyer and its answer, in words. */
export function buyersAnswer({ pack, voice }: PackContext, question: Question): PackFact {
  const answer = Object.hasOwn(pack.needAnswers, question.name) ? pack.needAnswers[question.name] : undefined;
  const { value, comment } = answer ?? {};
  const used = {
    state: stateOf(question, answer),
    ...(value !== undefined && { value }),
    ...(comment !== undefined && { comment }),
  };
  return { name: voice.content(question.title), value: answerInWords(used, question, voice) };
}

function questionsOn(page: Page): string[] {
  return page.elements.flatMap(namesIn);
}

function namesIn(element: PagePanel | PageQuestion): string[] {
  return element.kind === 'question' ? [element.name] : element.elements.flatMap(namesIn);
}
