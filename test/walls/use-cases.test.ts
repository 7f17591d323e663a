import { beforeAll, describe, expect, it } from 'vitest';
import { runs } from '#test/proof-size';
import { allUseCases } from '~/use-cases/all';
import type { Action } from '~/use-cases/permissions';
import { vendorsAlone } from './answer-place';
import { inputs } from './inputs';
import { asActor, comersTo } from './people';
import { openPlayground, type Call, type Playground } from './playground';
import { phases } from './phases';
import { table, wallsOf } from './table';
import { buildWorlds, laterOn, type Worlds } from './world';

const actions = Object.keys(allUseCases) as Action[];

let worlds: Worlds;
beforeAll(async () => {
  const built = await buildWorlds(laterOn);
  ({ worlds } = built);
  return built.remove;
});

/** Let in, and nothing was wrong with what was asked. */
function isDone({ wall, outcome }: Call): boolean {
  if (wall !== '+') return false;
  if (typeof outcome !== 'object' || outcome === null) return true;
  return !('ok' in outcome && outcome.ok === false) && !('kind' in outcome && outcome.kind === 'refused');
}

describe('the table', () => {
  it('has every use case in every phase, and each row once', () => {
    const missing = actions.flatMap((action) =>
      phases
        .filter((phase) => !table.some((row) => row[0] === action && row[2].includes(phase)))
        .map((phase) => `${action} ${phase}`),
    );
    expect(missing).toEqual([]);
    const keys = table.flatMap(([action, target, within]) => within.map((phase) => `${action} ${target} ${phase}`));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    expect(Object.keys(inputs).sort()).toEqual([...actions].sort());
  });
});

const looked = runs(1, 2) === 2 ? (['ours', 'neighbours'] as const) : (['ours'] as const);
const done = new Set<Action>();

describe.for(phases)('while the round is %s', (phase) => {
  let playground: Playground;
  beforeAll(async () => {
    playground = await openPlayground(worlds[phase]);
    return playground.close;
  });

  it.for(looked)('the things of %s are for those they are for', async (placeName) => {
    const place = worlds[phase].places[placeName];
    const comers = comersTo(placeName);
    const faults: string[] = [];
    for (const [action, target, within, walls] of table) {
      if (!within.includes(phase)) continue;
      for (const [comer, wall] of wallsOf(walls)) {
        const input = inputs[action](place, target, comer);
        const call = await playground.call(action, asActor(comer, comers[comer]), input);
        const asked = `${action} ${target}`.trim();
        if (call.wall !== wall) faults.push(`${asked} by ${comer}: ${call.wall} instead of ${wall}`);
        // That somebody tried to read what is sealed is on the record; nothing else comes of what is refused.
        if (call.hasChanged && call.wall !== '+' && call.wall !== 's')
          faults.push(`${asked} by ${comer} was refused and changed something`);
        if (isDone(call)) done.add(action);
      }
    }
    expect(faults).toEqual([]);
  });
});

describe('a use case that is given several names', () => {
  let playground: Playground;
  beforeAll(async () => {
    playground = await openPlayground(worlds.running);
    return playground.close;
  });

  it('takes none of another place beside one of its own', async () => {
    const { ours, abroad } = worlds.running.places;
    const comers = comersTo('ours');
    const tried: string[] = [];
    const taken: string[] = [];
    for (const [action, target, within, walls] of table) {
      const comer = wallsOf(walls).find(([one, wall]) => wall === '+' && one !== 'nobody')?.[0];
      if (comer === undefined || !within.includes('running')) continue;
      const own = inputs[action](ours, target, 'x') as Record<string, unknown>;
      const others = inputs[action](abroad, target, 'x') as Record<string, unknown>;
      const names = Object.keys(own).filter((name) => JSON.stringify(own[name]) !== JSON.stringify(others[name]));
      if (names.length < 2) continue;
      for (const name of names) {
        const call = await playground.call(action, asActor(comer, comers[comer]), { ...own, [name]: others[name] });
        tried.push(`${action} ${name}`);
        // What is done already is not done again, and says nothing.
        const isNothing = !call.hasChanged && call.outcome === undefined;
        if (isDone(call) && !isNothing) taken.push(`${action} ${name}`);
      }
    }
    expect(tried.length).toBeGreaterThan(8);
    expect(taken).toEqual([]);
  });
});

describe('a subcontractor', () => {
  it.for(['running', 'opened'] as const)('is told nothing that the vendor says elsewhere, %s', async (phase) => {
    const playground = await openPlayground(worlds[phase]);
    const place = worlds[phase].places.ours;
    const comers = comersTo('ours');
    const told: Record<string, string[]> = { vendor: [], subcontractor: [] };
    for (const [action, target, within] of table) {
      if (!within.includes(phase)) continue;
      for (const comer of ['vendor', 'subcontractor'] as const) {
        const input = inputs[action](place, target, comer);
        const { outcome } = await playground.call(action, asActor(comer, comers[comer]), input);
        if (JSON.stringify(outcome ?? '').includes(vendorsAlone)) told[comer]?.push(action);
      }
    }
    await playground.close();
    expect(told['vendor']).toContain('getQuestionnaire');
    expect(told['subcontractor']).toEqual([]);
  });
});

describe('every use case', () => {
  it('was done by somebody in some phase, so that what is asked is sound', () => {
    // Nobody sets up an installation that has people, only the evaluation mode knows the next three, and what is
    // imported comes from another installation. Nothing is published here, which takes a second policy maker, and
    // the drafts here extend nothing that could be updated, and
    // all of them are shared for comment, which is done once at a time.
    // Without a publication nothing newer is offered.
    const moving = ['moveToContent', 'stayWithContent', 'returnToContent'];
    const publishing = ['proposeDraft', 'approveDraft', 'retirePublication', 'exportContent'];
    const notHere = [
      'setUp',
      'actAs',
      'listSamplePeople',
      'listMails',
      'importProcurement',
      'updateDraftBase',
      'startConsultation',
      ...publishing,
      ...moving,
    ];
    expect(actions.filter((action) => !done.has(action)).sort()).toEqual(notHere.sort());
  });
});
