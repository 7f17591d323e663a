import i18next from 'i18next';
import type { Translate } from '~/core/shared/text';
import { pseudoLocale } from './pseudo-locale';
import brief from './en/brief.json';
import cases from './en/cases.json';
import cli from './en/cli.json';
import common from './en/common.json';
import clarification from './en/clarification.json';
import comparison from './en/comparison.json';
import consult from './en/consult.json';
import contract from './en/contract.json';
import coverage from './en/coverage.json';
import decision from './en/decision.json';
import diff from './en/diff.json';
import documents from './en/documents.json';
import events from './en/events.json';
import examples from './en/examples.json';
import hearings from './en/hearings.json';
import issues from './en/issues.json';
import judgement from './en/judgement.json';
import mails from './en/mails.json';
import move from './en/move.json';
import pack from './en/pack.json';
import pages from './en/pages.json';
import people from './en/people.json';
import procurement from './en/procurement.json';
import publishing from './en/publishing.json';
import questions from './en/questions.json';
import record from './en/record.json';
import replay from './en/replay.json';
import response from './en/response.json';
import round from './en/round.json';
import rulebook from './en/rulebook.json';
import steps from './en/steps.json';
import studio from './en/studio.json';
import words from './en/words.json';

/** Words of the product by language and namespace. English is the source; every other language falls back to it. */
const english = {
  brief,
  cases,
  cli,
  common,
  clarification,
  comparison,
  consult,
  contract,
  coverage,
  decision,
  diff,
  documents,
  events,
  examples,
  hearings,
  issues,
  judgement,
  mails,
  move,
  pack,
  pages,
  people,
  procurement,
  publishing,
  questions,
  record,
  replay,
  response,
  round,
  rulebook,
  steps,
  studio,
  words,
};

/**
 * Languages offered to people, and two that only tests ask for: `en-XA` shows every text that bypasses the
 * catalogue, `ar-XB` runs the same texts from right to left.
 */
export const languages = ['en'] as const;
export const pseudoLanguages = ['en-XA', 'ar-XB'] as const;

const catalogue = i18next.createInstance();
// Resources are in memory, so initialisation is synchronous.
void catalogue.init({
  initImmediate: false,
  fallbackLng: 'en',
  defaultNS: 'common',
  ns: Object.keys(english),
  resources: {
    en: english,
    ...Object.fromEntries(pseudoLanguages.map((language) => [language, pseudoLocale(english, language)])),
  },
  interpolation: { escapeValue: false },
  returnNull: false,
  parseMissingKeyHandler: (key) => {
    throw new Error(`No text in the catalogue for "${key}"`);
  },
});

/** The words of one language. A key without a text is a bug and throws. */
export function createTranslate(language: string): Translate {
  const translate = catalogue.getFixedT(language);
  return (key, values) => translate(key, { ...values });
}

/** Whether there is a text under this key; not where it names what every object has, such as `constructor`. */
export function hasText(key: string): boolean {
  return catalogue.exists(key) && typeof catalogue.t(key) === 'string';
}

/** Reading direction of a language. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return catalogue.dir(language);
}
