import { describe, expect, test } from 'vitest';
import type { Answer } from '~/core/questionnaire/answers';
import { AnswerSync, type Changes, type Patch, type SendOutcome, type SyncState, type Unsent } from './answer-sync';

const yes: Answer = { value: 'yes' };
const no: Answer = { value: 'no' };
const maybe: Answer = { value: 'maybe' };

/** A server as the store behaves: patches by id, answers with the revision of their last change. */
function createServer() {
  const answers = new Map<string, { answer: Answer | null; revision: number }>();
  const patches = new Map<string, SendOutcome>();
  const received: Omit<Patch, 'isSent'>[] = [];
  let revision = 0;
  let answersLost = 0;
  let isDown = false;
  const server = {
    received,
    answer: (question: string) => answers.get(question)?.answer ?? null,
    somebodyElse(changes: Changes) {
      revision += 1;
      for (const [question, answer] of Object.entries(changes)) answers.set(question, { answer, revision });
    },
    goDown: (down: boolean) => void (isDown = down),
    /** The patch arrives and the acknowledgement is lost. */
    loseNextAnswers: (count: number) => void (answersLost = count),
    send(patch: Omit<Patch, 'isSent'>): Promise<SendOutcome> {
      if (isDown) return Promise.reject(new Error('no connection'));
      received.push(structuredClone(patch));
      const outcome = patches.get(patch.id) ?? server.apply(patch);
      if (outcome.kind === 'saved') patches.set(patch.id, outcome);
      if (answersLost > 0) {
        answersLost -= 1;
        return Promise.reject(new Error('connection lost'));
      }
      return Promise.resolve(outcome);
    },
    apply({ basedOn, changes }: Omit<Patch, 'isSent'>): SendOutcome {
      const theirs = Object.entries(changes).flatMap(([question, mine]) => {
        const stored = answers.get(question);
        const isChanged = stored && stored.revision > basedOn && JSON.stringify(stored.answer) !== JSON.stringify(mine);
        return isChanged ? [[question, stored.answer] as const] : [];
      });
      if (theirs.length > 0) return { kind: 'conflict', revision, theirs: Object.fromEntries(theirs) };
      server.somebodyElse(changes);
      return { kind: 'saved', revision };
    },
  };
  return server;
}

function createBrowser(server: ReturnType<typeof createServer>, revision = 0) {
  let kept: Unsent = { patches: [], disputed: [], unfinished: {} };
  const states: SyncState[] = [];
  let ids = 0;
  let waiting: (() => void)[] = [];
  const sync = new AnswerSync({
    revision,
    send: (patch) => server.send(patch),
    keep: (unsent) => {
      kept = structuredClone(unsent);
      return true;
    },
    newId: () => `patch-${(ids += 1)}-${Math.round(performance.now() * 1000)}`,
    onChange: (state) => states.push(state),
    later: (work) => waiting.push(work),
  });
  return {
    sync,
    states,
    kept: () => kept,
    /** Lets time pass: pauses in typing end, retries are due. */
    async wait() {
      const due = waiting;
      waiting = [];
      for (const work of due) work();
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
  };
}

describe('bringing answers to the server', () => {
  test('says "saved" only after the server has acknowledged', async () => {
    const server = createServer();
    const { sync, states, wait } = createBrowser(server);
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
    const { sync, wait } = createBrowser(server);
    sync.change('q', yes);
    sync.change('q', no);
    sync.change('r', null);
    await wait();
    expect(server.received.map(({ changes }) => changes)).toEqual([{ q: no, r: null }]);
  });

  test('changes made while a patch is on its way follow in the next one, without a conflict with oneself', async () => {
    const server = createServer();
    const { sync, wait } = createBrowser(server);
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
    const { sync } = createBrowser(server);
    sync.change('q', yes);
    const sending = sync.flush();
    expect(sync.state.status).toBe('saving');
    await sending;
    expect(sync.state.status).toBe('saved');
  });

  test('somebody who is alone never needs a second try', async () => {
    const server = createServer();
    const { sync, wait } = createBrowser(server);
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
    const { sync, wait } = createBrowser(server);
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
    const { sync, wait } = createBrowser(server);
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
    const { sync, wait } = createBrowser(server);
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
    const before = createBrowser(server);
    server.loseNextAnswers(1);
    before.sync.change('q', yes);
    await before.wait();
    before.sync.change('r', no);

    const after = createBrowser(server, 1);
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
    const browser = createBrowser(server);
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

  test('a conflict that was left open is asked again in the next tab, and never settles itself', async () => {
    const { server, kept } = await dispute();
    const after = createBrowser(server, 2);
    after.sync.adopt(kept());
    await after.wait();
    expect(after.sync.state.conflicts).toMatchObject({ q: { mine: yes, theirs: no } });
    expect(server.answer('q')).toEqual(no);
  });

  test('an answer that somebody changed before I touched it is still disputed after I saved others', async () => {
    const server = createServer();
    const { sync, wait } = createBrowser(server);
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
    const { sync, wait } = createBrowser(server);
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
    const { sync, kept, wait } = createBrowser(server);
    sync.setUnfinished('q', { notApplicable: { reason: '' } });
    await wait();
    expect(server.received).toEqual([]);
    expect(sync.state.unfinished).toEqual(['q']);
    expect(kept().unfinished).toEqual({ q: { notApplicable: { reason: '' } } });
    sync.change('q', { notApplicable: { reason: 'No paper' } });
    await wait();
    expect(sync.state).toMatchObject({ status: 'saved', unfinished: [] });
  });

  test('an answer that the server refuses is named, and holds up no other', async () => {
    const server = createServer();
    const apply = server.apply;
    server.apply = (patch) => ('q' in patch.changes ? { kind: 'refused' } : apply(patch));
    const { sync, wait } = createBrowser(server);
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
    const { sync, wait } = createBrowser(server);
    sync.change('q', yes);
    await wait();
    expect(sync.state.status).toBe('gone');
  });
});
