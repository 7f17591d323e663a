import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { at, handIn, lead, openedRound, roundClosed, runningRound } from '#test/rounds';
import { smallPorts } from '#test/small-content';
import type { Ports } from '~/use-cases/ports';
import { getRound } from '~/use-cases/round/get-round';
import { getComparison } from './get-comparison';

/** A tender that somebody answered, and how often a comparison was made. */
async function countedTender({ isOpened, fails = false }: { isOpened: boolean; fails?: boolean }) {
  const given = at(await smallPorts(), roundClosed);
  const { round } = await runningRound(given);
  await handIn(given, round, undefined, { answers: { people_with_access: { value: 12 } } });
  if (isOpened) await openedRound(given, round);
  const made = { times: 0 };
  const compare: Ports['judging']['compare'] = async (...asked) => {
    made.times += 1;
    if (fails) throw new Error('Nothing can be compared');
    return given.judging.compare(...asked);
  };
  const ports: Ports = { ...given, judging: { ...given.judging, compare } };
  const lookAtRound = async () => {
    const seen = await getRound(ports, lead, { roundId: round.id });
    for (let turns = 0; turns < 50; turns += 1) await turn();
    return seen.kind;
  };
  const wanted = { roundId: round.id, isEverything: true, language: 'en' };
  return { made, lookAtRound, compare: () => getComparison(ports, lead, wanted) };
}

it('whoever comes by the page of an opened round finds the comparison made, and it is made once', async () => {
  const { made, lookAtRound, compare } = await countedTender({ isOpened: true });
  await lookAtRound();
  expect(made.times).toBe(1);
  await lookAtRound();
  expect((await compare()).view.firms).toHaveLength(1);
  expect(made.times).toBe(1);
});

it('nothing is read or made of a round that is sealed', async () => {
  const { made, lookAtRound } = await countedTender({ isOpened: false });
  expect(await lookAtRound()).toBe('team');
  expect(made.times).toBe(0);
});

it('where it cannot be made, the page of the round is there, and whoever asks for it is told', async () => {
  const { lookAtRound, compare } = await countedTender({ isOpened: true, fails: true });
  expect(await lookAtRound()).toBe('team');
  await expect(compare()).rejects.toThrow('Nothing can be compared');
});
