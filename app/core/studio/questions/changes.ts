import { canonicalJson } from '../../shared/hash';
import type { Text } from '../../shared/text';
import type { DraftChange } from '../draft';
import { valueAt } from '../draft-contents';
import type { DraftQuestionnaire } from './draft-questionnaire';

/** One text in each language it is given in; under `default` the questionnaire's first language. Empty: not given. */
export type Texts = Record<string, string>;

/**
 * What brings a place to a value: nothing where it stands there already, and taking it out where nothing is wanted.
 * @param standard what an absent value stands for; it is not written where nothing stands.
 */
export function bringTo(
  { file, json }: DraftQuestionnaire,
  pointer: string,
  wanted: unknown,
  standard?: unknown,
): DraftChange[] {
  const stands = valueAt(json, pointer);
  if (isSame(stands ?? standard, wanted)) return [];
  if (wanted === undefined) return [{ kind: 'remove', path: file.path, pointer }];
  return [{ kind: 'value', path: file.path, pointer, value: wanted }];
}

function isSame(one: unknown, other: unknown): boolean {
  if (one === undefined || other === undefined) return one === other;
  return canonicalJson(one) === canonicalJson(other);
}

/** A text as files hold it: plain where it is given in one language only; nothing where it is given in none. */
export function textFrom(texts: Texts): Text | undefined {
  const given = Object.entries(texts)
    .map(([language, text]) => [language, text.trim()] as const)
    .filter(([, text]) => text !== '');
  const [, standard] = given.find(([language]) => language === 'default') ?? [];
  if (standard === undefined) return undefined;
  return given.length === 1 ? standard : { ...Object.fromEntries(given), default: standard };
}

/** A text of a file, language by language. */
export function textsOf(text: Text | undefined): Texts {
  if (text === undefined) return {};
  return typeof text === 'string' ? { default: text } : { ...text };
}

/** What was typed, over languages of a text that nobody asked about. */
export function overText(text: Text | undefined, typed: Texts): Text | undefined {
  return textFrom({ ...textsOf(text), ...typed });
}
