import { describe, expect, test } from 'vitest';
import { openTab } from '#test/fixtures/answer-sync/browser-tab';
import { createServer } from '#test/fixtures/answer-sync/patch-server';
import type { Answer } from '~/core/questionnaire/answers';

const yes: Answer = { value: 'yes' };
const no: Answer = { value: 'no' };
const maybe: Answer = { value: 'maybe' };

describe('bringing answers to the server', () => {
  test('says "saved" only after the server has acknowledged', async () => {
    const server = createServer();
    const { sync, states, wait } = openTab(server);
    sync.change('q', yes);
    expect(sync.state.status).toBe('saving');
    await wait();
    expect(sync.state.status).toBe('saved');
    expect(server.answer('q')).toEqual(yes);
    const firstSaved = states.findIndex(({ status }) => status === 'saved');
    expect(states.slice(0, firstSaved).every(({ status }) => status === 'saving')).toBe(true);
  });

  test('sends what was changed in one go as one patch, the last word of each question', async () => {
    const server = createServer();
    const { sync, wait } = openTab(server);
    sync.change('q', yes);
    sync.change('q', no);
    sync.change('r', null);
    await wait();
    expect(server.received.map(({ changes }) => changes)).toEqual([{ q: no, r: null }]);
  });

  test('changes made while a patch is on its way follow in the next one, without a conflict with oneself', async () => {
    const server = createServer();
    const { sync, wait } = openTab(server);
    sync.change('q', yes);
    const sending = sync.flush();
    sync.change('q', no);
    await sending;
    await wait();
    expect(server.answer('q')).toEqual(no);
    expect(sync.state).toMatchObject({ status: 'saved', conflicts: {} });
  });

  test('is still at it while the patch is on its way', async () => {
    const server = createServer();
    const { sync } = openTab(server);
    sync.change('q', yes);
    const sending = sync.flush();
    expect(sync.state.status).toBe('saving');
    await sending;
    expect(sync.state.status).toBe('saved');
  });

  test('somebody who is alone never needs a second try', async () => {
    const server = createServer();
    const { sync, wait } = openTab(server);
    for (const answer of [yes, no, maybe]) {
      sync.change('q', answer);
      await wait();
    }
    sync.change('q', yes);
    const sending = sync.flush();
    sync.change('q', no);
    await sending;
    await wait();
    expect(server.received.length).toBe(5);
    expect(server.answer('q')).toEqual(no);
  });

  test('tries again by itself while there is no connection', async () => {
    const server = createServer();
    const { sync, wait } = openTab(server);
    server.goDown(true);
    sync.change('q', yes);
    await wait();
    await wait();
    expect(sync.state.status).toBe('waiting');
    server.goDown(false);
    await wait();
    expect(sync.state.status).toBe('saved');
  });

  test('a lost connection is said, and the patch is sent again with the same id', async () => {
    const server = createServer();
    const { sync, wait } = openTab(server);
    server.goDown(true);
    sync.change('q', yes);
    await wait();
    expect(sync.state.status).toBe('waiting');
    sync.change('r', no);
    server.goDown(false);
    await wait();
    expect(sync.state.status).toBe('saved');
    expect(server.answer('q')).toEqual(yes);
    expect(server.answer('r')).toEqual(no);
  });

  test('a patch whose acknowledgement was lost counts once, whatever is typed meanwhile', async () => {
    const server = createServer();
    const { sync, wait } = openTab(server);
    server.loseNextAnswers(1);
    sync.change('q', yes);
    await wait();
    expect(sync.state.status).toBe('waiting');
    sync.change('q', no);
    await wait();
    await wait();
    expect(sync.state).toMatchObject({ status: 'saved', conflicts: {} });
    expect(server.answer('q')).toEqual(no);
    const [first, second] = server.received;
    expect(second).toEqual(first);
  });

  test('what was unsent when the tab closed is sent from the next one, with its old id', async () => {
    const server = createServer();
    const before = openTab(server);
    server.loseNextAnswers(1);
    before.sync.change('q', yes);
    await before.wait();
    before.sync.change('r', no);

    const after = openTab(server, { revision: 1 });
    after.sync.adopt(before.kept());
    await after.wait();
    expect(after.sync.state).toMatchObject({ status: 'saved', conflicts: {} });
    expect([server.answer('q'), server.answer('r')]).toEqual([yes, no]);
    expect(server.received[1]).toEqual(server.received[0]);
    expect(after.kept().patches).toEqual([]);
  });
});

describe('two people on one answer', () => {
  async function dispute() {
    const server = createServer();
    const browser = openTab(server);
    server.somebodyElse({ q: no });
    browser.sync.change('q', yes);
    browser.sync.change('r', yes);
    await browser.wait();
    return { server, ...browser };
  }

  test('nobody is overwritten, and the other answers are saved', async () => {
    const { server, sync } = await dispute();
    expect(sync.state.conflicts).toMatchObject({ q: { mine: yes, theirs: no } });
    expect([server.answer('q'), server.answer('r')]).toEqual([no, yes]);
  });

  test('mine replaces theirs once somebody says so', async () => {
    const { server, sync, wait } = await dispute();
    sync.resolve('q', 'mine');
    await wait();
    expect(server.answer('q')).toEqual(yes);
    expect(sync.state).toMatchObject({ status: 'saved', conflicts: {} });
  });

  test('theirs stays, and can be changed afterwards', async () => {
    const { server, sync, wait } = await dispute();
    sync.resolve('q', 'theirs');
    expect(sync.state.conflicts).toEqual({});
    sync.change('q', maybe);
    await wait();
    expect(server.answer('q')).toEqual(maybe);
    expect(sync.state).toMatchObject({ status: 'saved', conflicts: {} });
  });

  test('what is typed during the conflict is what "mine" means', async () => {
    const { server, sync, wait } = await dispute();
    sync.change('q', maybe);
    await wait();
    expect(server.answer('q')).toEqual(no);
    sync.resolve('q', 'mine');
    await wait();
    expect(server.answer('q')).toEqual(maybe);
  });

  test('my last word is what is asked about, however often I changed it while the first was on its way', async () => {
    const server = createServer();
    const { sync, kept, wait } = openTab(server);
    server.somebodyElse({ q: no });
    sync.change('q', yes);
    const sending = sync.flush();
    sync.change('q', maybe);
    await sending;
    expect(sync.state.conflicts).toMatchObject({ q: { mine: maybe, theirs: no } });
    expect(kept().patches).toEqual([]);
    await wait();
    expect(server.received.length).toBe(1);
  });

  test('a conflict that was left open is asked again in the next tab, and never settles itself', async () => {
    const { server, kept } = await dispute();
    const after = openTab(server, { revision: 2 });
    after.sync.adopt(kept());
    await after.wait();
    expect(after.sync.state.conflicts).toMatchObject({ q: { mine: yes, theirs: no } });
    expect(server.answer('q')).toEqual(no);
  });

  test('an answer that somebody changed before I touched it is still disputed after I saved others', async () => {
    const server = createServer();
    const { sync, wait } = openTab(server);
    server.somebodyElse({ r: no });
    sync.change('q', yes);
    await wait();
    sync.change('r', yes);
    await wait();
    expect(sync.state.conflicts).toMatchObject({ r: { mine: yes, theirs: no } });
    expect(server.answer('r')).toEqual(no);
  });

  test('a change elsewhere makes no conflict with what I saved myself', async () => {
    const server = createServer();
    const { sync, wait } = openTab(server);
    server.somebodyElse({ other: no });
    sync.change('q', yes);
    await wait();
    sync.change('q', no);
    await wait();
    expect(server.answer('q')).toEqual(no);
    expect(sync.state).toMatchObject({ status: 'saved', conflicts: {} });
  });
});

describe('answers that cannot be saved', () => {
  test('an unfinished answer is kept and named until it is finished', async () => {
    const server = createServer();
    const { sync, kept, wait } = openTab(server);
    sync.setUnfinished('q', { notApplicable: { reason: '' } });
    await wait();
    expect(server.received).toEqual([]);
    expect(sync.state.unfinished).toEqual(['q']);
    expect(kept().unfinished).toEqual({ q: { notApplicable: { reason: '' } } });
    sync.change('q', { notApplicable: { reason: 'No paper' } });
    await wait();
    expect(sync.state).toMatchObject({ status: 'saved', unfinished: [] });
  });

  test('an answer that the server refuses holds up no other of its patch', async () => {
    const server = createServer();
    const apply = server.apply;
    server.apply = (patch) => ('q' in patch.changes ? { kind: 'refused', questions: ['q'] } : apply(patch));
    const { sync, wait } = openTab(server);
    sync.change('q', yes);
    sync.change('r', null);
    sync.change('s', no);
    await wait();
    expect(sync.state).toMatchObject({ status: 'saved', unfinished: ['q'] });
    expect(server.answer('s')).toEqual(no);
  });

  test('an answer that the server refuses is named, and holds up no other', async () => {
    const server = createServer();
    const apply = server.apply;
    server.apply = (patch) => ('q' in patch.changes ? { kind: 'refused', questions: ['q'] } : apply(patch));
    const { sync, wait } = openTab(server);
    sync.change('q', yes);
    await wait();
    sync.change('r', no);
    await wait();
    expect(sync.state.unfinished).toEqual(['q']);
    expect(server.answer('r')).toEqual(no);
  });

  test('an assessment that is gone is said to be gone', async () => {
    const server = createServer();
    server.apply = () => ({ kind: 'gone' });
    const { sync, wait } = openTab(server);
    sync.change('q', yes);
    await wait();
    expect(sync.state.status).toBe('gone');
  });
});
