import type { Ports } from '~/use-cases/ports';
import { submitResponse } from '~/use-cases/response/submit-response';
import { sendReminders, tellOpeners } from '~/use-cases/round/send-reminders';
import { addPeople, places, type PlaceName } from './people';
import { draftPlace, freezePlace, publishPlace } from './draft-place';
import { openRounds } from './open-place';
import type { Place } from './place';
import { invitePlanted, plantEverything, type Planted } from './plants';
import { codesEnd, createFolders, presentTimes, type World } from './world';

/** The same sealed rounds twice: in one nobody has come in, in the other vendors left strings wherever they could. */
export interface SealedWorlds {
  empty: World;
  full: World;
  /** The full one, opened. */
  opened: World;
  planted: Planted;
}

const system = { kind: 'system' } as const;
const halfDayMs = 12 * 60 * 60_000;

/** Rounds that are running now, or closed since yesterday and not opened. */
export async function buildSealedWorlds(
  phase: 'running' | 'closed',
): Promise<{ worlds: SealedWorlds; remove: () => void }> {
  const { at, goOn, remove } = createFolders();
  const { begins, deadline, late } = presentTimes(phase === 'running' ? 3 : -1);
  const made = {} as Record<PlaceName, Place>;
  let planted: Planted = { plants: [], names: [], responses: [] };
  await goOn('', 'published', begins, async (ports) => {
    await addPeople(ports, codesEnd);
    for (const name of places) {
      const place = await draftPlace(ports, name, deadline);
      if (name === 'ours') await invitePlanted(ports, place);
      await freezePlace(ports, place);
      await publishPlace(ports, place);
      made[name] = place;
    }
  });
  await goOn('published', 'answered', begins, async (ports) => {
    planted = await plantEverything(ports, made.ours);
  });
  /** What the clock does: it reminds before the deadline and tells the openers after it. */
  const letTimePass = async (ports: Ports) => {
    const before = new Date(Date.parse(deadline) - halfDayMs).toISOString();
    await sendReminders({ ...ports, clock: { now: () => before } }, system);
    if (phase === 'closed') await tellOpeners(ports, system);
  };
  await goOn('published', 'empty', late, letTimePass);
  await goOn('answered', 'full', late, async (ports) => {
    await letTimePass(ports);
    if (phase === 'closed') await comeTooLate(ports, planted);
  });
  await goOn('full', 'opened', late, (ports) => openRounds(ports, made.ours));
  const now = phase === 'running' ? begins : late;
  const world = (name: string) => ({ ...at(name), phase, now, places: made });
  const opened = { ...world('opened'), phase: 'opened' as const, now: late };
  return { worlds: { empty: world('empty'), full: world('full'), opened, planted }, remove };
}

/** Who comes too late is refused; on their own record it says so. */
async function comeTooLate(ports: Ports, { responses }: Planted): Promise<void> {
  for (const { responseId, actor, isLate } of responses) {
    if (!isLate) continue;
    const declared = { name: 'Too late', position: 'Director', version: '', isDeclared: true, language: 'en' };
    const outcome = await submitResponse(ports, actor, { responseId, reviewed: '', number: 1, ...declared });
    if (outcome.ok) throw new Error('Something came too late and was taken');
  }
}
