import type { Source } from '../shared/source';
import type { Text } from '../shared/text';
import type { QuestionNote } from './envelope';

/** A questionnaire as the rest of the engine sees it: plain data, every question listed in the order it is asked. */
export interface Questionnaire {
  id: string;
  version: string;
  /** Hash of the whole file's content: two files with one hash ask the same. */
  hash: string;
  title: Text;
  description?: Text;
  audience: 'buyer' | 'vendor';
  domains: string[];
  languages: string[];
  sources: Record<string, Source>;
  reviewedBy: string[];
  /** Questions of other questionnaires that reach this one as variables, by questionnaire id. */
  context: Record<string, string[]>;
  pages: Page[];
  /** All questions, in order. Names are unique within a rule set. */
  questions: Question[];
  /** The SurveyJS JSON, untouched: for the form in the browser. */
  survey: Record<string, unknown>;
}

/** One page of questions. */
export interface Page {
  name: string;
  title?: Text;
  description?: Text;
  /** What stands on the page, in order; a panel groups questions under a title. */
  elements: (PagePanel | PageQuestion)[];
}
/** A group of questions on a page, under a title of its own. */
export interface PagePanel {
  kind: 'panel';
  name: string;
  title?: Text;
  description?: Text;
  elements: (PagePanel | PageQuestion)[];
}
/** The place of a question on a page. */
export interface PageQuestion {
  kind: 'question';
  name: string;
}

/** One question, with what SurveyJS and the envelope say about it. */
export interface Question {
  name: string;
  /** Id of its questionnaire. */
  questionnaire: string;
  /** Name of its page. */
  page: string;
  /** SurveyJS's type: `radiogroup`, `text` … */
  type: string;
  title: Text;
  /** Help beneath the title. */
  description?: Text;
  required: boolean;
  accepts: AcceptedAnswer;
  /** SurveyJS conditions that must all hold for it to be asked: its own, its panels' and its page's. None: always asked. */
  visibleIf?: string[];
  /** Names its visibility reads, through panels and pages too: questions of this questionnaire and context variables. */
  visibilityReads: string[];
  /** What the envelope says of it; defaults where it says nothing. */
  note: QuestionNote;
}

/** One thing that can be picked. SurveyJS's own items carry the values `other`, `none` and `dontknow`. */
export interface Choice {
  value: string | number | boolean;
  text: Text;
}

/** What the questionnaire calls SurveyJS's own items, for those it offers. */
export interface ItemTexts {
  other?: Text;
  none?: Text;
  dontKnow?: Text;
}

/** Which values answer a question. Everything else is refused, whatever the form library would accept. */
export type AcceptedAnswer =
  /** One of the choices. `other` admits the value `"other"` with a comment; `dontKnow` the value `"dontknow"`. */
  | { kind: 'choice'; choices: Choice[]; other: boolean; none: boolean; dontKnow: boolean; itemTexts?: ItemTexts }
  /** At least one of the choices, without repeats; `none` and `dontknow` stand alone. */
  | {
      kind: 'choices';
      choices: Choice[];
      other: boolean;
      none: boolean;
      dontKnow: boolean;
      min: number;
      max: number;
      itemTexts?: ItemTexts;
    }
  /** A number within inclusive bounds. */
  | { kind: 'number'; min: number; max: number; integer: boolean }
  /** A calendar day `YYYY-MM-DD` within inclusive bounds; no bound where absent. */
  | { kind: 'date'; min?: string; max?: string }
  /** Words. `format` narrows them; rules never read them. */
  | { kind: 'text'; maxLength: number; multiline: boolean; format?: 'email' | 'url' | 'tel' }
  /** One column value for each row. Rules never read it. */
  | { kind: 'rows'; rows: Choice[]; columns: Choice[] }
  /** Several short texts under one title. Rules never read it. */
  | { kind: 'fields'; fields: { name: string; title: Text; maxLength: number }[] };

/**
 * Everything that can be picked, with its words: the choices, then SurveyJS's own items `other`, `none` and
 * `dontknow` where they are offered. Nothing for answers that are not picked.
 */
export function offeredChoices(accepts: AcceptedAnswer): Choice[] {
  if (accepts.kind !== 'choice' && accepts.kind !== 'choices') return [];
  const { itemTexts = {} } = accepts;
  return [
    ...accepts.choices,
    ...(accepts.other ? [{ value: 'other', text: itemTexts.other ?? 'other' }] : []),
    ...(accepts.none ? [{ value: 'none', text: itemTexts.none ?? 'none' }] : []),
    ...(accepts.dontKnow ? [{ value: 'dontknow', text: itemTexts.dontKnow ?? 'dontknow' }] : []),
  ];
}

/** Where the file of a questionnaire stands, relative to the project: for issues that are found without its text. */
export function questionnairePath(id: string): string {
  return `questionnaires/${id}/questionnaire.json`;
}
