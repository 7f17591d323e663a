import { mostMadeUp, replayKinds, standingOfRun, type ReplayOver, type ReplayRun } from '~/core/replay/run';
import { leastInGroup } from '~/core/replay/shown-groups';
import { failure, success, type Issue, type Result } from '~/core/shared/issue';
import { personOf, type Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { isEditable, loadDraft } from '~/use-cases/studio/load-draft';
import { issueAt } from '~/use-cases/typed-words';
import { replayContents } from './replay-contents';
import { responsesOf } from './responses-of-run';
import { endRun, runReplay } from './run-replay';

/** What somebody wants to replay a draft over, as it was typed. */
export interface StartReplayInput {
  draftId: string;
  /** One of the kinds of {@link ReplayOver}. */
  kind: string;
  /** How many made-up answers, and of which series; of no matter for the other kinds. */
  count?: string;
  series?: string;
}

/** A replay that was begun. */
export interface StartedReplay {
  replayId: string;
  /** Resolves once it ended; rejects where it failed. */
  underWay: Promise<void>;
}

/** Names of series that people can tell each other. */
const mostSeries = 1_000_000;

/**
 * Begins to replay a draft as it stands, and does not wait for it. One replay of an organisation goes on at a time.
 * Issues: `replay_kind_missing` at `/kind`, `replay_count_out_of_range` at `/count` and `/series`, `draft_closed`,
 * `replay_draft_has_errors`, `replay_no_rule_set`, `replay_nothing`, `replay_too_few_shared`, `replay_under_way`. Throws NotFound.
 */
export async function startReplay(ports: Ports, actor: Actor, input: StartReplayInput): Promise<Result<StartedReplay>> {
  requirePermission(actor, 'startReplay');
  const { draft, files } = await loadDraft(ports, actor, input.draftId);
  const typed = readOver(input);
  if (!typed.ok) return typed;
  const over = typed.value;
  if (!isEditable(draft)) return failure([issueAt('draft_closed')]);
  const read = await replayContents(ports, { draft, files });
  if (!read.ok) return read;
  const contents = read.value;
  const { organisationId } = draft;
  const { total, responses } = await responsesOf(ports, { over, organisationId }, contents);
  const few = tooFew(over, total);
  if (few !== undefined) return failure([few]);
  const now = ports.clock.now();
  const run: ReplayRun = {
    ...{ id: ports.ids.next(), draftId: draft.id, organisationId, revision: draft.revision, over },
    ...{ startedBy: personOf(actor).id, startedAt: now, state: 'running', done: 0, total, heardAt: now },
  };
  const isBegun = await ports.transact(async (inside) => {
    for (const other of await inside.replays.listUnderWay(organisationId)) {
      if (standingOfRun(other, now) === 'running') return false;
      await inside.replays.end(other.id, 'lost', now);
      endRun(ports, other.id);
    }
    await inside.replays.begin(run);
    return true;
  });
  if (!isBegun) return failure([issueAt('replay_under_way')]);
  return success({ replayId: run.id, underWay: runReplay(ports, run, contents, responses) });
}

function tooFew({ kind }: ReplayOver, total: number): Issue | undefined {
  if (kind === 'shared' && total < leastInGroup)
    return issueAt('replay_too_few_shared', 'kind', { minimum: leastInGroup });
  return total === 0 ? issueAt('replay_nothing', 'kind') : undefined;
}

function readOver({ kind: wanted, count, series }: StartReplayInput): Result<ReplayOver> {
  const kind = replayKinds.find((one) => one === wanted);
  if (kind === undefined) return failure([issueAt('replay_kind_missing', 'kind')]);
  if (kind !== 'made_up') return success({ kind });
  const [howMany, seed] = [wholeNumber(count), wholeNumber(series)];
  const issues = [...outOfRange('count', howMany, mostMadeUp), ...outOfRange('series', seed, mostSeries)];
  return issues.length > 0 ? failure(issues) : success({ kind, count: howMany, seed });
}

/** Not a number where it is none that people would write so. */
function wholeNumber(typed = ''): number {
  const digits = typed.replace(/[\s.,'’]/g, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : NaN;
}

function outOfRange(field: string, number: number, maximum: number): Issue[] {
  return number >= 1 && number <= maximum ? [] : [issueAt('replay_count_out_of_range', field, { minimum: 1, maximum })];
}
