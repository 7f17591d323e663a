import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContentFile } from '../shared/content-file';
import type { DraftChange, DraftEdit } from './draft';
import { conflictsWith, editFiles, undoEdit } from './edit-draft';

const path = 'rules/small/rule-set.json';
const other = 'rules/small/risks/privacy/kept.json';
const text = '{\n  "title": "Kept",\n  "list": ["a", "b"],\n  "when": { "==": [{ "var": "q" }, "x"] }\n}\n';
const files: ContentFile[] = [
  { path: other, text },
  { path, text },
];
const value = (pointer: string, to: unknown): DraftChange => ({ kind: 'value', path, pointer, value: to });

function edited(from: ContentFile[], changes: DraftChange[]) {
  const result = editFiles(from, changes);
  if (!result.ok) throw new Error(result.issues.map(({ code }) => code).join());
  return result.value;
}
const editOf = (revision: number, { splices }: Pick<DraftEdit, 'splices'>): DraftEdit => ({
  revision,
  by: 'amina',
  at: '2026-01-01T00:00:00.000Z',
  splices,
});
const codes = (changes: DraftChange[], from = files) => {
  const result = editFiles(from, changes);
  return result.ok ? [] : result.issues.map(({ code }) => code);
};

describe('editing the files of a draft', () => {
  it('leaves every other byte as it was', () => {
    const { files: after, splices } = edited(files, [value('/title', 'Kept too long')]);
    expect(after).toEqual([files[0], { path, text: text.replace('Kept', 'Kept too long') }]);
    expect(splices).toMatchObject([{ path, pointer: '/title', removed: '', inserted: ' too long' }]);
  });

  it('puts an element before another, and before nothing at the end of a list', () => {
    const insert = (pointer: string, to: unknown): DraftChange => ({ kind: 'insert', path, pointer, value: to });
    const textAfter = (change: DraftChange) => edited(files, [change]).files[1]?.text;
    expect(textAfter(insert('/list/1', 'c'))).toBe(text.replace('"a", ', '"a", "c", '));
    expect(textAfter(insert('/list/2', 'c'))).toBe(text.replace('"b"', '"b", "c"'));
    expect(textAfter(insert('/when/==/0', { var: 'p' }))).toContain('{\n    "var": "p"\n  },\n  { "var": "q" }, "x"');
    expect(codes([insert('/list/3', 'c')])).toEqual(['draft_no_such_place']);
    expect(codes([insert('/title/0', 'c')])).toEqual(['draft_no_such_place']);
  });

  it('does nothing where everything stands there already', () => {
    expect(edited(files, [value('/title', 'Kept'), { kind: 'text', path, text }])).toEqual({ files, splices: [] });
  });

  it('keeps text that is not JSON, and refuses values in it until it is mended', () => {
    const broken = edited(files, [{ kind: 'text', path, text: '{ "title": ' }]).files;
    expect(broken[1]?.text).toBe('{ "title": ');
    expect(codes([value('/title', 'x')], broken)).toEqual(['draft_file_not_json']);
  });

  it('takes all changes of an edit or none', () => {
    expect(codes([value('/title', 'x'), value('/nothing/here', 1)])).toEqual(['draft_no_such_place']);
  });

  it.each([
    'rules/../secret.json',
    '/etc/passwd',
    'rules/small/x.exe',
    'other/a.json',
    'rules/.hidden/a.json',
    'rules/a/b/c/d/e.json',
    'rules\\a.json',
  ])('refuses the path %s', (wrong) => {
    expect(codes([{ kind: 'text', path: wrong, text: '{}' }])).toEqual(['draft_path_refused']);
  });

  it('holds so much and no more', () => {
    expect(codes([{ kind: 'text', path, text: 'x'.repeat(5_000_000) }])).toEqual([]);
    expect(codes([{ kind: 'text', path, text: 'x'.repeat(5_000_001) }])).toEqual(['draft_file_too_long']);
    const many = Array.from({ length: 499 }, (_, index) => ({ path: `rules/a/f${index}.json`, text: '{}' }));
    expect(codes([{ kind: 'text', path, text: '{}' }], many)).toEqual([]);
    expect(
      codes(
        [
          { kind: 'text', path, text: '{}' },
          { kind: 'text', path: other, text: '{}' },
        ],
        many,
      ),
    ).toEqual(['draft_too_many_files']);
  });
});

describe('two editors', () => {
  const theirs = editOf(1, edited(files, [value('/when/==/1', 'y')]));
  const now = edited(files, [value('/when/==/1', 'y')]).files;

  it.each([
    ['the same place', '/when/==/1', true],
    ['what stands around it', '/when', true],
    ['the whole file', '', true],
    ['a place beside it', '/title', false],
    ['a name that only begins alike', '/whence', false],
  ])('at %s', (_, pointer, isConflict) => {
    expect(conflictsWith([value(pointer, 1)], [theirs], now).length > 0).toBe(isConflict);
  });

  it('are told what stands there now', () => {
    expect(conflictsWith([value('/when/==/1', 'z')], [theirs], now)).toEqual([
      { path, pointer: '/when/==/1', theirs: '"y"' },
    ]);
  });

  it.each<[string, DraftChange]>([
    ['put in', { kind: 'insert', path, pointer: '/list/0', value: 'c' }],
    ['taken out', { kind: 'remove', path, pointer: '/list/0' }],
  ])('meet where an element was %s that moved the others', (_, change) => {
    const moved = editOf(1, edited(files, [change]));
    expect(conflictsWith([value('/list/1', 'z')], [moved], files)).toHaveLength(1);
    expect(conflictsWith([value('/title', 'z')], [moved], files)).toEqual([]);
  });

  it('may both add to a list', () => {
    const added = editOf(1, edited(files, [value('/list/-', 'c')]));
    expect(conflictsWith([value('/list/-', 'd')], [added], files)).toEqual([]);
  });
});

describe('undo', () => {
  it('brings back every byte, also after later edits elsewhere', () => {
    const first = edited(files, [value('/title', 'Something else'), { kind: 'drop', path: other }]);
    const second = edited(first.files, [value('/list/-', 'c')]);
    const undone = undoEdit(second.files, editOf(1, first), [editOf(2, second)]);
    expect(undone?.files).toEqual([files[0], { path, text: text.replace('"b"', '"b", "c"') }]);
  });

  it('refuses where a later edit changed the same text', () => {
    const first = edited(files, [value('/title', 'Something else')]);
    const second = edited(first.files, [value('/title', 'A third')]);
    expect(undoEdit(second.files, editOf(1, first), [editOf(2, second)])).toBeUndefined();
    expect(undoEdit(second.files, editOf(2, second), [])?.files).toEqual(first.files);
  });

  it('of the last edit, and of that again, gives what was there, whatever was done', () => {
    const change = fc.oneof(
      fc
        .tuple(fc.constantFrom('/title', '/list', '/list/0', '/when', '/new'), fc.json())
        .map(([pointer, json]) => value(pointer, JSON.parse(json))),
      fc.constantFrom<DraftChange>({ kind: 'remove', path, pointer: '/title' }, { kind: 'drop', path: other }),
      fc.string().map((made): DraftChange => ({ kind: 'text', path: 'rules/small/CHANGES.md', text: made })),
    );
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const result = editFiles(files, changes);
        if (!result.ok) return;
        const edit = editOf(1, result.value);
        const undone = undoEdit(result.value.files, edit, []);
        expect(undone?.files).toEqual(files);
        const redone = undone && undoEdit(undone.files, editOf(2, undone), []);
        expect(redone?.files).toEqual(result.value.files);
      }),
    );
  });
});

describe('what a local rule set extends', () => {
  const main = (id: string, more = {}) => ({
    path: `rules/${id}/rule-set.json`,
    text: JSON.stringify({ id, version: '0.1.0', ...more }),
  });
  const local = [main('nation'), main('town', { extends: { id: 'nation', version: '0.1.0' } })];
  const retitle = (id: string): DraftChange => ({ ...value('/title', 'x'), path: `rules/${id}/rule-set.json` });

  it('stays as it is, and the local one does not', () => {
    expect(codes([retitle('nation')], local)).toEqual(['draft_base_not_edited']);
    expect(codes([{ kind: 'text', path: 'rules/nation/new.json', text: '{}' }], local)).toEqual([
      'draft_base_not_edited',
    ]);
    expect(codes([retitle('town')], local)).toEqual([]);
    expect(editFiles(local, [retitle('nation')], true).ok).toBe(true);
  });
});
