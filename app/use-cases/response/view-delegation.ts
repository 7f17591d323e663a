import type { ResponsePerson } from '~/core/procurement/response';
import type { Text } from '~/core/shared/text';
import type { Actor } from '~/use-cases/actor';
import { loadContent } from '~/use-cases/assessment/load-assessment';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { findDelegation } from './delegation';
import { maskedAddress } from './masked-address';
import { noticeOf, packInForce, type RoundNotice } from './round-notice';

/** What the link leads to by which somebody is asked to work on a response. */
export type DelegationView =
  | { state: 'dead' }
  | { state: 'over'; notice: RoundNotice }
  | { state: 'cancelled'; notice: RoundNotice; reason: string }
  | {
      state: 'open';
      notice: RoundNotice;
      /** The firm that answers, and the name of the person who asks. */
      firm: string;
      by: string;
      part: Exclude<ResponsePerson['part'], 'owner'>;
      /** Titles of the questionnaires that a subcontractor is to answer. */
      parts: Text[];
      maskedEmail: string;
      /** Whether the owner of the address is signed in already, so that no code is needed. */
      isInvited: boolean;
    };

/** @param input.token the secret of the link. */
export async function viewDelegation(ports: Ports, actor: Actor, input: { token: string }): Promise<DelegationView> {
  requirePermission(actor, 'viewDelegation');
  const found = await findDelegation(ports, input.token);
  if (found.state === 'dead') return found;
  const { email, part, by, questionnaires: wanted } = found.delegation;
  const notice = await noticeOf(ports, found.round, part === 'subcontractor' ? wanted : undefined);
  if (found.state === 'over') return { state: 'over', notice };
  if (found.state === 'cancelled') return { state: 'cancelled', notice, reason: found.round.cancelled?.reason ?? '' };
  const { questionnaires } = await loadContent(ports, await packInForce(ports, found.round));
  return {
    ...{ state: 'open', notice, by, part },
    firm: found.response.firm,
    parts: questionnaires.filter(({ id }) => wanted.includes(id)).map(({ title }) => title),
    maskedEmail: maskedAddress(email),
    isInvited: actor.kind === 'person' && actor.email === email,
  };
}
