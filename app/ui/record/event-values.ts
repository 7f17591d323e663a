import { dayText, instantText, zonedInstantText } from '~/core/shared/dates';
import type { Translate } from '~/core/shared/text';
import { hasText } from '~/locales/translate';

/** Digits of a hash that people compare at a glance. The whole of it is in the record. */
const shortHashLength = 12;
/** First strong isolate and its end: what people typed may run in either direction inside our sentence. */
const [isolate, endOfIsolate] = ['\u2068', '\u2069'];

const hash = /^[0-9a-f]{64}$/;
const day = /^\d{4}-\d\d-\d\d$/;
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** Which language and words values are put into. */
interface Words {
  language: string;
  translate: Translate;
}

/** What an event says, ready to stand in its sentence: dates and hashes as people read them, lists as one text. */
export function eventValues(data: Record<string, unknown>, words: Words): Record<string, string> {
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, valueText(name, value, words)]));
}

/** The beginning of a hash. */
export function shortHash(text: string): string {
  return text.slice(0, shortHashLength);
}

function valueText(name: string, value: unknown, words: Words): string {
  const { language, translate } = words;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return translate(`record:word.${value ? 'yes' : 'no'}`);
  if (typeof value === 'string') return stringText(name, value, words);
  if (Array.isArray(value)) return listText(name, value, words);
  if (typeof value !== 'object' || value === null) return '';
  if ('at' in value && 'zone' in value) return zonedInstantText(String(value.at), String(value.zone), language);
  if ('id' in value && 'version' in value) return isolated(`${String(value.id)} ${String(value.version)}`);
  const called = 'firm' in value ? value.firm : 'name' in value ? value.name : undefined;
  if (typeof called === 'string') return isolated(called);
  return listText(name, Object.keys(value), words);
}

function stringText(name: string, value: string, { language, translate }: Words): string {
  if (hash.test(value)) return shortHash(value);
  if (instant.test(value)) return instantText(value, language);
  if (day.test(value)) return dayText(value, language);
  const key = `record:word.${name}.${value}`;
  return /^[a-z_]+$/.test(value) && hasText(key) ? translate(key) : isolated(value);
}

function listText(name: string, values: readonly unknown[], words: Words): string {
  if (values.length === 0) return words.translate('record:word.none');
  const texts = values.map((value) => valueText(name, value, words));
  return new Intl.ListFormat(words.language === 'en' ? 'en-GB' : words.language).format(texts);
}

function isolated(text: string): string {
  return `${isolate}${text}${endOfIsolate}`;
}
