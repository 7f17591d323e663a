import { beforeEach, describe, expect, it } from 'vitest';
import { keepSmallRound, round } from '#test/small-round';
import { temporaryDirectory } from '#test/temporary-directory';
import type { Pack, Round } from '~/core/procurement/round';
import type { RoundStore } from '~/use-cases/ports/procurement';
import { openDatabase } from './open-database.server';
import { createRoundStore } from './round-store.server';
import { createTransact } from './stores.server';

const published = '2026-01-10T00:00:00.000Z';
const running: Round = {
  ...round,
  packs: [{ number: 1, hash: 'h', at: published, reason: '' }],
  publishedAt: published,
};

let db: Awaited<ReturnType<typeof openDatabase>>;
let rounds: RoundStore;

beforeEach(async () => {
  db = await openDatabase(temporaryDirectory());
  rounds = createRoundStore(db);
  await keepSmallRound({ transact: createTransact(db) });
  return () => db.destroy();
});

describe('the store of rounds', () => {
  it('gives back a draft as it was', async () => {
    expect(await rounds.find('r1')).toEqual(round);
    expect(await rounds.find('nowhere')).toBeUndefined();
  });

  it('writes a round anew as a whole, with all that can come to it', async () => {
    const full: Round = {
      ...running,
      kind: 'consultation',
      access: 'open',
      isNegotiated: true,
      openings: [{ personId: 'amina', at: published }],
      openedAt: published,
      cancelled: { at: published, reason: 'No money “left”' },
      outage: { from: published, to: published, reason: 'Flood', recordedAt: published },
    };
    await rounds.change(full);
    expect(await rounds.find('r1')).toEqual(full);
    await rounds.change(round);
    expect(await rounds.find('r1')).toEqual(round);
  });

  it('lists those of a procurement, the oldest first', async () => {
    const older = { ...round, id: 'r2', createdAt: '2025-12-31T00:00:00.000Z' };
    await rounds.add(older);
    expect(await rounds.listOfProcurement('p1')).toEqual([older, round]);
    expect(await rounds.listOfProcurement('p2')).toEqual([]);
    await expect(rounds.add({ ...round, id: 'r3', procurementId: 'p2' })).rejects.toThrow('FOREIGN KEY');
  });

  it('lists as active what is published, neither opened nor cancelled, also after the deadline', async () => {
    expect(await rounds.listActive()).toEqual([]);
    await rounds.change(running);
    expect(await rounds.listActive()).toEqual([running]);
    await rounds.change({ ...running, openedAt: published });
    expect(await rounds.listActive()).toEqual([]);
    await rounds.change({ ...running, cancelled: { at: published, reason: '' } });
    expect(await rounds.listActive()).toEqual([]);
  });

  it('lists as public what is open for everybody, up to the instant of the deadline', async () => {
    await rounds.change(running);
    expect(await rounds.listPublic(published)).toEqual([]);
    const open = { ...running, access: 'open' as const };
    await rounds.change(open);
    expect(await rounds.listPublic(round.deadline.at)).toEqual([open]);
    expect(await rounds.listPublic('2026-02-01T12:00:00.001Z')).toEqual([]);
  });

  it('notes a reminder of a kind once', async () => {
    expect(await rounds.noteReminder('r1', 'days_7', published)).toBe(true);
    expect(await rounds.noteReminder('r1', 'days_7', published)).toBe(false);
    expect(await rounds.noteReminder('r1', 'days_1', published)).toBe(true);
  });
});

describe('the packs of a round', () => {
  const pack: Pack = {
    roundId: 'r1',
    number: 1,
    procurement: { title: 'T', service: 'S', buyer: 'B', stage: 'planning', ocid: '', reference: '' },
    ruleSet: { id: 'small', version: '0.1.0', hash: 'r' },
    questionnaires: [],
    needAnswers: { consent: { value: 'yes', comment: 'naïve 😀 ‏عربي' } },
    uses: {},
    isNegotiated: false,
    kind: 'tender',
    access: 'invited',
    effectiveDate: '2026-02-01',
  };

  it('are given back as they were frozen', async () => {
    await rounds.keepPack(pack, 'h');
    await rounds.keepPack({ ...pack, number: 2, effectiveDate: '2026-03-01' }, 'i');
    expect(await rounds.findPack('r1', 1)).toEqual(pack);
    expect(await rounds.findPack('r1', 2)).toMatchObject({ effectiveDate: '2026-03-01' });
    expect(await rounds.findPack('r1', 3)).toBeUndefined();
  });

  it('are never written anew', async () => {
    await rounds.keepPack(pack, 'h');
    await expect(rounds.keepPack(pack, 'h')).rejects.toThrow('UNIQUE');
    await expect(db.updateTable('packs').set({ contentJson: '{}' }).execute()).rejects.toThrow('append-only');
  });
});

describe('the invitations of a round', () => {
  const invitation = {
    id: 'i1',
    roundId: 'r1',
    firm: 'Firm',
    email: 'Sales@Firm.example',
    secretHash: 'h1',
    sentAt: published,
    expiresAt: '2026-02-01T12:00:00.000Z',
  };
  const kept = { ...invitation, email: 'sales@firm.example' };

  it('are listed in the order they were sent, with their addresses in lower case', async () => {
    const older = { ...kept, id: 'i2', secretHash: 'h2', sentAt: '2026-01-09T00:00:00.000Z' };
    for (const each of [invitation, older]) await rounds.addInvitation(each);
    expect(await rounds.listInvitations('r1')).toEqual([older, kept]);
    expect(await rounds.listInvitations('r2')).toEqual([]);
  });

  it('are found by the hash of their secret, revoked ones too', async () => {
    await rounds.addInvitation(invitation);
    expect(await rounds.findInvitation('h1')).toEqual(kept);
    await rounds.changeInvitation({ ...kept, revokedAt: published });
    expect(await rounds.findInvitation('h1')).toEqual({ ...kept, revokedAt: published });
    expect(await rounds.findInvitation('i1')).toBeUndefined();
  });
});

describe('what vendors ask and say about a round', () => {
  const question = { id: 'q1', roundId: 'r1', askedBy: 'chen', text: 'Which data?', askedAt: published };
  const comment = { id: 'c1', roundId: 'r1', personId: 'chen', firm: 'Firm', text: 'Too short', at: published };

  it('keeps questions, the oldest first, and their answers', async () => {
    const older = { ...question, id: 'q2', askedAt: '2026-01-09T00:00:00.000Z' };
    for (const each of [question, older]) await rounds.addQuestion(each);
    expect(await rounds.listQuestions('r1')).toEqual([older, question]);
    const answered = { ...question, answer: { question: 'Which data?', text: 'None', at: published } };
    await rounds.changeQuestion(answered);
    expect(await rounds.listQuestions('r1')).toEqual([older, answered]);
    expect(await rounds.listQuestions('r2')).toEqual([]);
  });

  it('keeps comments, the oldest first, on a question or in general', async () => {
    const older = { ...comment, id: 'c2', question: 'consent', at: '2026-01-09T00:00:00.000Z' };
    for (const each of [comment, older]) await rounds.addComment(each);
    expect(await rounds.listComments('r1')).toEqual([older, comment]);
    expect(await rounds.listComments('r2')).toEqual([]);
  });
});
