import { z } from 'zod';
import type { CasesEdit } from '~/core/studio/cases/edit-cases';
import { expectationOf } from '~/core/studio/cases/expectation';
import { postedText, postedTexts } from '~/ui/plain-form/posted-text';

/** What a posted form asks of the cases of a rule; nothing where it says nothing that can be done. */
export function casesEditIn(form: FormData): CasesEdit | undefined {
  const typed = postedText(form, 'index');
  const index = /^\d{1,4}$/.test(typed) ? Number(typed) : -1;
  const intent = postedText(form, 'intent');
  if (intent === 'remove_case') return { kind: intent, index };
  if (intent !== 'add_case' && intent !== 'change_case') return undefined;
  const day = z.iso.date().safeParse(postedText(form, 'day'));
  const ruleCase = {
    name: postedText(form, 'name').trim(),
    ...(day.success && { effectiveDate: day.data }),
    answers: answersIn(postedText(form, 'answers')),
    expect: expectationOf(expectedIn(form)),
  };
  return intent === 'add_case' ? { kind: intent, ruleCase } : { kind: intent, index, ruleCase };
}

/** Parts left empty are not expected; that no safeguard is in place is, unless the form says otherwise. */
function expectedIn(form: FormData): Record<string, string> {
  const parts = [...form.keys()].flatMap((name) => (name.startsWith('expect.') ? [name.slice('expect.'.length)] : []));
  const hasControls = form.has('controls') && !postedTexts(form, 'unsaid').includes('controls');
  const said = [...new Set(parts)].flatMap((part): [string, string][] => {
    const values = postedTexts(form, `expect.${part}`);
    return part === 'controls' || values.length === 0 ? [] : [[part, values.join(', ')]];
  });
  return Object.fromEntries(
    hasControls ? [...said, ['controls', postedTexts(form, 'expect.controls').join(', ')]] : said,
  );
}

function answersIn(text: string): Record<string, unknown> {
  try {
    return z.record(z.string(), z.unknown()).catch({}).parse(JSON.parse(text));
  } catch {
    return {};
  }
}
