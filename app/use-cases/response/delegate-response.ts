import { zonedInstantText } from '~/core/shared/dates';
import { failure, success, type Issue, type Result } from '~/core/shared/issue';
import { textIn } from '~/core/shared/text';
import { languages } from '~/locales/translate';
import { personOf, type Actor } from '~/use-cases/actor';
import { loadContent } from '~/use-cases/assessment/load-assessment';
import { readEmailAddress } from '~/use-cases/mail/email-address';
import { queueMail } from '~/use-cases/mail/queue-mail';
import { addressIssues } from '~/use-cases/people/fields';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { recordEvent } from '~/use-cases/record/record-event';
import type { LoadedResponse } from '~/use-cases/round/load-round';
import { issueAt } from '~/use-cases/typed-words';
import { requireWithinLimit } from '~/use-cases/within-limit';
import { withdrawLinks } from './delegation';
import { loadWholeResponse } from './load-whole-response';
import { knownVendor } from './register-vendor';
import { packInForce } from './round-notice';

/** Whom somebody asks to work on a response. */
export interface PersonForm {
  email: string;
  /** `colleague`, who answers everything, or `subcontractor`, who answers the named questionnaires. */
  part: string;
  questionnaires: string[];
}

const dayMs = 24 * 60 * 60_000;
/** As long as a round usually runs; a link that is older is asked for again. */
const linkDays = 30;

/**
 * Asks somebody by mail to work on a response: with a link that is good for their one address and can be withdrawn. A
 * link that was sent to the address before is worth nothing from then on. Issues: `address_unreadable`,
 * `works_on_it_already`, `address_of_public_body`, `account_disabled` at `/email`, `part_unknown` at `/part`,
 * `questionnaires_needed` at `/questionnaires`, `round_over`. Throws NotFound, TooOften, and Denied for a subcontractor.
 */
export async function delegateResponse(
  ports: Ports,
  actor: Actor,
  input: PersonForm & { responseId: string },
): Promise<Result<undefined>> {
  requirePermission(actor, 'delegateResponse');
  const loaded = await loadWholeResponse(ports, actor, input.responseId, 'delegateResponse');
  const { response, round, phase } = loaded;
  if (phase !== 'running') return failure([issueAt('round_over')]);
  const pack = await packInForce(ports, round);
  const { questionnaires } = await loadContent(ports, pack);
  const vendors = questionnaires.filter(({ audience }) => audience === 'vendor');
  const wanted = vendors.filter(({ id }) => input.part === 'subcontractor' && input.questionnaires.includes(id));
  const email = readEmailAddress(input.email);
  const issues = [
    ...(email === undefined ? addressIssues(input.email, 'email') : await personIssues(ports, loaded, email)),
    ...(['colleague', 'subcontractor'].includes(input.part) ? [] : [issueAt('part_unknown', 'part')]),
    ...(input.part === 'subcontractor' && wanted.length === 0
      ? [issueAt('questionnaires_needed', 'questionnaires')]
      : []),
  ];
  if (issues.length > 0 || email === undefined) return failure(issues);
  await requireWithinLimit(ports, 'register', `by ${personOf(actor).id}`);

  const token = ports.secrets.token();
  const now = ports.clock.now();
  const part = input.part === 'subcontractor' ? 'subcontractor' : 'colleague';
  const asked = { part, questionnaires: wanted.map(({ id }) => id) };
  await ports.transact(async (inside) => {
    await withdrawLinks(inside, response.id, email, now);
    await inside.people.addSecret({
      hash: ports.secrets.hashOf(token),
      purpose: 'delegation',
      subject: response.id,
      data: { id: ports.ids.next(), email, ...asked, by: personOf(actor).name },
      createdAt: now,
      expiresAt: new Date(Date.parse(now) + linkDays * dayMs).toISOString(),
    });
    await queueMail(inside, ports, {
      to: email,
      name: part === 'colleague' ? 'colleagueAsked' : 'subcontractorAsked',
      values: {
        firm: response.firm,
        by: personOf(actor).name,
        ...{ title: pack.procurement.title, buyer: pack.procurement.buyer },
        parts: wanted.map(({ title }) => textIn(title, languages[0])).join(', '),
        deadline: zonedInstantText(round.deadline.at, round.deadline.zone, languages[0]),
        link: `${ports.installation.origin()}/delegations/${token}`,
      },
    });
    // The address itself is no part of what is kept for good.
    await recordEvent(inside, ports, actor, { responseId: response.id }, 'person_asked', asked);
  });
  return success(undefined);
}

async function personIssues(ports: Ports, { response }: LoadedResponse, email: string): Promise<Issue[]> {
  const known = await knownVendor(ports, email);
  if (!known.ok) return known.issues.map(({ code }) => issueAt(code, 'email'));
  const person = known.value;
  const isIn = person !== undefined && response.people.some(({ personId }) => personId === person.id);
  return isIn ? [issueAt('works_on_it_already', 'email')] : [];
}
