import { z } from 'zod';
import { nearest } from '../shared/nearest';
import type { AnswerValue } from './answers';
import { checkWords } from './check-words';
import { offeredChoices, type AcceptedAnswer, type Choice } from './questionnaire';
import type { Report } from './read-conditions';

type Accepts<Kind extends AcceptedAnswer['kind']> = AcceptedAnswer & { kind: Kind };

/** Longest piece of an answer that a message repeats, in characters. */
const excerptLength = 40;
const day = z.iso.date();
/** Picked alone or not at all. */
const standAlone = ['none', 'dontknow'];
/** What `email`, `url` and `tel` mean: strict enough to catch a slip, no stricter. */
const formats = {
  email: z.email(),
  url: z.url({ protocol: /^https?$/ }),
  tel: z.string().regex(/^[+()./ \d-]{3,40}$/),
};

/**
 * Whether a value answers a question, judged without the form library, which accepts a rating of 99 out of 5 and
 * objects in text. Reports, at a pointer inside the value: `pick_one`, `pick_from_list`, `not_offered`,
 * `dont_know_not_offered`, `picked_twice`, `picked_too_few`, `picked_too_many`, `stands_alone`, `number_needed`,
 * `whole_number_needed`, `too_small`, `too_large`, `day_needed`, `day_too_early`, `day_too_late`, `words_needed`,
 * `email_needed`, `url_needed`, `tel_needed`, `rows_needed`, `unknown_row`, `fields_needed`, `unknown_field` and
 * those of {@link checkWords}.
 */
export function checkValue(value: AnswerValue, accepts: AcceptedAnswer, pointer: string, report: Report): void {
  switch (accepts.kind) {
    case 'choice':
      if (typeof value === 'object') report('pick_one', pointer, { found: excerpt(value) });
      else checkOffered(value, accepts, pointer, report);
      return;
    case 'choices':
      checkList(value, accepts, pointer, report);
      return;
    case 'number':
      checkNumber(value, accepts, pointer, report);
      return;
    case 'date':
      checkDay(value, accepts, pointer, report);
      return;
    case 'text':
      if (typeof value !== 'string') report('words_needed', pointer, { found: excerpt(value) });
      else checkText(value, accepts, pointer, report);
      return;
    case 'rows':
      checkRows(value, accepts, pointer, report);
      return;
    case 'fields':
      checkFields(value, accepts, pointer, report);
  }
}

function checkOffered(
  value: Choice['value'],
  accepts: Accepts<'choice' | 'choices'>,
  pointer: string,
  report: Report,
): void {
  const offered = offeredChoices(accepts).map((choice) => choice.value);
  if (offered.includes(value)) return;
  if (value === 'dontknow') report('dont_know_not_offered', pointer, {});
  else report('not_offered', pointer, { found: excerpt(value) }, nearest(String(value), offered.map(String)));
}

function checkList(value: AnswerValue, accepts: Accepts<'choices'>, pointer: string, report: Report): void {
  if (!Array.isArray(value)) {
    report('pick_from_list', pointer, { found: excerpt(value) });
    return;
  }
  value.forEach((item, index) => {
    const at = `${pointer}/${index}`;
    if (value.indexOf(item) === index) checkOffered(item, accepts, at, report);
    else report('picked_twice', at, { found: excerpt(item) });
  });
  const alone = value.find((item) => standAlone.includes(String(item)));
  if (alone !== undefined) {
    if (value.length > 1) report('stands_alone', pointer, { choice: String(alone) });
  } else if (value.length < accepts.min)
    report('picked_too_few', pointer, { found: value.length, minimum: accepts.min });
  else if (value.length > accepts.max)
    report('picked_too_many', pointer, { found: value.length, maximum: accepts.max });
}

function checkNumber(
  value: AnswerValue,
  { min, max, integer }: Accepts<'number'>,
  pointer: string,
  report: Report,
): void {
  const found = excerpt(value);
  if (typeof value !== 'number' || !Number.isFinite(value)) report('number_needed', pointer, { found });
  else if (integer && !Number.isInteger(value)) report('whole_number_needed', pointer, { found });
  else if (value < min) report('too_small', pointer, { found, minimum: min });
  else if (value > max) report('too_large', pointer, { found, maximum: max });
}

function checkDay(value: AnswerValue, { min, max }: Accepts<'date'>, pointer: string, report: Report): void {
  const found = excerpt(value);
  if (typeof value !== 'string' || !day.safeParse(value).success) report('day_needed', pointer, { found });
  else if (min !== undefined && value < min) report('day_too_early', pointer, { found, minimum: min });
  else if (max !== undefined && value > max) report('day_too_late', pointer, { found, maximum: max });
}

function checkText(value: string, { format, ...size }: Accepts<'text'>, pointer: string, report: Report): void {
  checkWords(value, size, pointer, report);
  if (format !== undefined && !formats[format].safeParse(value).success) {
    report(formatFaults[format], pointer, { found: excerpt(value) });
  }
}
const formatFaults = { email: 'email_needed', url: 'url_needed', tel: 'tel_needed' };

function checkRows(value: AnswerValue, { rows, columns }: Accepts<'rows'>, pointer: string, report: Report): void {
  if (!isRecord(value) || Object.keys(value).length === 0) {
    report('rows_needed', pointer, { found: excerpt(value) });
    return;
  }
  const names = rows.map((row) => String(row.value));
  for (const [row, column] of Object.entries(value)) {
    if (!names.includes(row)) report('unknown_row', pointer, { row }, nearest(row, names));
    else if (!columns.some((offered) => offered.value === column)) {
      report(
        'not_offered',
        `${pointer}/${row}`,
        { found: excerpt(column) },
        nearest(
          String(column),
          columns.map((offered) => String(offered.value)),
        ),
      );
    }
  }
}

function checkFields(value: AnswerValue, { fields }: Accepts<'fields'>, pointer: string, report: Report): void {
  if (!isRecord(value) || Object.keys(value).length === 0) {
    report('fields_needed', pointer, { found: excerpt(value) });
    return;
  }
  for (const [name, words] of Object.entries(value)) {
    const field = fields.find((candidate) => candidate.name === name);
    const at = `${pointer}/${name}`;
    if (field === undefined)
      report(
        'unknown_field',
        pointer,
        { field: name },
        nearest(
          name,
          fields.map((known) => known.name),
        ),
      );
    else if (typeof words !== 'string') report('words_needed', at, { found: excerpt(words) });
    else checkWords(words, { maxLength: field.maxLength, multiline: false }, at, report);
  }
}

function isRecord(value: AnswerValue): value is Record<string, string | number | boolean> {
  return typeof value === 'object' && !Array.isArray(value);
}

function excerpt(value: AnswerValue): string {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.length > excerptLength ? `${text.slice(0, excerptLength)}…` : text;
}
