import { decisionIssues } from '~/core/judgement/decision-on-record';
import type { StreamHead } from '~/core/procurement/record';
import {
  contentIssues,
  documentIssues,
  openedResponses,
  openingIssues,
  streamIssues,
  vouchedBy,
  type Vouched,
} from '~/core/procurement/record-issues';
import type { Issue } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';

type Needed = Pick<Ports, 'record' | 'inventory' | 'files'>;

/** What was looked at, and everything in it that is not as it was recorded. */
export interface Verification {
  /** Empty where nothing was altered. */
  issues: Issue[];
  /** Nothing that says how many have answered a round which is still sealed. */
  counts: { procurements: number; packs: number };
  /** The end of every stream: whoever noted one elsewhere can compare. */
  heads: StreamHead[];
}

/**
 * Holds everything that has a hash against the record: every event against the chain, packs and submissions against the
 * events that name them, decisions against the events that told of them, files against their names, and what was opened against what is there now.
 */
export async function verifyRecord(
  ports: Needed,
  actor: Actor,
  _input: Record<string, never> = {},
): Promise<Verification> {
  requirePermission(actor, 'verifyRecord');
  const chains = await verifyChains(ports);
  const [packs, submissions] = [await ports.inventory.packs(), await ports.inventory.submissions()];
  const contents = [...packs, ...submissions].flatMap((one) =>
    contentIssues(one, chains.vouched.get(one.stream) ?? new Set()),
  );
  return {
    issues: [...chains.issues, ...contents, ...(await verifyFiles(ports))],
    counts: {
      procurements: chains.heads.filter(({ stream }) => stream.startsWith('procurement:')).length,
      packs: packs.length,
    },
    heads: chains.heads,
  };
}

async function verifyChains({ record, inventory }: Needed) {
  const heads = await record.heads();
  const headOf = new Map(heads.map((head) => [head.stream, head]));
  const vouched = new Map<string, Vouched>();
  const issues: Issue[] = [];
  const decisions = await inventory.decisions();
  for (const stream of await inventory.streams()) {
    const events = await record.list(stream);
    vouched.set(stream, vouchedBy(events));
    issues.push(...streamIssues(stream, events, headOf.get(stream)));
    const decided = decisions.filter((one) => one.stream === stream);
    issues.push(...decisionIssues(stream, events, decided));
    for (const opened of openedResponses(events))
      issues.push(...openingIssues(opened, await record.list(`response:${opened.responseId}`)));
  }
  return { issues, heads, vouched };
}

async function verifyFiles({ inventory, files }: Needed): Promise<Issue[]> {
  const kept = await inventory.files();
  const states = new Map<string, Awaited<ReturnType<typeof files.check>>>();
  for (const { hash } of kept) if (!states.has(hash)) states.set(hash, await files.check(hash));
  return kept.flatMap((one) => documentIssues(one, states.get(one.hash) ?? 'missing'));
}
