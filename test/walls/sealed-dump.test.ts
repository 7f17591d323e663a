import { readdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { runs } from '#test/proof-size';
import { allUseCases } from '~/use-cases/all';
import type { Action } from '~/use-cases/permissions';
import { comparable, differencesOf } from './compare';
import { crawl, dataOf, look } from './crawl';
import { guessedAddresses, guessedPlaces, ownAddresses } from './guesses';
import { inputs } from './inputs';
import { inWords, leaksIn, leaksOf } from './leaks';
import { asActor, comersTo, people } from './people';
import { openPlayground } from './playground';
import { buildSealedWorlds, type SealedWorlds } from './sealed-worlds';
import { serveWorld, type ServedWorld } from './serve';
import type { Target } from './rows';

// A minute, where nothing else runs beside it.
vi.setConfig({ testTimeout: 900_000, hookTimeout: 900_000 });

const isProof = runs(1, 2) === 2;
const team = ['lead', 'member', 'evaluator', 'contractManager'] as const;
const otherBuyers = ['otherTeam', 'policyMaker', 'administrator', 'otherBody', 'otherAdministrator', 'nobody'] as const;
/** Everybody who is not a vendor; one of each kind suffices where there is much to ask. */
const buyers = [...team, ...otherBuyers];
const someBuyers = isProof ? buyers : (['lead', 'evaluator', 'otherTeam'] as const);
const comers = comersTo('ours');
const buyersAddresses = people.filter(({ roles }) => !roles.includes('vendor')).map(({ email }) => email);
/** The same words for everybody, whatever anybody does; they are looked at in the long run only. */
const still = isProof ? /^\/assets\// : /^\/(assets|coverage|rules|questionnaires|examples|first-steps)\b/;

describe.for(['running', 'closed'] as const)('while a round is %s', (phase) => {
  let worlds: SealedWorlds;
  let full: ServedWorld;
  let empty: ServedWorld;
  const place = () => worlds.full.places.ours;

  beforeAll(async () => {
    const built = await buildSealedWorlds(phase);
    ({ worlds } = built);
    [full, empty] = await Promise.all([serveWorld(worlds.full), serveWorld(worlds.empty)]);
    return async () => {
      await Promise.all([full.end(), empty.end()]);
      built.remove();
    };
  });

  it('fifty strings are planted in everything that a vendor can say', () => {
    const texts = worlds.planted.plants.map(({ text }) => text);
    expect(texts.length).toBeGreaterThanOrEqual(50);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('the buyer’s side finds the same, whether somebody answers or nobody does, and nothing of it', async () => {
    for (const comer of someBuyers) {
      const tour = { personId: comers[comer], addresses: ownAddresses(place()), leaveOut: still };
      const [found, without] = await Promise.all([crawl(full, tour), crawl(empty, tour)]);
      expect(found.length).toBeGreaterThan(10);
      expect(leaksOf(found, worlds.planted), comer).toEqual([]);
      expect(differencesOf(found, without), comer).toEqual([]);
    }
  });

  it('who guesses the name of something sealed is told nothing', async () => {
    const faults: string[] = [];
    const places = guessedPlaces(place(), worlds).slice(0, isProof ? undefined : phase === 'running' ? 2 : 1);
    for (const [address, made] of guessedAddresses(places)) {
      for (const comer of someBuyers) {
        const ask = async (at: string) => [
          await look(full, comers[comer], at),
          await look(full, comers[comer], dataOf(at)),
          await look(full, comers[comer], at, 'HEAD'),
          await look(full, comers[comer], at, 'POST'),
        ];
        const seen = await ask(address);
        faults.push(...leaksOf(seen, worlds.planted));
        // Where even a made-up name is answered, nothing is looked at.
        if (seen.some(({ status }) => status < 400)) {
          const other = await ask(made);
          if (seen.some((one, index) => comparable(one) !== comparable(other[index] ?? one).replaceAll(made, address)))
            faults.push(`${address} by ${comer} is open`);
        }
      }
    }
    expect(faults).toEqual([]);
  });

  it('no use case tells the buyer’s side anything, whatever names it is given', async () => {
    const playground = await openPlayground(worlds.full);
    const faults: string[] = [];
    const guesses = (['', 'need', 'open', 'consultation', 'vendors'] as Target[]).map((target) => ({
      target,
      place: place(),
    }));
    const all = [
      ...guesses,
      ...guessedPlaces(place(), worlds).map((place) => ({ target: 'response' as const, place })),
    ];
    for (const action of Object.keys(allUseCases) as Action[]) {
      for (const comer of someBuyers) {
        for (const { target, place } of all) {
          const input = inputs[action](place, target, comer);
          const { outcome } = await playground.call(action, asActor(comer, comers[comer]), input);
          const names = worlds.planted.names.filter((name) => !JSON.stringify(input).includes(name));
          const leaks = leaksIn(inWords(outcome), { ...worlds.planted, names });
          faults.push(...leaks.map((leak) => `${action} ${target} by ${comer}: ${leak}`));
        }
      }
    }
    await playground.close();
    expect([...new Set(faults)]).toEqual([]);
  });

  it('neither the log, nor mails, nor the names of files tell anything', async () => {
    for (const { responseId, cookie } of worlds.planted.responses) {
      for (const page of ['', '/review', '/people', '/questions', '/history']) {
        await full.ask(undefined, `/responses/${responseId}${page}`, { headers: { Cookie: `session=${cookie}` } });
      }
      const send = { method: 'POST', body: '', headers: { Cookie: `session=${cookie}` } };
      await full.ask(undefined, `/assessments/${responseId}/answers`, send);
      await full.ask(undefined, `/responses/${responseId}/review`, send);
    }
    await expect.poll(() => full.output().match(/"path":"\/responses\/…"/g)?.length ?? 0).toBeGreaterThan(10);
    expect(leaksIn(full.output(), worlds.planted)).toEqual([]);

    const mailsIn = ({ mails }: ServedWorld) =>
      mails.filter(({ to }) => buyersAddresses.includes(to)).map(({ source }) => source);
    // In each of three places an author hears of a comment on a draft, whatever the vendors do.
    const ofDrafts = 3;
    await expect.poll(() => mailsIn(full).length, { timeout: 20_000 }).toBe(ofDrafts + (phase === 'closed' ? 12 : 0));
    await expect.poll(() => mailsIn(empty).length, { timeout: 20_000 }).toBe(mailsIn(full).length);
    expect(leaksIn(mailsIn(full).join('\n'), worlds.planted)).toEqual([]);

    const names = [worlds.full.directory, path.resolve('build/client')].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }),
    );
    // A file is called by its hash, in the folder of the data, which nobody is served.
    expect(leaksIn(names.join('\n'), { ...worlds.planted, names: [] })).toEqual([]);
    for (const guess of ['/files', '/data', '/rightscope.db', '/assets', '/..%2frightscope.db', '/build/client']) {
      expect((await look(full, comers.lead, guess)).status, guess).toBe(404);
    }
  });

  it('there is no view in the database', () => {
    const database = new Database(path.join(worlds.full.directory, 'rightscope.db'), { readonly: true });
    const views = database.prepare("select name from sqlite_master where type = 'view'").all();
    database.close();
    expect(views).toEqual([]);
  });
});
