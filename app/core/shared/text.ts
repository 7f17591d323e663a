import { z } from 'zod';

/**
 * A text people read, in one or several languages, in SurveyJS's own form:
 * a plain string, or `{ "default": "…", "fr": "…" }`.
 */
export const textSchema = z.union([z.string().min(1), z.object({ default: z.string().min(1) }).catchall(z.string())]);
export type Text = z.infer<typeof textSchema>;

/**
 * The text in the reader's language (BCP 47, `fr-BE` falls back to `fr`), else in its default language.
 * A missing text gives the empty string.
 */
export function textIn(text: Text | undefined, language: string): string {
  if (text === undefined) return '';
  if (typeof text === 'string') return text;
  const base = language.split('-')[0] ?? language;
  return text[language] ?? text[base] ?? text.default;
}

/**
 * Turns a message key and its values into words of the reader's language. Supplied from outside: core names
 * messages and never holds a sentence. A number under `count` chooses the plural.
 */
export type Translate = (key: string, values?: Record<string, string | number>) => string;
