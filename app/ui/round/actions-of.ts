import type { TeamPart } from '~/core/procurement/role';
import type { Round, RoundPhase } from '~/core/procurement/round';

/** Something that can be done with a round, by the last part of its address. */
export type RoundAction =
  | 'edit'
  | 'invite'
  | 'freeze'
  | 'publish'
  | 'pack'
  | 'questions'
  | 'comments'
  | 'extend'
  | 'amend'
  | 'openers'
  | 'open'
  | 'outage'
  | 'responses'
  | 'clarifications'
  | 'judges'
  | 'comparison'
  | 'decision'
  | 'cancel';

interface Standing {
  round: Pick<Round, 'kind'>;
  phase: RoundPhase;
  part: TeamPart;
  mayOpen: boolean;
}

/** What somebody can do with a round now: the next step, and what else. The use cases decide; this only leads there. */
export function actionsOf({ round: { kind }, phase, part, mayOpen }: Standing): {
  next?: RoundAction;
  others: RoundAction[];
} {
  const isLead = part === 'lead';
  const isTender = kind === 'tender';
  const next = nextOf({ isLead, isTender, phase, mayOpen });
  const possible: [RoundAction, boolean][] = [
    ['pack', true],
    ['edit', isLead && isBefore(phase)],
    ['freeze', isLead && phase === 'frozen'],
    ['invite', isBefore(phase) || phase === 'running'],
    ['questions', phase !== 'draft' && phase !== 'frozen'],
    ['comments', !isTender && phase !== 'draft' && phase !== 'frozen'],
    ['extend', isLead && phase === 'running'],
    ['amend', isLead && phase === 'running'],
    ['openers', isLead && isTender && (phase === 'running' || phase === 'closed')],
    ['outage', isLead && phase === 'closed'],
    ['clarifications', isTender && phase === 'opened'],
    ['judges', isTender && phase !== 'cancelled'],
    ['comparison', isTender && phase === 'opened'],
    ['decision', isTender && phase === 'opened'],
    ['cancel', isLead && phase !== 'opened' && phase !== 'cancelled'],
  ];
  return {
    ...(next && { next }),
    others: possible.filter(([action, isPossible]) => isPossible && action !== next).map(([action]) => action),
  };
}

function isBefore(phase: RoundPhase): boolean {
  return phase === 'draft' || phase === 'frozen';
}

function nextOf({
  isLead,
  isTender,
  phase,
  mayOpen,
}: {
  isLead: boolean;
  isTender: boolean;
  phase: RoundPhase;
  mayOpen: boolean;
}): RoundAction | undefined {
  switch (phase) {
    case 'draft':
      return isLead ? 'freeze' : undefined;
    case 'frozen':
      return isLead ? 'publish' : undefined;
    case 'closed':
      return isTender && mayOpen ? 'open' : undefined;
    case 'opened':
      return 'responses';
    default:
      return undefined;
  }
}
