import { expect, it } from 'vitest';
import type { DraftChange, DraftEdit } from './draft';
import { editFiles } from './edit-draft';
import { filesBefore } from './files-at';

const path = 'rules/small/rule-set.json';
const notes = 'rules/small/CHANGES.md';
const start = [{ path, text: '{ "id":"small",\n  "title": "Small" }\n' }];

it('gives the files of every earlier revision, byte for byte, and refuses edits that did not make them', () => {
  const rounds: DraftChange[][] = [
    [
      { kind: 'value', path, pointer: '/title', value: 'A longer title' },
      { kind: 'value', path, pointer: '/id', value: 'x' },
    ],
    [{ kind: 'text', path: notes, text: '# Changes\n' }],
    [{ kind: 'value', path, pointer: '/title', value: 'S' }],
    [{ kind: 'drop', path: notes }],
  ];
  const states = [start];
  const edits: DraftEdit[] = [];
  for (const changes of rounds) {
    const edited = editFiles(states.at(-1)!, changes);
    if (!edited.ok) throw new Error('not edited', { cause: edited.issues });
    states.push(edited.value.files);
    edits.push({ revision: edits.length + 1, by: 'salma', at: '', splices: edited.value.splices });
  }
  for (const [revision, state] of states.entries())
    expect(filesBefore(states.at(-1)!, edits.slice(revision))).toEqual(state);
  expect(() => filesBefore(start, edits.slice(0, 1))).toThrow('Edit 1');
});
