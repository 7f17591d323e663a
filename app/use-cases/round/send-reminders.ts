import type { Round } from '~/core/procurement/round';
import { phaseOf } from '~/core/procurement/round';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { queueRoundMail, tellWhoHasNotSubmitted, type ToldRound } from './participants';

const dayMs = 24 * 60 * 60_000;

/**
 * What the clock does for rounds that are running: so many days before the deadline it reminds who has not handed in.
 * Each round sends each reminder once for one deadline; a moved deadline has reminders of its own. Where several are
 * due at once, because nothing ran meanwhile, one mail goes out.
 */
export async function sendReminders(ports: Ports, actor: Actor, _input: Record<string, never> = {}): Promise<void> {
  requirePermission(actor, 'sendReminders');
  const now = ports.clock.now();
  for (const round of await ports.rounds.listActive()) {
    if (phaseOf(round, now) === 'running') await remindOnce(ports, round, now);
  }
}

async function remindOnce(ports: Ports, round: Round, now: string): Promise<void> {
  const due = round.reminderDays.filter((days) => isDue(round, days, now));
  if (due.length === 0) return;
  const told = await toldRound(ports, round);
  if (told === undefined) return;
  await ports.transact(async (inside) => {
    const noted = await Promise.all(
      due.map((days) => inside.rounds.noteReminder(round.id, `${days} days before ${round.deadline.at}`, now)),
    );
    if (noted.some(Boolean))
      await tellWhoHasNotSubmitted(inside, ports, told, round.kind === 'tender' ? 'reminder' : 'reminderToComment');
  });
}

/** A reminder whose day had passed when the round was published would come with the invitation. */
function isDue({ deadline, publishedAt }: Round, days: number, now: string): boolean {
  const at = Date.parse(deadline.at) - days * dayMs;
  return at <= Date.parse(now) && at > Date.parse(publishedAt ?? now);
}

/** Tells the openers of a tender, once for each deadline, that it has passed and they can open. */
export async function tellOpeners(ports: Ports, actor: Actor, _input: Record<string, never> = {}): Promise<void> {
  requirePermission(actor, 'tellOpeners');
  const now = ports.clock.now();
  for (const round of await ports.rounds.listActive()) {
    if (round.kind !== 'tender' || phaseOf(round, now) !== 'closed') continue;
    const told = await toldRound(ports, round);
    if (told === undefined) continue;
    await ports.transact(async (inside) => {
      if (!(await inside.rounds.noteReminder(round.id, `passed ${round.deadline.at}`, now))) return;
      for (const opener of round.openers) {
        const person = await inside.people.findPerson(opener);
        if (person !== undefined && person.disabledAt === undefined)
          await queueRoundMail(inside, ports, told, { to: person.email, name: 'deadlinePassed' });
      }
    });
  }
}

async function toldRound(ports: Ports, round: Round): Promise<ToldRound | undefined> {
  const procurement = await ports.procurements.find(round.procurementId);
  if (procurement === undefined) return undefined;
  const organisation = await ports.people.findOrganisation(procurement.organisationId);
  return { round, procurement, buyer: organisation?.name ?? '' };
}
