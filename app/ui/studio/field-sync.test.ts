import { describe, expect, it } from 'vitest';
import { editFiles, conflictsWith } from '~/core/studio/edit-draft';
import type { DraftEdit } from '~/core/studio/draft';
import type { DraftPatch } from '~/core/studio/draft-patch';
import type { Field } from '~/core/studio/rules/field';
import { FieldSync, type SendOutcome, type SyncState, type UnsentFields } from './field-sync';

const path = 'rules/a/risks/b/c.json';
const json = { title: 'One', weight: 3, reasons: { weight: 'So' } };
const field = (kind: Field['kind'], pointer: string, text: string): Field => ({ kind, pointer, name: 'x', text });
const fields = [
  field('line', '/title', 'One'),
  field('number', '/weight', '3'),
  field('passage', '/reasons/weight', 'So'),
];

/** A draft as the server keeps it. */
class Server {
  files = [{ path, text: JSON.stringify(json) }];
  edits: DraftEdit[] = [];
  isDown = false;
  sent: DraftPatch[] = [];

  edit({ basedOn, changes }: DraftPatch): SendOutcome {
    const later = this.edits.filter(({ revision }) => revision > basedOn);
    const conflicts = conflictsWith(changes, later, this.files);
    if (conflicts.length > 0) return { kind: 'conflict', revision: this.edits.length, conflicts };
    const edited = editFiles(this.files, changes);
    if (!edited.ok) return { kind: 'refused', why: edited.issues.map(({ code }) => code) };
    this.files = edited.value.files;
    const revision = this.edits.length + 1;
    this.edits.push({ revision, by: 'x', at: '', splices: edited.value.splices });
    return { kind: 'saved', revision };
  }
  send = (patch: DraftPatch): Promise<SendOutcome> => {
    this.sent.push(patch);
    return this.isDown ? Promise.reject(new Error('down')) : Promise.resolve(this.edit(patch));
  };
  get value(): unknown {
    return JSON.parse(this.files[0]?.text ?? '') as unknown;
  }
}

function editor(server: Server) {
  const later: (() => void)[] = [];
  const seen: { last?: SyncState } = {};
  const kept: { last?: UnsentFields } = {};
  const sync = new FieldSync({
    ...{ path, fields, json, revision: server.edits.length },
    send: server.send,
    later: (work) => later.push(work),
    keep: (unsent) => {
      kept.last = unsent;
      return true;
    },
    onChange: (state) => (seen.last = state),
  });
  return { sync, seen, kept };
}

describe('fields that save themselves', () => {
  it('bring what was typed to the server, and nothing else', async () => {
    const server = new Server();
    const { sync, seen } = editor(server);
    sync.type('/weight', '4');
    expect(seen.last?.status).toBe('saving');
    await sync.flush();
    expect(server.value).toEqual({ ...json, weight: 4 });
    expect(server.sent).toEqual([{ basedOn: 0, changes: [{ kind: 'value', path, pointer: '/weight', value: 4 }] }]);
    expect([sync.isSaved, seen.last?.status]).toEqual([true, 'saved']);
    sync.type('/weight', '5');
    sync.type('/title', 'Two');
    await sync.flush();
    expect(server.value).toEqual({ ...json, weight: 5, title: 'Two' });
  });

  it('tell of what another editor wrote into the same field, and lose neither', async () => {
    const server = new Server();
    const { sync, seen } = editor(server);
    server.edit({ basedOn: 0, changes: [{ kind: 'value', path, pointer: '/title', value: 'Theirs' }] });
    sync.type('/title', 'Mine');
    sync.type('/weight', '4');
    await sync.flush();
    expect(server.value).toEqual({ ...json, title: 'Theirs', weight: 4 });
    expect(seen.last?.conflicts).toEqual({ '/title': { theirs: 'Theirs', revision: 1 } });
    sync.settle('/title', 'mine');
    await sync.flush();
    expect(server.value).toMatchObject({ title: 'Mine' });
    expect([sync.isSaved, seen.last?.conflicts]).toEqual([true, {}]);
  });

  it('never replace unseen what others wrote before an own edit elsewhere', async () => {
    const server = new Server();
    const { sync, seen } = editor(server);
    server.edit({ basedOn: 0, changes: [{ kind: 'value', path, pointer: '/title', value: 'Theirs' }] });
    sync.type('/weight', '4');
    await sync.flush();
    sync.type('/title', 'Mine');
    await sync.flush();
    expect(server.value).toMatchObject({ title: 'Theirs' });
    expect(Object.keys(seen.last?.conflicts ?? {})).toEqual(['/title']);
    sync.settle('/title', 'theirs');
    expect(sync.isSaved).toBe(true);
  });

  it('keep what cannot be read out of the file, and say so', async () => {
    const server = new Server();
    const { sync, seen } = editor(server);
    sync.type('/weight', 'heavy');
    sync.type('/title', 'Two');
    await sync.flush();
    expect(server.value).toEqual({ ...json, title: 'Two' });
    expect(seen.last?.issues).toMatchObject([{ code: 'field_not_number', where: { pointer: '/weight' } }]);
    expect(sync.isSaved).toBe(false);
  });

  it('are kept while the connection is gone, and taken up by a later visit', async () => {
    const server = new Server();
    server.isDown = true;
    const first = editor(server);
    first.sync.type('/title', 'Two');
    first.sync.type('/weight', 'heavy');
    await first.sync.flush();
    const left = first.kept.last ?? {};
    expect(left).toEqual({ '/title': { now: 'Two', was: 'One' }, '/weight': { now: 'heavy', was: '3' } });
    server.isDown = false;
    const later = editor(server);
    expect(later.sync.adopt(left)).toEqual(['/title', '/weight']);
    await later.sync.flush();
    expect(server.value).toMatchObject({ title: 'Two', weight: 3 });
    expect(later.kept.last).toEqual({ '/weight': { now: 'heavy', was: '3' } });
  });

  it('replace nothing that others wrote before the later visit', async () => {
    const server = new Server();
    const sync = new FieldSync({
      ...{ path, json: { ...json, title: 'Theirs' }, revision: 1, send: server.send },
      fields: [field('line', '/title', 'Theirs')],
      ...{ later: () => undefined, keep: () => true, onChange: () => undefined },
    });
    sync.adopt({ '/title': { now: 'Mine', was: 'One' } });
    await sync.flush();
    expect(server.sent).toEqual([]);
    expect(sync.state.conflicts).toEqual({ '/title': { theirs: 'Theirs', revision: 1 } });
  });

  it('wait for the connection', async () => {
    const server = new Server();
    server.isDown = true;
    const { sync, seen } = editor(server);
    sync.type('/title', 'Two');
    await sync.flush();
    expect([sync.isSaved, seen.last?.status]).toEqual([false, 'waiting']);
    server.isDown = false;
    await sync.flush();
    expect([server.value, seen.last?.status]).toEqual([{ ...json, title: 'Two' }, 'saved']);
  });
});
