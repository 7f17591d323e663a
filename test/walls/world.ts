import { cpSync } from 'node:fs';
import path from 'node:path';
import { createDirectory } from '#test/temporary-directory';
import { keptMailer } from '~/adapters/mail/kept-mailer.server';
import type { RoundPhase } from '~/core/procurement/round';
import type { Ports } from '~/use-cases/ports';
import { openPorts } from '~/wiring.server';
import { answerPlace } from './answer-place';
import { writeContent } from './content';
import { addPeople, places, type PlaceName } from './people';
import { decidePlace } from './decide-place';
import { cancelPlace, draftPlace, freezePlace, publishPlace } from './draft-place';
import { openPlace } from './open-place';
import type { Place } from './place';

/** All that there is in one phase of its rounds: a data folder, what stands in it, and what time it is there. */
export interface World {
  phase: RoundPhase;
  /** Folder of the data; its database is closed. */
  directory: string;
  /** Folder of the content. */
  content: string;
  /** ISO 8601. */
  now: string;
  places: Record<PlaceName, Place>;
}

/** Every phase of the same rounds. */
export type Worlds = Record<RoundPhase, World>;

/** When the rounds begin, until when they take answers, and when it is too late; ISO 8601. */
export interface Times {
  begins: string;
  deadline: string;
  late: string;
}

export const laterOn: Times = {
  begins: '2031-03-03T09:00:00.000Z',
  deadline: '2031-03-24T11:00:00.000Z',
  late: '2031-03-24T11:00:00.001Z',
};

export const codesEnd = '2040-01-01T00:00:00.000Z';

export const origin = 'https://risk.example.org';

/** The real adapters on a data folder, as under a public address; mails stay in the outbox. */
export async function openAt(
  { content, directory }: Pick<World, 'content' | 'directory'>,
  now: string,
): Promise<{ ports: Ports; stop: () => Promise<void> }> {
  const places = { contentDirectory: content, dataDirectory: directory, publicUrl: origin };
  const { ports, stop } = await openPorts(places);
  return { ports: { ...ports, mailer: keptMailer, rateLimits: noLimits, clock: { now: () => now } }, stop };
}

/** How often somebody may try is no matter of who may. */
const noLimits: Ports['rateLimits'] = { take: async () => ({ ok: true }) };

/** Folders of data on one content, each a copy of another one in which something was done since. */
export interface Folders {
  at(name: string): Pick<World, 'directory' | 'content'>;
  /** Goes on in a copy of a folder, from nothing where there is none yet. */
  goOn(from: string, to: string, now: string, work: (ports: Ports) => Promise<void>): Promise<void>;
  remove(): void;
}

export function createFolders(): Folders {
  const { directory: root, remove } = createDirectory();
  const content = path.join(root, 'content');
  writeContent(content);
  const at = (name: string) => ({ content, directory: path.join(root, name) });
  return {
    at,
    async goOn(from, to, now, work) {
      if (from !== '') cpSync(at(from).directory, at(to).directory, { recursive: true });
      const { ports, stop } = await openAt(at(to), now);
      await work(ports).finally(stop);
    },
    remove,
  };
}

/** The same rounds in all phases, each in a folder of its own. @returns also how to remove them. */
export async function buildWorlds({ begins, late, deadline }: Times): Promise<{ worlds: Worlds; remove: () => void }> {
  const { at, goOn, remove } = createFolders();
  const made = {} as Record<PlaceName, Place>;
  const inEach = (work: (ports: Ports, place: Place) => Promise<void>) => async (ports: Ports) => {
    for (const name of places) await work(ports, made[name]);
  };
  await goOn('', 'draft', begins, async (ports) => {
    await addPeople(ports, codesEnd);
    for (const name of places) made[name] = await draftPlace(ports, name, deadline);
  });
  await goOn('draft', 'frozen', begins, inEach(freezePlace));
  await goOn('frozen', 'published', begins, inEach(publishPlace));
  await goOn('published', 'running', begins, inEach(answerPlace));
  await goOn('running', 'closed', late, async () => undefined);
  await goOn('closed', 'opened', late, inEach(openAndDecide));
  await goOn('running', 'cancelled', begins, inEach(cancelPlace));

  const world = (phase: RoundPhase, now: string): World => ({ ...at(phase), phase, now, places: made });
  const worlds = {
    draft: world('draft', begins),
    frozen: world('frozen', begins),
    running: world('running', begins),
    closed: world('closed', late),
    opened: world('opened', late),
    cancelled: world('cancelled', begins),
  };
  return { worlds, remove };
}

const dayMs = 24 * 60 * 60_000;

/** Begun three days ago, with a deadline in so many days. */
export function presentTimes(daysLeft: number): Times {
  const after = (days: number, ms = 0) => new Date(Date.now() + days * dayMs + ms).toISOString();
  return { begins: after(-3), deadline: after(daysLeft), late: after(daysLeft, 60_000) };
}

/** The same for a server, which knows no other time than the present. */
export async function buildPresentWorlds(): Promise<{ worlds: Worlds; remove: () => void }> {
  const running = await buildWorlds(presentTimes(3));
  const over = await buildWorlds(presentTimes(-1));
  const remove = () => {
    running.remove();
    over.remove();
  };
  const { closed, opened } = over.worlds;
  return { worlds: { ...running.worlds, closed, opened }, remove };
}

async function openAndDecide(ports: Ports, place: Place): Promise<void> {
  await openPlace(ports, place);
  await decidePlace(ports, place);
}
