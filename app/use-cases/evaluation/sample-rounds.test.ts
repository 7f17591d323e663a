import { onTestFinished, describe, expect, it } from 'vitest';
import { exported, system } from '#test/archives';
import { temporaryDirectory } from '#test/temporary-directory';
import { phaseOf } from '~/core/procurement/round';
import { countEntries } from '~/core/judgement/entry-state';
import { movedRows, trendOf } from '~/core/judgement/trend';
import { verifyChain } from '~/core/procurement/record';
import { getResult } from '~/use-cases/assessment/get-result';
import { getSecondChecks } from '~/use-cases/second-check/get-second-checks';
import { importProcurement } from '~/use-cases/record/import-procurement';
import { openPorts } from '~/wiring.server';
import { addSamplePeople, sampleActor } from './sample-people';
import { prepareEvaluation } from './sample-rounds';

async function openedPorts() {
  const { ports, stop } = await openPorts({ contentDirectory: '.', dataDirectory: temporaryDirectory() });
  onTestFinished(stop);
  return ports;
}

async function preparedPorts() {
  const ports = await openedPorts();
  const { stories } = await prepareEvaluation(ports, { kind: 'system' });
  return { ports, stories };
}

describe('the sample rounds of an evaluation', () => {
  it('stand in three different states, once', async () => {
    const { ports, stories } = await preparedPorts();
    expect(stories).toBe(4);
    expect(await prepareEvaluation(ports, { kind: 'system' })).toEqual({ stories: 0 });
    const procurements = await ports.procurements.listOfPerson(sampleActor('buyer').id);
    const rounds = (await Promise.all(procurements.map(({ id }) => ports.rounds.listOfProcurement(id)))).flat();
    const states = rounds.map((round) => `${round.kind} ${phaseOf(round, ports.clock.now())}`);
    expect(states.sort()).toEqual(['consultation running', 'tender opened', 'tender opened', 'tender running']);
    for (const head of await ports.record.heads()) {
      expect(verifyChain(await ports.record.list(head.stream), head)).toEqual([]);
    }
  });

  it('show that a second person has checked some of the buyer’s own answers, and what waits for one', async () => {
    const { ports } = await preparedPorts();
    const lead = sampleActor('buyer');
    const all = await ports.procurements.listOfPerson(lead.id);
    const views = await Promise.all(all.map(({ id }) => getSecondChecks(ports, lead, { procurementId: id })));
    const answers = views.flatMap(({ parts }) => parts.flatMap((part) => part.answers));
    const checked = answers.filter(({ check }) => check !== undefined);
    expect(checked.map(({ question, check, counts }) => [question.name, check?.finding.grade, counts]).sort()).toEqual([
      ['fields_justified', 'rejected', true],
      ['lawful_ground', 'verified', true],
    ]);
    expect(answers.length).toBeGreaterThan(checked.length);
  });

  it('tell of a year of a contract: kept, overdue, given up, broken and judged anew', async () => {
    const { ports } = await preparedPorts();
    const [contract] = await ports.papers.contracts.list();
    if (contract === undefined) throw new Error('There is no contract');
    const counts = countEntries(contract, ports.clock.now().slice(0, 10));
    expect(counts).toMatchObject({ overdue: 1, proved_on_time: 1, waived: 1 });
    expect(counts.open).toBeGreaterThan(3);
    const moves = movedRows(trendOf(contract.points)).map(({ risk, cells }) => [
      risk,
      ...cells.map(({ move }) => move),
    ]);
    expect(moves).toContainEqual(['no-reasons-no-challenge', 'first', 'fell', 'same']);
    expect(moves).toContainEqual(['more-than-needed', 'first', 'same', 'rose']);
    expect(contract.incidents).toMatchObject([{ counts: [{ found: 130 }, { found: 212 }] }]);
  });

  it('tell of two firms that answered the same questions and come out far apart', async () => {
    const { ports } = await preparedPorts();
    const [lumen] = await ports.responses
      .listOfPerson(sampleActor('vendor').id)
      .then((all) => all.filter(({ submissions }) => submissions.length > 0).slice(-1));
    const all = await ports.responses.listOfRound(lumen?.roundId ?? '');
    const levels = await Promise.all(
      all.map(async ({ id, firm }) => {
        const { evaluation } = await getResult(ports, sampleActor('evaluator'), { assessmentId: id });
        return [firm.split(' ')[0], evaluation.overall.level];
      }),
    );
    expect(Object.fromEntries(levels)).toMatchObject({ Lumen: 'critical' });
    expect(new Set(levels.map(([, level]) => level)).size).toBe(2);
  });

  it('that are over travel to another installation with everything that was written about them', async () => {
    const [{ ports }, there] = [await preparedPorts(), await openedPorts()];
    await addSamplePeople(there);
    const [contract] = await ports.papers.contracts.list();
    const bytes = await exported(ports, { procurement: { id: contract?.id ?? '' } });
    const target = { organisation: 'sample-region', lead: sampleActor('other-buyer').email };
    expect(await importProcurement(there, system, { bytes, ...target })).toMatchObject({ ok: true });
    const { managers: _ours, ...kept } = contract ?? {};
    const { managers: _theirs, ...taken } = (await there.papers.contracts.find(contract?.id ?? '')) ?? {};
    const withoutIds = (value: unknown) => JSON.stringify(value).replaceAll(/"personId":"[^"]*"/g, '');
    expect(withoutIds(taken)).toBe(withoutIds(kept));
    const sheets = await there.papers.sheets.listOf(contract?.responseId ?? '');
    expect(sheets.map(({ by }) => by.name)).toEqual([sampleActor('evaluator').name]);
  });
});
