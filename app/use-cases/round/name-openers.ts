import type { Round } from '~/core/procurement/round';
import { failure, success, type Result } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { canSignIn } from '~/use-cases/people/ways-in';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { issueAt } from '~/use-cases/typed-words';
import { changeAsLead } from './change-round';
import { openersIssues } from './round-plan';

/**
 * Names the two people who open a tender together, until it is opened: somebody falls ill or leaves. A confirmation of
 * somebody who is no longer named is void. Only a lead may.
 * @returns the round, or issues: `round_over`, `consultation_not_opened`, `openers_needed`, `opener_cannot_sign_in`. Throws
 * NotFound, Denied.
 */
export async function nameOpeners(
  ports: Ports,
  actor: Actor,
  input: { roundId: string; openers: string[] },
): Promise<Result<Round>> {
  requirePermission(actor, 'nameOpeners');
  const openers = [...new Set(input.openers)];
  const people = await Promise.all(openers.map((opener) => ports.people.findPerson(opener)));
  const named = people.flatMap((person) => (person === undefined ? [] : [person]));
  const unable = named.filter((person) => !canSignIn(ports, person));
  return changeAsLead(
    ports,
    actor,
    { action: 'nameOpeners', roundId: input.roundId },
    ({ round, phase, procurement }) => {
      if (phase === 'opened' || phase === 'cancelled') return failure([issueAt('round_over')]);
      if (round.kind === 'consultation') return failure([issueAt('consultation_not_opened')]);
      const issues = [
        ...openersIssues(openers, procurement.team),
        ...unable.map(({ name }) => issueAt('opener_cannot_sign_in', 'openers', { name })),
      ];
      if (issues.length > 0) return failure(issues);
      const openings = round.openings.filter(({ personId }) => openers.includes(personId));
      const names = named.map(({ id, name }) => ({ personId: id, name }));
      return success({
        round: { ...round, openers, openings },
        event: { kind: 'openers_named', data: { openers: names } },
      });
    },
  );
}
