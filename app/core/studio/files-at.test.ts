import { expect, it } from 'vitest';
import type { ContentFile } from '../shared/content-file';
import type { DraftChange, DraftEdit } from './draft';
import { editFiles } from './edit-draft';
import { filesBefore } from './files-at';

const path = 'rules/small/rule-set.json';
const first: ContentFile[] = [{ path, text: '{\n  "id": "small",\n  "domains": ["a"]\n}\n' }];
const changes: DraftChange[][] = [
  [{ kind: 'value', path, pointer: '/id', value: 'other' }],
  [
    { kind: 'value', path, pointer: '/domains/-', value: 'b' },
    { kind: 'remove', path, pointer: '/domains/0' },
  ],
  [{ kind: 'text', path: 'rules/small/CHANGES.md', text: '# Changes\n' }],
  [{ kind: 'drop', path }],
];

it('gives the files of every revision back, byte for byte', () => {
  const states = [first];
  const edits: DraftEdit[] = [];
  for (const wanted of changes) {
    const edited = editFiles(states.at(-1) ?? [], wanted);
    if (!edited.ok) throw new Error(JSON.stringify(edited.issues));
    edits.push({ revision: edits.length + 1, by: 'x', at: '', splices: edited.value.splices });
    states.push(edited.value.files);
  }
  const last = states.at(-1) ?? [];
  for (const [revision, files] of states.entries()) expect(filesBefore(last, edits.slice(revision))).toEqual(files);
  expect(() => filesBefore(first, edits)).toThrow('was not made of these files');
});
