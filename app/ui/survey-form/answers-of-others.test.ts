import { describe, expect, test } from 'vitest';
import { openTab, settled } from '#test/fixtures/answer-sync/browser-tab';
import { createServer } from '#test/fixtures/answer-sync/patch-server';
import type { Answer } from '~/core/questionnaire/answers';
import type { LookOutcome } from './sync-types';

const yes: Answer = { value: 'yes' };
const no: Answer = { value: 'no' };
const maybe: Answer = { value: 'maybe' };

describe('what others answer', () => {
  test('is shown, and is what my next answers are based on', async () => {
    const server = createServer();
    const { sync, screen, type, wait } = openTab(server);
    server.somebodyElse({ q: no });
    expect(await sync.lookForOthers()).toBe(true);
    expect(screen.get('q')).toEqual(no);
    type('q', yes);
    type('r', yes);
    await wait();
    expect([server.answer('q'), server.answer('r')]).toEqual([yes, yes]);
    expect(sync.state.conflicts).toEqual({});
    expect(server.received.length).toBe(1);
  });

  test('is nothing new where it is what I saved myself', async () => {
    const server = createServer();
    const shown: string[] = [];
    const { sync, type, wait } = openTab(server, { showOthers: (changes) => shown.push(...Object.keys(changes)) });
    server.somebodyElse({ r: no });
    type('q', yes);
    await wait();
    await sync.lookForOthers();
    expect(shown).toEqual(['r']);
    expect(await sync.lookForOthers()).toBe(false);
  });

  test('never replaces what I typed and did not save; the server is asked, and a person decides', async () => {
    const server = createServer();
    const { sync, screen, type, wait } = openTab(server);
    sync.setUnfinished('q', maybe);
    screen.set('q', maybe);
    server.somebodyElse({ q: no });
    await sync.lookForOthers();
    expect(screen.get('q')).toEqual(maybe);
    type('q', yes);
    await wait();
    expect(server.answer('q')).toEqual(no);
    expect(sync.state.conflicts).toMatchObject({ q: { mine: yes, theirs: no } });
  });

  test('waits until I leave the field that I am in, and is shown then', async () => {
    const server = createServer();
    const { sync, screen, inUse } = openTab(server);
    inUse.add('q');
    server.somebodyElse({ q: no });
    expect(await sync.lookForOthers()).toBe(false);
    sync.showHeld();
    expect(screen.has('q')).toBe(false);
    inUse.clear();
    sync.showHeld();
    expect(screen.get('q')).toEqual(no);
  });

  test('is not overwritten by what I go on typing in that field', async () => {
    const server = createServer();
    const { sync, type, inUse, wait } = openTab(server);
    inUse.add('q');
    server.somebodyElse({ q: no });
    await sync.lookForOthers();
    type('q', yes);
    await wait();
    expect(server.answer('q')).toEqual(no);
    expect(sync.state.conflicts).toMatchObject({ q: { mine: yes, theirs: no } });
  });

  test('joins the choice where the question is in dispute, and settles it where it is my answer', async () => {
    const server = createServer();
    const { sync, type, wait } = openTab(server);
    server.somebodyElse({ q: no });
    type('q', yes);
    await wait();
    server.somebodyElse({ q: maybe });
    await sync.lookForOthers();
    expect(sync.state.conflicts).toMatchObject({ q: { mine: yes, theirs: maybe } });
    server.somebodyElse({ q: yes });
    await sync.lookForOthers();
    expect(sync.state).toMatchObject({ status: 'saved', conflicts: {}, unsent: {} });
  });

  test('that was asked for before I saved is not taken for what came after', async () => {
    const server = createServer();
    let answer = (_outcome: LookOutcome): void => {};
    const look = () => new Promise<LookOutcome>((resolve) => (answer = resolve));
    const { sync, screen, type, wait } = openTab(server, { look });
    const looking = sync.lookForOthers();
    type('q', yes);
    await wait();
    answer({ kind: 'found', revision: 1, changes: { q: no } });
    expect(await looking).toBe(false);
    expect(screen.get('q')).toEqual(yes);
  });

  test('does not hide behind a save whose acknowledgement was lost', async () => {
    const server = createServer();
    const { sync, screen, type, wait } = openTab(server);
    server.loseNextAnswers(1);
    type('q', yes);
    await wait();
    server.somebodyElse({ q: no });
    await sync.lookForOthers();
    await wait();
    await sync.lookForOthers();
    expect(screen.get('q')).toEqual(no);
    expect(sync.state).toMatchObject({ status: 'saved', conflicts: {} });
  });

  test('is shown in the next tab where my save had arrived before it', async () => {
    const server = createServer();
    const before = openTab(server);
    server.loseNextAnswers(1);
    before.type('q', yes);
    await before.wait();
    server.somebodyElse({ q: no });
    const after = openTab(server, { revision: 2, loaded: () => no });
    after.screen.set('q', yes);
    after.sync.adopt(before.kept());
    await settled();
    expect(after.screen.get('q')).toEqual(no);
    expect(after.sync.state).toMatchObject({ status: 'saved', conflicts: {} });
  });

  test('stays in dispute in the next tab, whatever I go on typing there', async () => {
    const server = createServer();
    const before = openTab(server);
    before.type('q', yes);
    before.sync.setUnfinished('r', yes);
    server.somebodyElse({ q: no, r: no });
    const after = openTab(server, { revision: 1, loaded: () => no, send: () => Promise.reject(new Error('offline')) });
    after.sync.adopt(before.kept());
    await settled();
    after.type('q', maybe);
    after.type('r', maybe);
    const kept = after.kept().patches;
    expect(kept.map(({ basedOn }) => basedOn)).toEqual(kept.map(() => 0));
  });
});

describe('where nothing can be changed any more', () => {
  test('what I typed is not saved, is kept, is named with the reason, and is not sent again', async () => {
    const server = createServer();
    const { sync, type, kept, wait } = openTab(server);
    server.close('round_over');
    type('q', yes);
    sync.setUnfinished('r', maybe);
    await wait();
    await wait();
    await sync.flush();
    expect(server.received.length).toBe(1);
    expect(sync.state).toMatchObject({ status: 'closed', closed: 'round_over', unsent: { q: yes, r: maybe } });
    expect(kept()).toMatchObject({ patches: [{ changes: { q: yes } }], unfinished: { r: maybe } });
    sync.discard(['q', 'r']);
    expect(sync.state).toMatchObject({ status: 'saved', closed: 'round_over', unsent: {} });
    expect(kept()).toMatchObject({ patches: [], unfinished: {} });
  });

  test('a save that arrived in time is acknowledged all the same, also in the next tab', async () => {
    const server = createServer();
    const before = openTab(server);
    server.loseNextAnswers(1);
    before.type('q', yes);
    await before.wait();
    server.close('round_over');
    const after = openTab(server, { revision: 1, closed: 'round_over', loaded: () => yes });
    after.sync.adopt(before.kept());
    await settled();
    expect(after.sync.state).toMatchObject({ status: 'saved', closed: 'round_over', unsent: {} });
  });

  test('the page learns it before anything is sent, and goes on once something can be changed again', async () => {
    const server = createServer();
    const { sync, type, wait } = openTab(server);
    server.close('submitted');
    await sync.lookForOthers();
    expect(sync.state).toMatchObject({ status: 'saved', closed: 'submitted' });
    type('q', yes);
    await wait();
    expect(server.received).toEqual([]);
    server.close(undefined);
    await sync.lookForOthers();
    await settled();
    expect(sync.state.closed).toBeUndefined();
    expect(server.answer('q')).toEqual(yes);
  });

  test('a patch that was refused and may still arrive counts apart from what follows', async () => {
    const server = createServer();
    const { sync, type, wait } = openTab(server);
    server.close('submitted');
    type('q', yes);
    await wait();
    const [refused] = server.received;
    server.close(undefined);
    await sync.lookForOthers();
    await settled();
    expect(server.received[1]?.id).not.toBe(refused?.id);
  });
});

describe('where the session has ended', () => {
  test('what I typed is kept, and is sent once I have signed in again', async () => {
    const server = createServer();
    let isSignedIn = false;
    const { sync, type, kept, wait } = openTab(server, {
      send: (patch) => (isSignedIn ? server.send(patch) : Promise.resolve({ kind: 'signed_out' })),
      look: (since) => (isSignedIn ? server.look(since) : Promise.resolve({ kind: 'signed_out' })),
    });
    await sync.lookForOthers();
    expect(sync.state.status).toBe('signed_out');
    type('q', yes);
    await wait();
    expect(sync.state).toMatchObject({ status: 'signed_out', unsent: { q: yes } });
    expect(kept().patches).toMatchObject([{ changes: { q: yes } }]);
    isSignedIn = true;
    await sync.lookForOthers();
    await settled();
    expect(sync.state.status).toBe('saved');
    expect(server.answer('q')).toEqual(yes);
  });
});
