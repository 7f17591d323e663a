import { beforeEach, describe, expect, test } from 'vitest';
import type { ProposedDecision } from '~/core/judgement/check-decision';
import type { VendorResponse } from '~/core/procurement/response';
import type { Answers } from '~/core/questionnaire/answers';
import type { Ports } from '~/use-cases/ports';
import { Denied, NotFound, Sealed } from '~/use-cases/refusals';
import {
  at,
  handIn,
  judgeAsStated,
  lead,
  openedRound,
  roundClosed,
  runningRound,
  secondOpener,
  valueOf,
} from '#test/rounds';
import { sample, smallPorts } from '#test/small-content';
import { askClarification } from '~/use-cases/clarification/ask-clarification';
import { removeTeamMember } from '~/use-cases/procurement/team';
import { commentOnDecision } from './comment-on-decision';
import { getDebrief } from './get-debrief';
import { getDecision } from './get-decision';
import { recordDecision } from './record-decision';
import { renderDecision } from './render-decision';

const [lumen, kestrel] = [sample('vendor'), sample('small-vendor')];
const careful: Answers = {
  access_log: { value: 'yes', evidence: { grade: 'documented' } },
  people_with_access: { value: 5 },
};
const careless: Answers = { access_log: { value: 'no' }, people_with_access: { value: 4321 } };

let ports: Ports;
let roundId: string;
let procurementId: string;
let winner: VendorResponse;
let loser: VendorResponse;

beforeEach(async () => {
  const kept = await smallPorts();
  const { round } = await runningRound(kept);
  winner = await handIn(kept, round, lumen, { firm: 'Lumen', answers: careful });
  loser = await handIn(kept, round, kestrel, { firm: 'Kestrel', answers: careless });
  ports = at(kept, roundClosed);
  ({ id: roundId, procurementId } = round);
});

async function opened() {
  await openedRound(ports, { id: roundId });
  await judgeAsStated(ports, { id: roundId });
}

function proposed(changed: Partial<ProposedDecision> = {}): ProposedDecision {
  return {
    awarded: winner.id,
    reason: 'Fewer people can look, and that is shown.',
    standstillUntil: '2031-04-10',
    correction: '',
    responses: {
      [winner.id]: { decided: 'proceed', reason: 'The log is being written already.', advantages: '' },
      [loser.id]: { decided: 'stop', reason: '', advantages: 'Keeps a log of who looks.' },
    },
    ...changed,
  };
}

const record = (changed: Partial<ProposedDecision> = {}, replaces = '', actor = lead) =>
  recordDecision(ports, actor, { roundId, proposed: proposed(changed), replaces });

describe('a decision about an opened round', () => {
  test('shows what is recommended of each, by name, and chooses nothing', async () => {
    await opened();
    const { decidables, decision, mayDecide } = await getDecision(ports, lead, { roundId });
    expect(decidables.map(({ firm, recommended }) => [firm, recommended.atMost])).toEqual([
      ['Kestrel', 'stop'],
      ['Lumen', 'conditions'],
    ]);
    expect(decision).toBeUndefined();
    expect(mayDecide).toBe(true);
    expect((await getDecision(ports, secondOpener, { roundId })).mayDecide).toBe(false);
  });

  test('is kept with the hashes of the answers, recorded as an event, and told to every firm by mail', async () => {
    await opened();
    const decision = await valueOf(record());
    expect(await ports.papers.decisions.find(roundId)).toEqual(decision);
    const { decidables } = await getDecision(ports, lead, { roundId });
    expect(decision.responses.map(({ answersHash }) => answersHash)).toEqual(
      decidables.map(({ answersHash }) => answersHash),
    );
    const events = await ports.record.list(`procurement:${procurementId}`);
    const event = events.find(({ kind }) => kind === 'decision_recorded');
    expect(event?.data).toMatchObject({ roundId, awarded: [{ firm: 'Lumen' }], standstillUntil: '2031-04-10' });
    expect(JSON.stringify(event?.data)).not.toContain('4321');
    const mails = (await ports.outbox.list(50)).filter(({ subject }) => subject.startsWith('Decided'));
    expect(mails.map(({ to }) => to).sort()).toEqual([kestrel.email, lumen.email].sort());
    for (const { text } of mails) {
      expect(text).toContain('/debrief');
      expect(text).not.toMatch(/Lumen|Kestrel|conditions/);
    }
  });

  test('is for the lead alone, and for nobody before the opening', async () => {
    await expect(record({}, '', secondOpener)).rejects.toThrow(Denied);
    await expect(record()).rejects.toThrow(Sealed);
    await opened();
    await expect(record({}, '', secondOpener)).rejects.toThrow(Denied);
    await expect(record({}, '', sample('other-buyer'))).rejects.toThrow(NotFound);
    expect(await ports.papers.decisions.find(roundId)).toBeUndefined();
  });

  test('is not changed: it is replaced with a reason, and stays visible', async () => {
    await opened();
    const first = await valueOf(record());
    expect(await codesOf(record())).toEqual(['decision_changed ']);
    expect(await codesOf(record({}, first.at))).toEqual(['correction_unexplained /correction']);
    const second = await valueOf(record({ awarded: 'nobody', correction: 'A document was false.' }, first.at));
    expect(second).toMatchObject({ correction: 'A document was false.', earlier: [first] });
    const events = await ports.record.list(`procurement:${procurementId}`);
    expect(events.map(({ kind }) => kind).filter((kind) => kind.startsWith('decision'))).toEqual([
      'decision_recorded',
      'decision_corrected',
    ]);
  });

  test('needs its words, and keeps nothing where one is missing', async () => {
    await opened();
    const codes = await codesOf(record({ reason: ' ', responses: { [winner.id]: proposed().responses[winner.id]! } }));
    expect(codes).toEqual([`decided_missing /decided-${loser.id}`, 'field_empty /reason']);
    expect(await ports.papers.decisions.find(roundId)).toBeUndefined();
  });

  test('waits until those who judge have agreed on every response, and the page names those it waits for', async () => {
    await openedRound(ports, { id: roundId });
    await judgeAsStated(ports, { id: roundId }, [winner.id]);
    const { waiting } = await getDecision(ports, lead, { roundId });
    expect(waiting).toEqual({
      ...{ clarifications: [], isUnjudged: false },
      judging: [{ responseId: loser.id, firm: 'Kestrel' }],
    });
    expect(await record()).toMatchObject({
      issues: [{ code: 'decision_before_consensus', values: { firms: 'Kestrel' } }],
    });
    expect(await ports.papers.decisions.find(roundId)).toBeUndefined();
    await judgeAsStated(ports, { id: roundId }, [loser.id]);
    await valueOf(record());
    expect((await getDecision(ports, lead, { roundId })).waiting).toBeUndefined();
  });

  test('waits for a clarification that somebody can still answer, and no longer', async () => {
    await opened();
    const asked = { question: 'access_log', gap: 'unproven', message: 'Show it', until: '2031-03-28T12:00' };
    const { id, until } = await valueOf(askClarification(ports, lead, { roundId, ...asked }));
    expect((await getDecision(ports, lead, { roundId })).waiting?.clarifications).toMatchObject([{ id }]);
    expect(await codesOf(record())).toEqual(['decision_before_clarified ']);
    ports = at(ports, new Date(Date.parse(until) + 1).toISOString());
    await valueOf(record());
  });

  test('waits for no judging where nobody was ever to judge, and says that answers count as stated', async () => {
    const personId = sample('evaluator').id;
    await valueOf(removeTeamMember(ports, lead, { procurementId, personId }));
    await openedRound(ports, { id: roundId });
    expect((await getDecision(ports, lead, { roundId })).waiting).toMatchObject({ judging: [], isUnjudged: true });
    await valueOf(record());
  });

  test('is not there to be read before it was made, and then is a document', async () => {
    await opened();
    const render = () => renderDecision(ports, lead, { roundId, language: 'en' });
    await expect(render()).rejects.toThrow(NotFound);
    await record();
    const { bytes, fileName } = await render();
    expect(Buffer.from(bytes.slice(0, 5)).toString()).toBe('%PDF-');
    expect(fileName).toBe('decision-benefit-checks.pdf');
  });
});

describe('the debrief of a firm', () => {
  test('says what was decided about it, who won and why, and nothing else of the others', async () => {
    await opened();
    await expect(getDebrief(ports, kestrel, { responseId: loser.id })).rejects.toThrow(NotFound);
    const decision = await valueOf(record());
    const debrief = await getDebrief(ports, kestrel, { responseId: loser.id });
    expect(debrief).toMatchObject({
      ...{ winner: 'Lumen', isWinner: false, standstillUntil: '2031-04-10', decidedAt: decision.at },
      own: { decided: 'stop', advantages: 'Keeps a log of who looks.' },
    });
    const told = JSON.stringify({ ...debrief, domains: [] });
    expect(told).not.toContain('The log is being written already.');
    expect(told).not.toContain(winner.id);
    expect(told).not.toContain(decision.reason);
    expect(debrief.evaluation.domains.map(({ level }) => level)).toEqual(['critical']);
  });

  test('is for the people of that firm alone', async () => {
    await opened();
    await record();
    await expect(getDebrief(ports, lumen, { responseId: loser.id })).rejects.toThrow(NotFound);
    await expect(getDebrief(ports, lead, { responseId: loser.id })).rejects.toThrow(Denied);
    expect((await getDebrief(ports, lumen, { responseId: winner.id })).isWinner).toBe(true);
  });

  test('takes comments, which the team reads', async () => {
    await opened();
    await record();
    const comment = (text: string) => commentOnDecision(ports, kestrel, { responseId: loser.id, text });
    expect(await codesOf(comment(' '))).toEqual(['field_empty /text']);
    await valueOf(comment('We have a log as well.'));
    await valueOf(comment('We have a log as well.'));
    const { remarks } = await getDecision(ports, lead, { roundId });
    expect(remarks.map(({ firm, said }) => [firm, said.map(({ text }) => text)])).toEqual([
      ['Kestrel', ['We have a log as well.']],
    ]);
    expect((await getDebrief(ports, kestrel, { responseId: loser.id })).said).toHaveLength(1);
  });
});

async function codesOf(outcome: Promise<{ ok: boolean; issues?: { code: string; where: { pointer: string } }[] }>) {
  const { issues = [] } = await outcome;
  return issues.map(({ code, where }) => `${code} ${where.pointer}`);
}
