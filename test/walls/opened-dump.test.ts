import { beforeAll, expect, it, vi } from 'vitest';
import { crawl, dataOf, look } from './crawl';
import { guessedAddresses, guessedPlaces, ownAddresses } from './guesses';
import { leaksOf } from './leaks';
import { comersTo } from './people';
import { buildSealedWorlds, type SealedWorlds } from './sealed-worlds';
import { serveWorld, type ServedWorld } from './serve';

// The other half of `sealed-dump.test.ts`: what nobody finds there is found here, once the round is opened.
vi.setConfig({ testTimeout: 900_000, hookTimeout: 900_000 });

const comers = comersTo('ours');
const still = /^\/(assets|coverage|rules|questionnaires|examples|first-steps)\b/;
let worlds: SealedWorlds;
let served: ServedWorld;
const place = () => worlds.opened.places.ours;
const tourOf = (comer: keyof typeof comers) =>
  crawl(served, { personId: comers[comer], addresses: ownAddresses(place()), leaveOut: still });

beforeAll(async () => {
  const built = await buildSealedWorlds('closed');
  ({ worlds } = built);
  served = await serveWorld(worlds.opened);
  return async () => {
    await served.end();
    built.remove();
  };
});

it('the team sees all that stands, and nothing of drafts, of what was withdrawn, changed or never asked', async () => {
  const { plants } = worlds.planted;
  // Who judges would have to declare their ties first.
  const seen = await tourOf('lead');
  for (const [address] of guessedAddresses(guessedPlaces(place(), worlds))) {
    seen.push(await look(served, comers.lead, address), await look(served, comers.lead, dataOf(address)));
  }
  const all = seen.map(({ text }) => text).join('\n');
  const standing = plants.filter(({ fate }) => fate === 'standing');
  expect(standing.length).toBeGreaterThan(15);
  expect(standing.filter(({ text }) => !all.includes(text)).map(({ where }) => where)).toEqual([]);
  // That a firm took back what it had handed in, or came too late, is told with its name, and nothing else of it.
  const named = ['firm of withdrawing', 'firm of late'];
  const others = plants.filter(({ fate, where }) => !['standing', 'person'].includes(fate) && !named.includes(where));
  expect(leaksOf(seen, { plants: others, names: [] })).toEqual([]);
});

it.for(['otherTeam', 'policyMaker', 'administrator', 'otherBody', 'otherAdministrator', 'nobody'] as const)(
  'to %s it says as little as before',
  async (comer) => {
    expect(leaksOf(await tourOf(comer), worlds.planted)).toEqual([]);
  },
);
