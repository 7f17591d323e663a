import type { Round, RoundPhase } from './round';

/** One step of a procurement on its way to an opened tender. */
export interface Step {
  id: 'need' | 'team' | 'uses' | 'plan' | 'freeze' | 'publish' | 'open';
  /** `now`: can be done; `later`: something before it is missing. */
  state: 'done' | 'now' | 'later';
}

/** What decides how far a procurement has come. */
export interface Standing {
  /** Questions to the buyer that are asked and have no answer. */
  unanswered: number;
  teamSize: number;
  usesConfirmed: boolean;
  /** Rounds of the procurement, cancelled ones among them. */
  rounds: { kind: Round['kind']; phase: RoundPhase }[];
}

/** The way from the need to the opening, in order. A market consultation is no step of it: many purchases have none. */
export function stepsOf({ unanswered, teamSize, usesConfirmed, rounds }: Standing): Step[] {
  const phases = rounds
    .filter(({ kind, phase }) => kind === 'tender' && phase !== 'cancelled')
    .map(({ phase }) => phase);
  const reached = (...wanted: RoundPhase[]) => phases.some((phase) => wanted.includes(phase));
  const isPlanned = phases.length > 0;
  const isFrozen = reached('frozen', 'running', 'closed', 'opened');
  const isPublished = reached('running', 'closed', 'opened');
  const hasNeed = unanswered === 0;
  const hasTeam = teamSize > 1;
  const step = (id: Step['id'], isDone: boolean, isPossible: boolean): Step => ({
    id,
    state: isDone ? 'done' : isPossible ? 'now' : 'later',
  });
  return [
    step('need', hasNeed || isFrozen, true),
    step('team', hasTeam, true),
    step('uses', usesConfirmed, true),
    step('plan', isPlanned, hasTeam),
    step('freeze', isFrozen, isPlanned && usesConfirmed),
    step('publish', isPublished, isFrozen),
    step('open', reached('opened'), reached('closed')),
  ];
}
