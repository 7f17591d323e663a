import { declarationOf, interestIn, withDeclaration, type FirmInterest, type Panel } from '~/core/judgement/panel';
import { isSealed } from '~/core/procurement/round';
import { failure, success, type Issue, type Result } from '~/core/shared/issue';
import { personOf, type Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { recordEvent } from '~/use-cases/record/record-event';
import { sortResponses } from '~/use-cases/round/sort-responses';
import { issueAt, passage, wordIssues } from '~/use-cases/typed-words';
import { changePanel } from './change-panel';

/** What somebody says about one firm, as typed. */
export interface TypedInterest {
  responseId: string;
  stance: string;
  words: string;
}

/**
 * Declares about every firm that answered whether one has a tie to it. A conflict keeps its declarer from that response
 * for good: it cannot be taken back, or nobody could rely on it.
 * @param input.firms one of each firm that was opened; others are ignored.
 * @returns the panel, or issues: `interest_not_said` at `stance:<response>`, those of {@link wordIssues} at
 * `words:<response>`, `conflict_stands`, `not_opened`, `round_cancelled`, `already_decided`. Throws NotFound.
 */
export async function declareFirmInterests(
  ports: Ports,
  actor: Actor,
  input: { roundId: string; firms: TypedInterest[] },
): Promise<Result<Panel>> {
  requirePermission(actor, 'declareFirmInterests');
  const { roundId } = input;
  const { id: personId, name } = personOf(actor);
  const at = ports.clock.now();
  return changePanel(ports, actor, roundId, async (inside, { round, procurement }, panel) => {
    if (isSealed(round)) return failure([issueAt('not_opened')]);
    const { opened } = await sortResponses(inside, round);
    const issues: Issue[] = [];
    const firms = opened.flatMap(({ response: { id: responseId, firm } }): FirmInterest[] => {
      const typed = input.firms.find((one) => one.responseId === responseId);
      const before = interestIn(panel, personId, responseId);
      const found = interestIssues(typed, responseId, before);
      issues.push(...found);
      if (typed === undefined || found.length > 0) return [];
      const isConflict = typed.stance === 'conflict';
      return [
        { responseId, firm, stance: isConflict ? 'conflict' : 'none', words: isConflict ? typed.words.trim() : '', at },
      ];
    });
    if (issues.length > 0) return failure(issues);
    const firmsOf = (stance: string) => firms.filter((one) => one.stance === stance).map(({ firm }) => firm);
    const said = { roundId, none: firmsOf('none'), conflict: firmsOf('conflict') };
    await recordEvent(inside, ports, actor, { procurementId: procurement.id }, 'firm_interests_declared', said);
    const declared = declarationOf(panel, personId) ?? { personId, name, firms: [] };
    return success(withDeclaration(panel, { ...declared, name, firms }));
  });
}

function interestIssues(
  typed: TypedInterest | undefined,
  responseId: string,
  before: FirmInterest | undefined,
): Issue[] {
  if (typed?.stance !== 'none' && typed?.stance !== 'conflict')
    return [issueAt('interest_not_said', `stance:${responseId}`)];
  if (typed.stance === 'conflict') return wordIssues({ [`words:${responseId}`]: typed.words }, passage);
  return before?.stance === 'conflict' ? [issueAt('conflict_stands', `stance:${responseId}`)] : [];
}
