import { onTestFinished } from 'vitest';
import { offerSetup } from '~/use-cases/people/offer-setup';
import { setUp } from '~/use-cases/people/set-up';
import type { Actor, PersonActor } from '~/use-cases/actor';
import { toActor } from '~/use-cases/people/session';
import type { Ports } from '~/use-cases/ports';
import { openPorts } from '~/wiring.server';
import { nobody, smallContent } from './small-content';
import { temporaryDirectory } from './temporary-directory';

const begin = Date.parse('2026-11-27T08:00:00.000Z');
const minuteMs = 60_000;

/** An installation under a public address in which time stands still until a test moves it. */
export interface Installation {
  ports: Ports;
  /** Lets so many minutes pass. */
  wait(minutes: number): void;
  /** The texts of the mails to an address, the newest first. */
  mailsTo(address: string): Promise<string[]>;
}

const publicUrl = 'https://risk.example.org';
/** Nothing is sent to it: mails wait in the outbox until the clock drives them out. */
const mail = { url: 'smtp://127.0.0.1:9', from: 'risk@example.org' };

/** The real adapters on a database without people. */
export async function emptyInstallation(dataDirectory: string = temporaryDirectory()): Promise<Installation> {
  const { ports, stop } = await openPorts({ contentDirectory: smallContent, dataDirectory, publicUrl, mail });
  onTestFinished(stop);
  let now = begin;
  return {
    ports: { ...ports, clock: { now: () => new Date(now).toISOString() } },
    wait: (minutes) => void (now += minutes * minuteMs),
    mailsTo: async (address) =>
      (await ports.outbox.list(100)).filter(({ to }) => to === address).map(({ text }) => text),
  };
}

export const system: Actor = { kind: 'system' };
export const administratorsPassword = 'four odd words together';

/** The last part of a link. */
export function tokenOf(link: string | undefined): string {
  return link?.split('/').at(-1)?.trim() ?? '';
}

/** The first administrator, Ada, and her organisation, made as in earnest. */
export async function firstAdministrator(ports: Ports): Promise<PersonActor> {
  const offered = await offerSetup(ports, system);
  const started = await setUp(ports, nobody, {
    token: tokenOf(offered?.link),
    organisation: 'Ministry of Housing',
    name: 'Ada Example',
    email: 'ada@ministry.example',
    password: administratorsPassword,
    repeated: administratorsPassword,
    device: '',
  });
  const person = await ports.people.findPersonByEmail('ada@ministry.example');
  if (!started.ok || person === undefined) throw new Error('Nothing was set up', { cause: started });
  return toActor(person);
}
