import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { at, roundBegins, valueOf } from '#test/rounds';
import { nobody, sample, smallPorts } from '#test/small-content';
import { temporaryDirectory } from '#test/temporary-directory';
import { warningKey, type DraftChange } from '~/core/studio/draft';
import { getRuleSet } from '~/use-cases/content/get-rule-set';
import type { Ports } from '~/use-cases/ports';
import { approveDraft } from '~/use-cases/studio/approve-draft';
import { discardDraft } from '~/use-cases/studio/drafts';
import { editDraft } from '~/use-cases/studio/edit-draft';
import { getProposal } from '~/use-cases/studio/get-proposal';
import { proposeDraft } from '~/use-cases/studio/propose-draft';
import { startDraft } from '~/use-cases/studio/start-draft';
import { commentOnDraft } from './comment-on-draft';
import { closeConsultation, extendConsultation } from './end-consultation';
import { getDraftConsultation, listConsultations } from './get-consultations';
import { readConsultation, readConsultedPart } from './read-consultation';
import { startConsultation } from './start-consultation';
import { answerComment, redactComment, showComment } from './treat-comment';
import { listVersionComments } from './version-comments';

const salma = sample('policy-maker');
const ravi = sample('second-policy-maker');
const leak = 'rules/small/risks/privacy/leak.json';
const main = 'rules/small/rule-set.json';
const language = 'en';
const aboutLeak = { kind: 'risk' as const, id: 'leak' };
const markup = '<img src=x onerror=alert(1)> {{draft}}';
let ports: Ports;

beforeEach(async () => {
  ports = at(await smallPorts(), roundBegins);
});

const set = (path: string, pointer: string, value: unknown): DraftChange => ({ kind: 'value', path, pointer, value });
const later = (days: number) => at(ports, new Date(Date.parse(roundBegins) + days * 86_400_000).toISOString());
const closesOn = new Date(Date.parse(roundBegins) + 10 * 86_400_000).toISOString().slice(0, 10);

async function drafted(changes = [set(leak, '/controls/0/quarterSteps', 2), set(main, '/version', '0.2.0')]) {
  const [from] = ports.content.ruleSets();
  const { id: draftId } = await valueOf(startDraft(ports, salma, { title: 'Heavier', ...(from && { from }) }));
  expect(await editDraft(ports, salma, { draftId, basedOn: 0, changes })).toMatchObject({ kind: 'saved' });
  return draftId;
}
async function consulting() {
  const draftId = await drafted();
  const input = { draftId, revision: 1, welcome: `Tell us. ${markup}`, closesOn };
  const { id: consultationId, token } = await valueOf(startConsultation(ports, salma, input));
  return { draftId, consultationId, token };
}
const words = { group: 'affected', name: ' Asha ', organisation: '', address: '10.0.0.1' };
const say = (token: string, text: string, more = {}, then = ports) =>
  commentOnDraft(then, nobody, { ...words, token, subject: aboutLeak, text, ...more });
const codes = (outcome: { ok: boolean; issues?: { code: string }[] }) => outcome.issues?.map(({ code }) => code) ?? [];
const mails = async () => (await ports.outbox.list(100)).filter(({ subject }) => subject.includes('Heavier'));

describe('a consultation', () => {
  it('shares a draft as it stands, in words and with what it changes, whatever is edited later', async () => {
    const { draftId, token } = await consulting();
    await editDraft(ports, salma, { draftId, basedOn: 1, changes: [set(main, '/title', 'Something else')] });
    const read = await readConsultation(ports, nobody, { token, language });
    expect(read).toMatchObject({ head: { title: 'Heavier', isOpen: true }, comments: [], isNew: false });
    expect(JSON.stringify(read)).not.toMatch(/Something else|sample-policy-maker/);
    expect(read.diff.parts.flatMap(({ entries }) => entries.map(({ name }) => name))).toContain('leak');
    const part = await readConsultedPart(ports, nobody, { token, subject: aboutLeak, language });
    expect(part).toMatchObject({ part: { kind: 'risk', entry: { risk: { id: 'leak' } } }, change: { name: 'leak' } });
    const question = { kind: 'question' as const, id: 'data_kind' };
    const asked = await readConsultedPart(ports, nobody, { token, subject: question, language });
    expect(asked).toMatchObject({ part: { kind: 'question', entry: { choices: expect.any(Array) } } });
    for (const id of ['no-such-risk', '__proto__', 'constructor'])
      await expect(
        readConsultedPart(ports, nobody, { token, subject: { kind: 'risk', id }, language }),
      ).rejects.toThrow('no content');
    await expect(readConsultation(ports, nobody, { token: token.slice(1), language })).rejects.toThrow('no link');
  });

  it('begins once at a time, with a draft that can be read, a welcome and a day to come', async () => {
    const { draftId } = await consulting();
    const input = { draftId, revision: 1, welcome: 'Again', closesOn };
    expect(codes(await startConsultation(ports, ravi, input))).toEqual(['consultation_running']);
    expect(codes(await startConsultation(ports, ravi, { ...input, revision: 0 }))).toEqual(['draft_changed_meanwhile']);
    const typed = { ...input, welcome: ' ', closesOn: '2020-01-01' };
    expect(codes(await startConsultation(ports, salma, typed))).toEqual(['field_empty', 'day_has_passed']);
    const broken = await drafted([set(leak, '/gravity', { var: 'no_such' })]);
    expect(codes(await startConsultation(ports, salma, { ...input, draftId: broken }))).toEqual(['draft_has_errors']);
    const outsider = { ...salma, organisationId: 'sample-region' };
    await expect(startConsultation(ports, outsider, input)).rejects.toThrow('no draft');
    await expect(listConsultations(ports, outsider, { draftId })).rejects.toThrow('no draft');
  });

  it('ends after its last day, by hand, or with its draft; takes comments again once it is extended', async () => {
    const { draftId, consultationId, token } = await consulting();
    const which = { draftId, consultationId };
    expect((await say(token, 'On the last day', {}, later(10))).ok).toBe(true);
    expect(codes(await say(token, 'Late', {}, later(11)))).toEqual(['comments_closed']);
    await valueOf(extendConsultation(later(11), ravi, { ...which, closesOn: '2099-01-01' }));
    expect((await say(token, 'In time after all', {}, later(11))).ok).toBe(true);
    await closeConsultation(ports, salma, which);
    expect(codes(await say(token, 'Closed'))).toEqual(['comments_closed']);
    expect((await readConsultation(ports, nobody, { token, language })).head.isOpen).toBe(false);
    const another = await valueOf(startConsultation(ports, salma, { draftId, revision: 1, welcome: 'Two', closesOn }));
    expect(codes(await extendConsultation(ports, salma, { ...which, closesOn }))).toEqual(['consultation_running']);
    await discardDraft(ports, salma, { draftId });
    expect(codes(await say(another.token, 'Given up'))).toEqual(['comments_closed']);
    expect((await readConsultation(ports, nobody, { token, language })).head.isGivenUp).toBe(true);
  });
});

describe('a comment', () => {
  it('is seen by the authors at once, who get one mail a day, and by nobody else', async () => {
    const { draftId, consultationId, token } = await consulting();
    await valueOf(say(token, ` ${markup} `));
    await valueOf(say(token, markup));
    await valueOf(say(token, 'Another', { subject: { kind: 'whole', id: '' } }));
    const seen = await getDraftConsultation(ports, ravi, { draftId, consultationId });
    expect(seen.comments).toMatchObject([{ text: markup, name: 'Asha', subject: aboutLeak }, { text: 'Another' }]);
    expect((await readConsultation(ports, nobody, { token, language })).comments).toEqual([]);
    expect(await mails()).toHaveLength(1);
    await valueOf(say(token, 'The next day', {}, later(1)));
    expect(await mails()).toHaveLength(2);
    expect(JSON.stringify(await mails())).not.toContain('onerror');
  });

  it('is refused where something about it is wrong, and where there are too many', async () => {
    const { token } = await consulting();
    expect(codes(await say(token, ' ', { group: 'king', name: 'a\nb' }))).toEqual([
      'field_empty',
      'line_break',
      'group_unknown',
    ]);
    expect(codes(await say(token, 'x'.repeat(5_001)))).toEqual(['words_too_long']);
    expect(codes(await say(token, 'What?', { subject: { kind: 'risk', id: '__proto__' } }))).toEqual([
      'subject_unknown',
    ]);
    expect(codes(await say(token, 'What?', { subject: { kind: 'whole', id: 'leak' } }))).toEqual(['subject_unknown']);
    const flood = async () => {
      for (let count = 0; count < 100; count += 1) await say(token, `Comment ${count}`);
    };
    await expect(flood()).rejects.toThrow('Too often');
    expect((await say(token, 'From elsewhere', { address: '10.0.0.2' })).ok).toBe(true);
  });

  it('is answered, let through, hidden again, and loses what is personal for good', async () => {
    const { draftId, consultationId, token } = await consulting();
    await valueOf(say(token, 'Call me: 555'));
    const [comment] = (await getDraftConsultation(ports, salma, { draftId, consultationId })).comments;
    const which = { draftId, consultationId, commentId: comment?.id ?? '' };
    const shown = async () => (await readConsultation(ports, nobody, { token, language })).comments;
    expect(codes(await answerComment(ports, salma, { ...which, verdict: 'maybe', text: ' ' }))).toEqual([
      'verdict_unknown',
      'field_empty',
    ]);
    await valueOf(answerComment(ports, salma, { ...which, verdict: 'taken_up', text: 'Now it counts less.' }));
    expect(await shown()).toEqual([]);
    await showComment(ports, ravi, { ...which, isShown: true });
    expect(await shown()).toMatchObject([{ text: 'Call me: 555', name: 'Asha', answer: { verdict: 'taken_up' } }]);
    await redactComment(ports, salma, { ...which, what: 'words' });
    expect(await shown()).toMatchObject([{ text: '', removed: { what: 'words' }, answer: { verdict: 'taken_up' } }]);
    await showComment(ports, ravi, { ...which, isShown: false });
    expect(await shown()).toEqual([]);
    const other = await consulting();
    const foreign = { ...which, draftId: other.draftId, consultationId: other.consultationId };
    await expect(redactComment(ports, salma, { ...foreign, what: 'names' })).rejects.toThrow('no comment');
    await expect(showComment(ports, salma, { ...which, draftId: other.draftId, isShown: true })).rejects.toThrow(
      'no consultation',
    );
  });

  it('leaves nothing on the disk of what was taken out', async () => {
    const directory = temporaryDirectory();
    ports = at(await smallPorts(directory), roundBegins);
    const onDisk = () =>
      readdirSync(directory, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .some((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'latin1').includes('Zq555Vx'));
    const { draftId, consultationId, token } = await consulting();
    await valueOf(say(token, 'Call me: Zq555Vx'));
    expect(onDisk()).toBe(true);
    const [comment] = (await getDraftConsultation(ports, salma, { draftId, consultationId })).comments;
    await redactComment(ports, salma, { draftId, consultationId, commentId: comment?.id ?? '', what: 'words' });
    expect(onDisk()).toBe(false);
  });

  it('is kept with the version that came of it, once it was let through', async () => {
    const { draftId, consultationId, token } = await consulting();
    await valueOf(say(token, 'Weigh it less'));
    await valueOf(say(token, 'Never shown'));
    const { comments } = await getDraftConsultation(ports, salma, { draftId, consultationId });
    const which = { draftId, consultationId, commentId: comments[0]?.id ?? '' };
    await valueOf(answerComment(ports, salma, { ...which, verdict: 'partly', text: 'A little.' }));
    await showComment(ports, salma, { ...which, isShown: true });
    const { examination } = await getProposal(ports, salma, { draftId });
    const reasons = Object.fromEntries(examination.issues.map((issue) => [warningKey(issue), 'Known.']));
    const effectiveFrom = roundBegins.slice(0, 10);
    await valueOf(proposeDraft(ports, salma, { draftId, revision: 1, effectiveFrom, changes: 'Less.', reasons }));
    const { ruleSet } = await valueOf(approveDraft(ports, ravi, { draftId, revision: 1 }));
    const wanted = { id: 'small', version: '0.2.0' };
    expect(await listVersionComments(ports, nobody, wanted)).toMatchObject({
      consultations: [{ comments: [{ text: 'Weigh it less', answer: { text: 'A little.' } }] }],
    });
    expect(await getRuleSet(ports, nobody, { ...wanted, language })).toMatchObject({ comments: 1 });
    expect(await getRuleSet(ports, nobody, { ...wanted, version: '0.1.0', language })).toMatchObject({ comments: 0 });
    const read = await readConsultation(ports, nobody, { token, language });
    expect(read.head).toMatchObject({ isOpen: false, published: { version: '0.2.0', hash: ruleSet.hash } });
  });
});
