import { beforeEach, describe, expect, it } from 'vitest';
import {
  at,
  declareNoTies,
  handIn,
  lead,
  openedRound,
  roundBegins,
  roundClosed,
  runningRound,
  valueOf,
} from '#test/rounds';
import { sample, smallPorts } from '#test/small-content';
import type { VendorResponse } from '~/core/procurement/response';
import type { Round } from '~/core/procurement/round';
import type { Result } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { getResult } from '~/use-cases/assessment/get-result';
import type { Ports } from '~/use-cases/ports';
import { getExport } from '~/use-cases/record/export-procurement';
import { Denied } from '~/use-cases/refusals';
import { getRoundResponses } from '~/use-cases/round/get-responses';
import { declareFirmInterests } from './declare-firm-interests';
import { declareInterests } from './declare-interests';
import { getMinutes } from './get-minutes';
import { getPanel } from './get-panel';

const ines = sample('evaluator');
let ports: Ports;
let round: Round;
let lumen: VendorResponse;
let kestrel: VendorResponse;
beforeEach(async () => {
  ports = at(await smallPorts(), roundBegins);
  ({ round } = await runningRound(ports));
  lumen = await handIn(ports, round, sample('vendor'), { answers: { access_log: { value: 'yes' } } });
  kestrel = await handIn(ports, round, sample('small-vendor'), { answers: { access_log: { value: 'no' } } });
  await ports.responses.change({ ...kestrel, firm: 'Kestrel' });
});

const say = (actor: Actor, hasTies: string, ties = '') =>
  declareInterests(ports, actor, { roundId: round.id, hasTies, ties });
const about = (actor: Actor, lumens: string, words = '') =>
  declareFirmInterests(ports, actor, {
    roundId: round.id,
    firms: [
      { responseId: lumen.id, stance: lumens, words },
      { responseId: kestrel.id, stance: 'none', words: '' },
    ],
  });
const codes = async (outcome: Promise<Result<unknown>>) => {
  const settled = await outcome;
  return settled.ok ? [] : settled.issues.map(({ code, where }) => `${code} ${where.pointer}`.trim());
};
async function open() {
  await openedRound(ports, round);
  ports = at(ports, roundClosed);
}

describe('declaring interests', () => {
  it('is general before the opening, when nobody is told who answered', async () => {
    expect(await codes(say(ines, ''))).toEqual(['interest_not_said /hasTies']);
    expect(await codes(say(ines, 'yes', ' '))).toEqual(['field_empty /ties']);
    expect(await codes(about(ines, 'none'))).toEqual(['not_opened']);
    await valueOf(say(ines, 'yes', 'I worked for Lumen until 2025'));
    const { firms, own, members } = await getPanel(ports, ines, { roundId: round.id });
    expect(firms).toEqual([]);
    expect(own?.general?.ties).toBe('I worked for Lumen until 2025');
    expect(members.filter(({ isJudge }) => isJudge).map(({ personId }) => personId)).toEqual([ines.id]);
    await open();
    expect(await codes(say(ines, 'no'))).toEqual(['opened_already']);
  });

  it('is about each firm after it, and says what the tie is', async () => {
    await open();
    expect(await codes(about(ines, ''))).toEqual([`interest_not_said /stance:${lumen.id}`]);
    expect(await codes(about(ines, 'conflict', ' '))).toEqual([`field_empty /words:${lumen.id}`]);
    expect(await codes(declareFirmInterests(ports, ines, { roundId: round.id, firms: [] }))).toEqual([
      `interest_not_said /stance:${kestrel.id}`,
      `interest_not_said /stance:${lumen.id}`,
    ]);
    await valueOf(about(ines, 'conflict', 'My brother sells it'));
    expect(await codes(about(ines, 'none'))).toEqual([`conflict_stands /stance:${lumen.id}`]);
  });
});

describe('whoever has a conflict', () => {
  it('reads nothing of that response, whatever their part, and everything of the others', async () => {
    await open();
    await declareNoTies(ports, round, ines);
    for (const actor of [ines, lead]) {
      await valueOf(about(actor, 'conflict', 'My brother sells it'));
      await expect(getResult(ports, actor, { assessmentId: lumen.id })).rejects.toThrow(Denied);
      expect((await getResult(ports, actor, { assessmentId: kestrel.id })).answers['access_log']?.value).toBe('no');
      const { responses } = await getRoundResponses(ports, actor, { roundId: round.id });
      expect(responses.map(({ standing }) => standing)).toEqual(['reads', 'conflict']);
      const { minutes } = await getMinutes(ports, actor, { roundId: round.id });
      expect(minutes).toMatchObject({ responses: [{ firm: 'Kestrel' }], leftOut: ['Lumen Ltd'] });
    }
    // An archive would hold it too.
    await expect(getExport(ports, lead, { procurementId: round.procurementId })).rejects.toThrow(Denied);
  });
});
