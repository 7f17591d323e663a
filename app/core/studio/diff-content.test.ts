import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createTranslate } from '~/locales/translate';
import type { ContentFile } from '../shared/content-file';
import type { DraftChange } from './draft';
import { diffContent, readCompared } from './diff-content';
import { editFiles } from './edit-draft';
import { proposeChanges, withChangesEntry } from './propose-changes';

const root = 'test/fixtures/small-content/';
const small: ContentFile[] = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => /^(questionnaires|rules)\/.*\.json$/.test(path))
  .sort()
  .map((path) => ({ path, text: readFileSync(root + path, 'utf8') }));
const voice = { language: 'en', translate: createTranslate('en') };
const need = 'questionnaires/need/questionnaire.json';
const leak = 'rules/small/risks/privacy/leak.json';
const main = 'rules/small/rule-set.json';
const kind = '/survey/pages/0/elements/1';

function changed(...changes: DraftChange[]): ContentFile[] {
  const edited = editFiles(small, changes);
  if (!edited.ok) throw new Error(edited.issues.map(({ code }) => code).join());
  return edited.value.files;
}
const set = (path: string, pointer: string, value: unknown): DraftChange => ({ kind: 'value', path, pointer, value });
const diffOf = (after: readonly ContentFile[], before: readonly ContentFile[] = small) =>
  diffContent(readCompared(before), readCompared(after), voice);
const entriesOf = (...changes: DraftChange[]) => diffOf(changed(...changes)).parts.flatMap(({ entries }) => entries);

describe('the difference of two contents', () => {
  it('is nothing where nothing is different', () => {
    expect(diffOf(small)).toEqual({ parts: [], unread: [], files: [] });
  });

  it('is one number where one number was changed', () => {
    const { parts, files } = diffOf(changed(set(leak, '/controls/0/quarterSteps', 3)));
    expect(files).toEqual([
      { path: leak, change: 'changed', places: [{ pointer: '/controls/0/quarterSteps', before: '4', after: '3' }] },
    ]);
    expect(parts.flatMap(({ entries }) => entries)).toEqual([
      {
        kind: 'risk',
        name: 'leak',
        title: 'Information about people leaks',
        change: 'changed',
        fields: [{ field: 'control_steps', of: 'access-log', before: '4', after: '3' }],
      },
    ]);
  });

  it('says expressions in the words people were shown, before and after', () => {
    const [entry] = entriesOf(set(leak, '/likelihood/if/0/>/1', 50));
    expect(entry?.fields).toHaveLength(1);
    expect(entry?.fields[0]).toMatchObject({
      field: 'likelihood',
      before: expect.stringContaining('is above 100') as string,
      after: expect.stringContaining('is above 50') as string,
    });
    expect(entry?.fields[0]?.after).not.toMatch(/people_with_access|var|[{}[\]]/);
  });

  it.each<[string, DraftChange, object]>([
    [
      'its text',
      set(need, `${kind}/title`, 'What kind?'),
      { field: 'text', before: 'Which information?', after: 'What kind?' },
    ],
    [
      'a translation',
      set(need, `${kind}/title`, { default: 'Which information?', fr: 'Lesquelles ?' }),
      { field: 'text', of: 'fr', after: 'Lesquelles ?' },
    ],
    [
      'a choice',
      set(need, `${kind}/choices/1/text`, 'Health'),
      { field: 'choice', of: 'health', before: 'Health data', after: 'Health' },
    ],
    [
      'a new choice',
      set(need, `${kind}/showOtherItem`, true),
      { field: 'choice', of: 'other', after: 'Other (describe)' },
    ],
    [
      'the order of its choices',
      set(need, `${kind}/choices`, [
        { value: 'health', text: 'Health data' },
        { value: 'contact', text: 'Addresses' },
      ]),
      { field: 'choice_order', before: 'contact, health', after: 'health, contact' },
    ],
    [
      'when it is asked',
      set(need, `${kind}/visibleIf`, "{uses_personal_data} <> 'no'"),
      {
        field: 'asked_where',
        before: '“Does the system use information about people?” is answered “Yes”',
        after: '“Does the system use information about people?” is answered something other than “No”',
      },
    ],
    ['the evidence', set(need, '/questions/data_kind/evidence', 'A plan'), { field: 'evidence', after: 'A plan' }],
    [
      'the proof',
      set(need, '/questions/data_kind/proof', 'required'),
      { field: 'proof', before: 'None', after: 'Required' },
    ],
  ])('names of a question %s', (_, change, field) => {
    expect(entriesOf(change)).toMatchObject([
      { kind: 'question', name: 'data_kind', change: 'changed', fields: [field] },
    ]);
  });

  it('names what is new and what is retired, and the order of what stays', () => {
    const asked = JSON.parse(small.find(({ path }) => path === need)?.text ?? '') as {
      survey: { pages: { elements: { name: string }[] }[] };
    };
    const [first, second] = asked.survey.pages[0]?.elements ?? [];
    const fresh = { type: 'comment', name: 'more', title: 'More?', maxLength: 100 };
    expect(
      entriesOf(set(need, '/survey/pages/0/elements', [{ ...second, visibleIf: undefined }, fresh, first])),
    ).toMatchObject([
      { kind: 'question', name: 'data_kind', fields: [{ field: 'asked_where' }] },
      { kind: 'question', name: 'more', change: 'new' },
      { kind: 'header', fields: [{ field: 'question_order' }] },
    ]);
    expect(
      entriesOf(
        { kind: 'remove', path: need, pointer: '/survey/pages/1' },
        { kind: 'remove', path: need, pointer: '/questions/remarks' },
      ),
    ).toMatchObject([
      { kind: 'header', fields: [{ field: 'page_title', of: 'words', before: 'In your words' }] },
      { kind: 'question', name: 'remarks', change: 'retired' },
    ]);
  });

  it.each<[string, DraftChange, object]>([
    [
      'a cell',
      set(main, '/parameters/matrix/1/2', 'high'),
      {
        kind: 'tables',
        fields: [{ field: 'matrix', of: 'severity 2, likelihood 3', before: 'Moderate', after: 'High' }],
      },
    ],
    [
      'a parameter',
      set(main, '/parameters/grades/documented', 25),
      { kind: 'tables', fields: [{ field: 'grade', of: 'Documented', before: '50', after: '25' }] },
    ],
    [
      'a source',
      set(main, '/sources/made_up/status', 'checked'),
      { kind: 'header', fields: [{ field: 'source_status', of: 'made_up' }] },
    ],
    [
      'a measure',
      set('rules/small/measures/privacy.json', '/measures/0/strength', 'could'),
      { kind: 'measure', fields: [{ field: 'strength' }] },
    ],
    [
      'a stopper',
      set('rules/small/stoppers/unlogged-health-data.json', '/explanation', 'Other'),
      { kind: 'stopper', fields: [{ field: 'explanation' }] },
    ],
    [
      'a case',
      set('rules/small/risks/privacy/leak.cases.json', '/cases/0/expect/evidenced', 'low'),
      { kind: 'risk', fields: [{ field: 'case', of: 'Without information about people nothing leaks' }] },
    ],
  ])('names %s of the rules', (_, change, entry) => {
    expect(entriesOf(change)).toMatchObject([entry]);
  });

  it('tells files apart by their values, and says where only the layout is different', () => {
    const text = small.find(({ path }) => path === leak)?.text ?? '';
    expect(diffOf(changed({ kind: 'text', path: leak, text: `${text}\n` })).files).toEqual([
      { path: leak, change: 'changed', places: [] },
    ]);
    expect(diffOf(changed({ kind: 'text', path: leak, text: '{' })).files).toMatchObject([
      { path: leak, places: [{ pointer: '', after: '{' }] },
    ]);
    expect(diffOf(changed({ kind: 'drop', path: leak })).files).toMatchObject([{ path: leak, change: 'retired' }]);
  });

  it('says in words nothing of what cannot be read, and names its file', () => {
    expect(diffOf(changed(set(need, '/survey/pages', [])))).toMatchObject({ parts: [], unread: [need] });
    expect(diffOf(small, changed(set(leak, '/applies', {})))).toMatchObject({ parts: [], unread: [main] });
  });

  it('takes markup and names of JavaScript’s own as the text they are', () => {
    const markup = '<script>alert(1)</script> {{mend}} $t(common:product)';
    expect(entriesOf(set(leak, '/title', markup))).toMatchObject([{ title: markup, fields: [{ after: markup }] }]);
    const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
    for (const text of ['{ "__proto__": { "id": "x" }, "constructor": 1 }', deep])
      expect(diffOf(changed({ kind: 'text', path: leak, text })).files).toMatchObject([{ places: [{ after: text }] }]);
  });
});

describe('the entry in CHANGES that is proposed', () => {
  it('says what was changed, point by point', () => {
    const text = proposeChanges(
      diffOf(changed(set(leak, '/controls/0/quarterSteps', 3), set(main, '/version', '0.2.0'))),
      voice,
    );
    expect(text).toBe(
      'Rule set “A small rule set”, 0.1.0 → 0.2.0:\n- Risk `leak`, “Information about people leaks”: Quarter-steps of a safeguard.',
    );
  });

  it('goes on top of the others, once', () => {
    const before = '# Changes to the rule set "small"\n\n## 0.1.0\n\nFirst version.\n';
    const after = withChangesEntry(before, 'unused', '0.2.0', 'More.\n');
    expect(after).toBe('# Changes to the rule set "small"\n\n## 0.2.0\n\nMore.\n\n## 0.1.0\n\nFirst version.\n');
    expect(withChangesEntry(after, 'unused', '0.2.0', 'Other')).toBe(after);
    expect(withChangesEntry(undefined, 'Changes', '0.2.0', 'More.')).toBe('# Changes\n\n## 0.2.0\n\nMore.\n');
  });
});
