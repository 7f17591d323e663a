import { riskParts } from '../../rules/rule-set';
import { positionIn } from '../../shared/locate-json';
import type { BuilderSubject } from '../rules/builder-subjects';
import type { Offers } from './offer';
import { offersOfLogic } from './offers-of-logic';
import { offersOfSchema } from './offers-of-schema';

/** What is known of a text in which somebody writes. */
export interface Completed {
  /** JSON Schema of the file; absent where the whole text is one expression. */
  schema?: unknown;
  /** What expressions can read. */
  subjects: readonly BuilderSubject[];
  /** BCP 47. */
  language: string;
}

const expressionMembers: ReadonlySet<string | number> = new Set([...riskParts, 'when', 'inPlace']);

/** What can stand at a place of a text of JSON; nothing where nothing is known of it. */
export function completeJson(text: string, offset: number, known: Completed): Offers | undefined {
  const position = positionIn(text, offset);
  const { path, isKey, from, to, hasColon } = position;
  const isWhole = known.schema === undefined;
  const root = isWhole ? -1 : path.findIndex((step) => expressionMembers.has(step));
  const isLogic = isWhole || (root >= 0 && (path.length > root + 1 || !isKey));
  const offers = isLogic
    ? offersOfLogic(position, known.subjects, known.language)
    : offersOfSchema(known.schema, position);
  if (offers.length === 0) return undefined;
  const ends = isKey && !hasColon ? ': ' : '';
  return { from, to, offers: offers.map((offer) => ({ ...offer, text: offer.text + ends })) };
}
