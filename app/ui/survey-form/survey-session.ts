import type { Model } from 'survey-core';
import type { Answer, Answers } from '~/core/questionnaire/answers';
import { canonicalJson } from '~/core/shared/hash';
import type { Translate } from '~/core/shared/text';
import { isAcceptable } from '~/ui/answers/is-acceptable';
import { storageOf } from '~/ui/frame/kept-in-browser';
import { AnswerSync } from './answer-sync';
import { createModel, describeAnew, showAsked } from './create-model';
import { inPlace, isInUse, onFieldLeft } from './page-focus';
import { lookForChanges, sendPatch } from './send-patch';
import { fromSurveyData, questionOfName, toSurveyValues, type SurveyData } from './survey-data';
import { goTo, positionOf, type Position } from './survey-position';
import type { Changes, SyncState } from './sync-types';
import { adoptThemeSheet } from './theme-sheet';
import { answersIn } from './unsent-answers';
import { UnsentStore } from './unsent-store';
import { watchOthers, type OthersWatch } from './watch-others';

interface Start {
  assessmentId: string;
  data: SurveyData;
  startPage: string;
  language: string;
  translate: Translate;
}

interface Watcher {
  onSync: (state: SyncState) => void;
  onPage: (position: Position) => void;
  /** Names of the questions that somebody else has just answered. */
  onOthers: (questions: string[]) => void;
}

/** One visit to a questionnaire: the form library's model on one side, what is saved on the other. */
export function startSession({ assessmentId, data, startPage, language, translate }: Start) {
  const { questions } = data.questionnaire;
  adoptThemeSheet();
  const model = createModel(data, { language, translate });
  const answers: Answers = { ...data.answers };
  /** What was loaded or came from others; with its proof. */
  const loaded: Answers = { ...data.answers };
  let watcher: Watcher | undefined;
  let others: OthersWatch | undefined;
  let isOurs = false;

  const store = new UnsentStore(assessmentId, crypto.randomUUID(), storageOf(window), navigator.locks);
  const sync = new AnswerSync({
    revision: data.revision,
    loaded: (name) => (questions.some((question) => question.name === name) ? (data.answers[name] ?? null) : undefined),
    closed: data.readOnly,
    send: (patch) => sendPatch(assessmentId, patch),
    look: (since) => lookForChanges(assessmentId, since),
    keep: (unsent) => store.keep(unsent),
    newId: () => crypto.randomUUID(),
    onChange: (state) => {
      model.readOnly = state.closed !== undefined;
      watcher?.onSync(state);
    },
    showOthers: (changes) => showOthers(changes),
    isInUse,
    later: (work, delay) => void setTimeout(work, delay),
  });
  model.readOnly = data.readOnly !== undefined;

  /** Writes answers into the form without taking them for something typed. */
  const write = (changes: Changes) => {
    isOurs = true;
    for (const [name, answer] of Object.entries(changes)) {
      for (const [key, value] of Object.entries(toSurveyValues(name, answer))) writeValue(model, key, value);
      put(answers, name, answer);
    }
    isOurs = false;
    refresh();
  };

  /** Writes answers that others gave; of other questionnaires there is nothing on the screen. */
  const takeIn = (changes: Changes) => {
    const asked = questions.filter(({ name }) => name in changes);
    for (const question of asked) {
      put(loaded, question.name, changes[question.name] ?? null);
      describeAnew(model, question, loaded, { language, translate });
    }
    write(Object.fromEntries(asked.map(({ name }) => [name, changes[name] ?? null])));
  };

  const showOthers = (changes: Changes) => {
    const news = questions.filter(({ name }) => name in changes && !isSame(answers[name], changes[name]));
    inPlace(() => takeIn(changes));
    if (news.length > 0) watcher?.onOthers(news.map(({ name }) => name));
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
    const before = loaded[question.name];
    // Taken back, an answer has its proof again.
    const answer = said && before && isSameSaid(said, before) ? before : said;
    put(answers, question.name, answer);
    if (answer !== null && !isAcceptable(question, answer)) sync.setUnfinished(question.name, answer);
    else sync.change(question.name, answer);
    others?.stir();
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
      if (choice === 'theirs') takeIn({ [question]: theirs });
    },
    /** Gives up what is unsent; the page then shows what is stored. */
    discard(names: string[]) {
      sync.discard(names);
      window.location.reload();
    },
    /** Starts to save and to listen; the returned function stops listening. */
    watch(one: Watcher): () => void {
      watcher = one;
      void store.takeAbandoned((unsent) => {
        write(answersIn(unsent));
        sync.adopt(unsent);
      });
      others = watchOthers(document, () => sync.lookForOthers());
      const stops = [listen(sync), onFieldLeft(() => sync.showHeld()), others.stop];
      return () => {
        watcher = undefined;
        for (const stop of stops) stop();
      };
    },
  };
}

function put(answers: Answers, name: string, answer: Answer | null): void {
  if (answer === null) delete answers[name];
  else answers[name] = answer;
}

function writeValue(model: Model, key: string, value: unknown): void {
  if (key.endsWith('-Comment')) model.setComment(questionOfName(key), typeof value === 'string' ? value : '');
  else model.setValue(key, value);
}

function isSame(one: Answer | undefined, other: Answer | null | undefined): boolean {
  return canonicalJson(one ?? null) === canonicalJson(other ?? null);
}

function isSameSaid(one: Answer, other: Answer): boolean {
  const said = ({ value, comment, notApplicable }: Answer) =>
    canonicalJson({ value, comment, reason: notApplicable?.reason });
  return said(one) === said(other);
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
