import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runs } from '#test/proof-size';
import { addressOf, routeFolders, takesPosts } from '#test/walls/addresses';
import { digestOf } from '#test/walls/digest';
import { formsOf } from '#test/walls/forms';
import { headerFaults } from '#test/walls/headers';
import { comersTo, type Comer } from '#test/walls/people';
import type { RouteRow, Wall } from '#test/walls/rows';
import { routeTable } from '#test/walls/route-table';
import { serveWorld, type ServedWorld } from '#test/walls/serve';
import { phases as allPhases } from '#test/walls/phases';
import { wallsOf } from '#test/walls/table';
import { buildPresentWorlds, type Worlds } from '#test/walls/world';
import type { RoundPhase } from '~/core/procurement/round';
import type { Answer, Sent } from './harness/client';

const isProof = runs(1, 2) === 2;
/** Sealed while vendors answer, and opened; in the long run every phase. */
const phases: readonly RoundPhase[] = isProof ? allPhases : ['running', 'opened'];
const comers = comersTo('ours');
const signs: Record<number, Wall> = { 401: '1', 403: '3', 404: '4', 410: 'g', 423: 's' };
/** What only those may read who are let in. */
const planted = /Title ours|A story|Firm of ours/;

// Half a minute, where nothing else runs beside it.
vi.setConfig({ testTimeout: 900_000, hookTimeout: 900_000 });

let worlds: Worlds;
beforeAll(async () => {
  const built = await buildPresentWorlds();
  ({ worlds } = built);
  return built.remove;
});

/** A page, a file, what follows from a form, or what is wrong with it: who gets this was let in. */
function signOf({ status }: Answer): string {
  return status < 400 || status === 400 ? '+' : (signs[status] ?? String(status));
}

function isPage({ headers }: Answer): boolean {
  return headers['content-type']?.startsWith('text/html') ?? false;
}

/** Everybody of a row who comes by way of the web, and what they are to meet; few where all are to meet the same. */
function webWalls(walls: string | undefined): [Comer, Wall][] {
  if (walls === undefined) return [];
  const all = wallsOf(walls).filter(([comer]) => comer !== 'system');
  const isSame = all.every(([, wall]) => wall === all[0]?.[1]);
  return isSame && !isProof ? all.filter(([comer]) => ['nobody', 'lead', 'vendor'].includes(comer)) : all;
}

/** Whether a row was walked in an earlier phase already, where it says the same. */
function wasWalked(within: readonly RoundPhase[], phase: RoundPhase): boolean {
  return !isProof && phases.slice(0, phases.indexOf(phase)).some((earlier) => within.includes(earlier));
}

/** Does the work for each, a few at a time. @returns what was found wrong. */
async function each<One>(list: One[], work: (one: One) => Promise<string[]>): Promise<string[]> {
  const faults: string[] = [];
  const left = list.values();
  const walk = async () => {
    for (const one of left) faults.push(...(await work(one)));
  };
  await Promise.all(Array.from({ length: 4 }, walk));
  return faults;
}

describe('the table of routes', () => {
  it('has every folder in every phase, and each row once', () => {
    const missing = routeFolders.flatMap((folder) =>
      allPhases
        .filter((phase) => !routeTable.some((row) => row[0] === folder && row[2].includes(phase)))
        .map((phase) => `${folder} ${phase}`),
    );
    expect(missing).toEqual([]);
    expect(routeTable.map(([folder]) => folder).filter((folder) => !routeFolders.includes(folder))).toEqual([]);
    const keys = routeTable.flatMap(([folder, target, within]) =>
      within.map((phase) => `${folder} ${target} ${phase}`),
    );
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('says who may post to a route that takes something, and to no other', () => {
    const wrong = routeTable.filter(([folder, , , , post]) => takesPosts(folder) !== (post !== undefined));
    expect(wrong.map(([folder, target]) => `${folder} ${target}`)).toEqual([]);
  });
});

describe.for(phases)('while the round is %s', (phase) => {
  const rows = routeTable.filter(([, , within]) => within.includes(phase) && !wasWalked(within, phase));
  let served: ServedWorld;
  beforeAll(async () => {
    served = await serveWorld(worlds[phase]);
  });
  afterAll(() => served.end());

  const addressIn = ([folder, target]: RouteRow) => addressOf(folder, worlds[phase].places.ours, target);
  /** What forms of pages post, by the folder of the route that takes it. */
  const posted = new Map<string, [string, string][][]>();

  it('every page is for those it is for, and tells nothing to others', async () => {
    const folders = new Map(rows.map((row) => [addressIn(row), row[0]]));
    const visits = rows.flatMap((row) => webWalls(row[3]).map(([comer, wall]) => ({ row, comer, wall })));
    const faults = await each(visits, async ({ row, comer, wall }) => {
      const path = addressIn(row);
      const answer = await served.ask(comers[comer], path);
      for (const { action, bodies } of formsOf(answer.text, path)) {
        const folder = folders.get(action) ?? '';
        posted.set(folder, [...(posted.get(folder) ?? []), ...bodies]);
      }
      const what = `${row[0]} ${row[1]} to ${comer}`;
      const faults = faultsOf(what, wall, answer);
      faults.push(...headerFaults(path, answer).map((fault) => `${what}: ${fault}`));
      // Script would ask for the data alone.
      if (wall === '+' || !isPage(answer)) return faults;
      const data = await served.ask(comers[comer], `${path.replace(/^\/$/, '/_root')}.data`);
      return [...faults, ...faultsOf(`the data of ${row[0]} ${row[1]} to ${comer}`, wall, data)];
    });
    expect(faults.sort()).toEqual([]);
  });

  it('nothing is taken from those who may not, and nothing comes of it', async () => {
    const before = await digestOf(worlds[phase]);
    const refused = rows.flatMap((row) =>
      webWalls(row[4])
        .filter(([, wall]) => wall !== '+')
        .map(([comer, wall]) => ({ row, comer, wall })),
    );
    const faults = await each(refused, async ({ row, comer, wall }) => {
      const path = addressIn(row);
      const found: string[] = [];
      for (const send of sentTo(row[0], posted.get(row[0]) ?? [])) {
        const answer = await send(served, comers[comer], path);
        found.push(...faultsOf(`${row[0]} ${row[1]} of ${comer}`, wall, answer));
      }
      return found;
    });
    expect(faults.sort()).toEqual([]);
    expect(await digestOf(worlds[phase])).toEqual(before);
  });

  it('nothing is taken from a page of another site, whoever reads it', async () => {
    const before = await digestOf(worlds[phase]);
    const taking = rows.flatMap((row) => {
      const comer = webWalls(row[4]).find(([, wall]) => wall === '+')?.[0];
      return comer === undefined ? [] : [{ row, comer }];
    });
    const faults = await each(taking, async ({ row, comer }) => {
      const path = addressIn(row);
      const found: string[] = [];
      for (const Origin of elsewhere) {
        for (const send of sentTo(row[0], posted.get(row[0]) ?? [], { Origin })) {
          const answer = await send(served, comers[comer], path);
          if (answer.status !== 403) found.push(`${row[0]} ${row[1]} from ${Origin}: ${answer.status}`);
          found.push(...headerFaults(path, answer));
        }
      }
      return found;
    });
    expect(faults).toEqual([]);
    expect(await digestOf(worlds[phase])).toEqual(before);
    const walked = new Set(taking.map(({ row: [folder] }) => folder));
    const takers = new Set(rows.map(([folder]) => folder).filter(takesPosts));
    // What nobody may do now is refused to everybody from everywhere, see above.
    expect(walked.size).toBeGreaterThan(takers.size * 0.6);
  });
});

/** Where a request says it comes from that no page of ours sent. */
const elsewhere = ['https://evil.example', 'null', undefined];

function faultsOf(what: string, wall: Wall, answer: Answer): string[] {
  const sign = signOf(answer);
  if (sign !== wall) return [`${what}: ${sign} instead of ${wall}`];
  const told = wall === '+' || wall === 'g' ? null : planted.exec(answer.text);
  return told === null ? [] : [`${what} is refused and tells ${told[0]}`];
}

type Send = (served: ServedWorld, personId: string | undefined, path: string) => Promise<Answer>;

/** Ways to post something to a route: each kind of form that pages have for it now, an empty one where none has, or a patch. */
function sentTo(folder: string, bodies: [string, string][][], headers: Sent['headers'] = {}): Send[] {
  const kinds = new Map(bodies.map((body) => [JSON.stringify([body.map(([name]) => name), body.at(-1)]), body]));
  const forms = kinds.size === 0 ? [[]] : [...kinds.values()];
  const patch = JSON.stringify({ id: 'p', basedOn: 100, changes: { contact: { value: 'posted' } } });
  const edit = JSON.stringify({ basedOn: 100, changes: [] });
  const patches: Record<string, string> = { 'assessments.$assessmentId.answers': patch, 'drafts.$draftId.edits': edit };
  const json = patches[folder];
  const sent =
    json !== undefined
      ? [{ type: 'application/json', body: json }]
      : forms.map((body) => ({ type: 'application/x-www-form-urlencoded', body: `${new URLSearchParams(body)}` }));
  return sent.map(
    ({ type, body }): Send =>
      (served, personId, path) =>
        served.ask(personId, path, { method: 'POST', headers: { 'Content-Type': type, ...headers }, body }),
  );
}
