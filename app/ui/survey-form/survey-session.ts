import type { Model } from 'survey-core';
import type { Answer, Answers } from '~/core/questionnaire/answers';
import type { Question } from '~/core/questionnaire/questionnaire';
import { canonicalJson } from '~/core/shared/hash';
import type { Translate } from '~/core/shared/text';
import { isAcceptable } from '~/ui/answers/is-acceptable';
import { minutesLeft, type Step } from '~/ui/plain-form/form-page';
import { AnswerSync, type SyncState, type Unsent } from './answer-sync';
import { createModel, showAsked } from './create-model';
import { sendPatch } from './send-patch';
import { fromSurveyData, questionOfName, toSurveyValues, type SurveyData } from './survey-data';
import { adoptThemeSheet } from './theme-sheet';
import { UnsentStore } from './unsent-store';

interface Start {
  assessmentId: string;
  data: SurveyData;
  startPage: string;
  language: string;
  translate: Translate;
}

interface Position {
  steps: Step[];
  position: number;
  minutesLeft: number;
}

interface Watcher {
  onSync: (state: SyncState) => void;
  onPage: (position: Position) => void;
}

/** One visit to a questionnaire: the form library's model on one side, what is saved on the other. */
export function startSession({ assessmentId, data, startPage, language, translate }: Start) {
  const { questions } = data.questionnaire;
  adoptThemeSheet();
  const model = createModel(data, { language, translate });
  const answers: Answers = { ...data.answers };
  let watcher: Watcher | undefined;
  let isOurs = false;

  const store = new UnsentStore(assessmentId, crypto.randomUUID(), storageOf(window), navigator.locks);
  const sync = new AnswerSync({
    revision: data.revision,
    send: (patch) => sendPatch(assessmentId, patch),
    keep: (unsent) => store.keep(unsent),
    newId: () => crypto.randomUUID(),
    onChange: (state) => watcher?.onSync(state),
    later: (work, delay) => void setTimeout(work, delay),
  });

  /** Writes answers into the form without taking them for something typed. */
  const write = (changes: Record<string, Answer | null>) => {
    isOurs = true;
    for (const [name, answer] of Object.entries(changes)) {
      for (const [key, value] of Object.entries(toSurveyValues(name, answer))) writeValue(model, key, value);
      if (answer === null) delete answers[name];
      else answers[name] = answer;
    }
    isOurs = false;
    refresh();
  };

  const refresh = () => {
    showAsked(model, data, answers);
    watcher?.onPage(positionOf(model, questions, answers));
  };

  model.onValueChanged.add((_, { name }) => {
    if (isOurs) return;
    const question = questions.find((one) => one.name === questionOfName(name));
    if (!question) return;
    const said = fromSurveyData(question, model.data as Record<string, unknown>);
    const loaded = data.answers[question.name];
    // Taken back, an answer has its proof again.
    const answer = said && loaded && isSameSaid(said, loaded) ? loaded : said;
    if (answer === null) delete answers[question.name];
    else answers[question.name] = answer;
    if (answer !== null && !isAcceptable(question, answer)) sync.setUnfinished(question.name, answer);
    else sync.change(question.name, answer);
    refresh();
  });
  model.onCurrentPageChanged.add(() => {
    const position = positionOf(model, questions, answers);
    const page = position.steps[position.position]?.name ?? '';
    history.replaceState(history.state, '', `?${new URLSearchParams({ page }).toString()}`);
    watcher?.onPage(position);
    // A new page is read from its beginning, by eye and by ear.
    document.querySelector('main')?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  });

  showAsked(model, data, answers);
  goTo(model, startPage);

  return {
    model,
    state: sync.state,
    position: positionOf(model, questions, answers),
    goTo: (page: string) => goTo(model, page),
    resolve(question: string, choice: 'mine' | 'theirs') {
      const theirs = sync.state.conflicts[question]?.theirs ?? null;
      sync.resolve(question, choice);
      if (choice === 'theirs') write({ [question]: theirs });
    },
    /** Starts to save and to listen; the returned function stops listening. */
    watch(one: Watcher): () => void {
      watcher = one;
      void store.takeAbandoned((unsent) => {
        write(answersIn(unsent));
        sync.adopt(unsent);
      });
      const stop = listen(sync);
      return () => {
        watcher = undefined;
        stop();
      };
    },
  };
}

/** What the person last meant, as far as it is unsent. */
function answersIn({ patches, disputed, unfinished }: Unsent): Record<string, Answer | null> {
  const entries = [...patches, ...disputed].flatMap(({ changes }) => Object.entries(changes));
  return { ...Object.fromEntries(entries), ...unfinished };
}

function writeValue(model: Model, key: string, value: unknown): void {
  if (key.endsWith('-Comment')) model.setComment(questionOfName(key), typeof value === 'string' ? value : '');
  else model.setValue(key, value);
}

function isSameSaid(one: Answer, other: Answer): boolean {
  const said = ({ value, comment, notApplicable }: Answer) =>
    canonicalJson({ value, comment, reason: notApplicable?.reason });
  return said(one) === said(other);
}

function goTo(model: Model, name: string): void {
  const page = model.visiblePages.find((one) => one.name === name);
  if (page) model.currentPage = page;
}

function positionOf(model: Model, questions: Question[], answers: Answers): Position {
  const steps = model.visiblePages.map((page): Step => {
    const names = page.questions
      .filter(({ isVisible, name }) => isVisible && !name.includes('-'))
      .map(({ name }) => name);
    return {
      name: page.name,
      title: page.title === '' ? undefined : page.locTitle.renderedHtml,
      asked: names.length,
      answered: names.filter((name) => answers[name] !== undefined).length,
    };
  });
  return {
    steps,
    position: Math.max(0, model.visiblePages.indexOf(model.currentPage as never)),
    minutesLeft: minutesLeft(questions, answers, (name) => model.getQuestionByName(name).isVisible),
  };
}

/** Some browsers forbid even to look at what they keep. */
function storageOf(place: Window): Storage | undefined {
  try {
    return place.localStorage;
  } catch {
    return undefined;
  }
}

/** Sends what is unsent when the connection is back, when the page is left, and before a link is followed. */
function listen(sync: AnswerSync): () => void {
  const send = () => void sync.flush();
  const sendWhenHidden = () => {
    if (document.visibilityState === 'hidden') send();
  };
  const hold = (event: BeforeUnloadEvent) => {
    if (!sync.isSaved && !sync.state.isKept) event.preventDefault();
  };
  window.addEventListener('online', send);
  window.addEventListener('beforeunload', hold);
  document.addEventListener('visibilitychange', sendWhenHidden);
  return () => {
    window.removeEventListener('online', send);
    window.removeEventListener('beforeunload', hold);
    document.removeEventListener('visibilitychange', sendWhenHidden);
  };
}
