import type { Answer, Answers } from '~/core/questionnaire/answers';
import type { Question } from '~/core/questionnaire/questionnaire';
import { canonicalJson } from '~/core/shared/hash';
import { saveInParts, without, type Save } from '~/http/save-in-parts';
import { readPatchFields } from '~/ui/plain-form/patch-fields';
import { postedText, postedTexts } from '~/ui/plain-form/posted-text';
import { conflictField, conflictInputName } from '~/ui/plain-form/conflict-choice';
import type { Returned } from '~/ui/plain-form/plain-form';
import { readPage, type Seen } from '~/ui/plain-form/read-page';

interface Taking {
  form: FormData;
  /** All questions of the page, in order. */
  questions: Question[];
  /** Answers as they are stored now. */
  stored: Answers;
  save: Save;
}

export interface Taken {
  /** Questions that stood on the posted form. */
  seen: string[];
  /** What has to be shown again; nothing where everything was saved. */
  returned: Returned | undefined;
}

/** Takes a posted page: saves every answer that can be saved, and hands back the others as they were typed. */
export async function takePage({ form, questions, stored, save }: Taking): Promise<Taken> {
  const page = readPage(form, questions, { goesOn: postedText(form, 'intent') === 'continue' });
  const choices = choicesBetween(form);
  const decided = without(page.changes, [...choices.theirs, ...choices.open]);
  const problems = page.problems.filter(({ question }) => !choices.theirs.includes(question));

  const changedMeanwhile = problems
    .map(({ question }) => question)
    .filter((name) => name in page.seen && !isSame(page.seen[name] ?? null, stored[name] ?? null));
  const saved = await saveInParts({ ...readPatchFields(form), changes: decided }, save);
  if (saved.closed) {
    const lost = [...Object.keys(decided), ...problems.map(({ question }) => question)];
    return { seen: [], returned: { typed: page.typed, problems: [], theirs: {}, closed: { why: saved.closed, lost } } };
  }
  const theirs: Seen = {
    ...Object.fromEntries([...choices.open, ...changedMeanwhile].map((name) => [name, stored[name] ?? null])),
    ...saved.theirs,
  };
  const names = [...new Set([...problems.map(({ question }) => question), ...Object.keys(theirs)])];
  return {
    seen: Object.keys(page.seen),
    returned: names.length === 0 ? undefined : { typed: pick(page.typed, names), problems, theirs },
  };
}

/** Questions for which the page asked "yours or theirs?": given to theirs, and still open. */
function choicesBetween(form: FormData): { theirs: string[]; open: string[] } {
  const asked = postedTexts(form, conflictField);
  return {
    theirs: asked.filter((name) => postedText(form, conflictInputName(name)) === 'theirs'),
    open: asked.filter((name) => !form.has(conflictInputName(name))),
  };
}

function isSame(one: Answer | null, other: Answer | null): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

function pick<Value>(record: Record<string, Value>, names: readonly string[]): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => names.includes(name)));
}
