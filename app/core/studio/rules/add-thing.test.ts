import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ContentFile } from '~/core/shared/content-file';
import { editFiles } from '../edit-draft';
import { examineFiles } from '../examine-draft';
import { addedKinds, addThing, ruleSetsToAddTo, type NewThing } from './add-thing';
import { removalOf } from './remove-thing';
import { findForm, placeOf, type FormSubject } from './rule-form';

const shipped = ['rules', 'questionnaires'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(root, name))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') })),
);
const files: ContentFile[] = shipped
  .filter(({ path }) => path.startsWith('rules/essential-services/') || path.startsWith('questionnaires/'))
  .sort((one, other) => (one.path < other.path ? -1 : 1));
const wanted = (kind: NewThing['kind'], more: Partial<NewThing> = {}): NewThing => ({
  ...{ kind, ruleSet: 'essential-services', title: 'Data leaves the country', domain: 'privacy', id: '' },
  ...more,
});

function after(thing: NewThing, from = files): { files: ContentFile[]; subject: FormSubject } {
  const added = addThing(from, thing);
  if (!added.ok) throw new Error(JSON.stringify(added.issues));
  const edited = editFiles(from, added.value.changes);
  if (!edited.ok) throw new Error(JSON.stringify(edited.issues));
  return { files: edited.value.files, subject: added.value.subject };
}
const refusal = (thing: NewThing, from = files) => {
  const added = addThing(from, thing);
  return added.ok ? [] : added.issues.map(({ code, where }) => `${where.pointer} ${code}`);
};

describe('what is added to a rule set', () => {
  it.each(addedKinds)('has a form at once, and every fault of %s stands where it was begun', (kind) => {
    const { files: now, subject } = after(wanted(kind));
    expect(findForm(now, subject, [])?.kind).toBe('form');
    const before = new Set(files.map(({ path, text }) => path + text));
    const changed = now.filter(({ path, text }) => !before.has(path + text)).map(({ path }) => path);
    expect(changed).toHaveLength(1);
    const errors = examineFiles(now).issues.filter(({ severity }) => severity === 'error');
    expect(errors.filter(({ where }) => !changed.includes(where.file))).toEqual([]);
  });

  it('is taken out again without a trace', () => {
    for (const kind of ['risks', 'stoppers', 'measures'] as const) {
      const { files: now, subject } = after(wanted(kind));
      const place = placeOf(now, subject);
      const edited = editFiles(now, removalOf(now, place?.path ?? '', place?.pointer ?? ''));
      expect(edited.ok && edited.value.files).toEqual(files);
    }
  });

  it('takes its cases along when it is taken out', () => {
    const place = placeOf(files, { kind: 'risks', id: 'function-creep' });
    expect(removalOf(files, place?.path ?? '', '').map(({ path }) => path)).toEqual([
      'rules/essential-services/risks/privacy/function-creep.json',
      'rules/essential-services/risks/privacy/function-creep.cases.json',
    ]);
  });

  it.each([
    [wanted('risks', { title: ' ' }), '/title field_empty'],
    [wanted('risks', { domain: '' }), '/domain field_empty'],
    [wanted('risks', { id: 'function-creep' }), '/id duplicate_name'],
    [wanted('risks', { id: '__proto__' }), '/id forbidden_name'],
    [wanted('sources', { title: 'Constructor' }), '/id forbidden_name'],
    [wanted('domains', { id: '../x' }), '/id wrong_name'],
    [wanted('stoppers', { title: '資料' }), '/id wrong_name'],
    [wanted('risks', { ruleSet: 'nowhere' }), '/ruleSet rule_set_not_to_add_to'],
  ])('is refused at its field: %o', (thing, issue) => {
    expect(refusal(thing)).toEqual([issue]);
  });

  it('goes into the local rule set, never into its base', () => {
    const local = shipped.filter(({ path }) => !path.startsWith('rules/example'));
    const folders = ruleSetsToAddTo(local).map(({ folder }) => folder);
    expect(folders).toContain('kenya-essential-services');
    expect(folders).not.toContain('essential-services');
    const { files: now } = after(wanted('measures', { ruleSet: 'kenya-essential-services' }), local);
    expect(now.map(({ path }) => path)).toContain(
      'rules/kenya-essential-services/measures/kenya-essential-services-privacy.json',
    );
  });
});
