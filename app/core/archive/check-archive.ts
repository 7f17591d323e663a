import { decisionIssues, keptDecision, type KeptDecision } from '../judgement/decision-on-record';
import type { KeptContent } from '../procurement/kept-content';
import {
  contentIssues,
  openedResponses,
  openingIssues,
  streamIssues,
  vouchedBy,
  type Vouched,
} from '../procurement/record-issues';
import { standingSubmission } from '../procurement/response';
import { parseQuestionnaire } from '../questionnaire/parse-questionnaire';
import { parseRuleSet } from '../rules/parse-rule-set';
import { contentHash } from '../shared/hash';
import type { Issue } from '../shared/issue';
import {
  archivePaths,
  documentsIn,
  type Archive,
  type ArchivedContent,
  type ArchivedResponse,
  type ArchivedRound,
} from './archive';
import { paperIssues } from './paper-issues';
import { paperSchemas } from './paper-schemas';

/**
 * Everything in an archive that does not fit together or is not what its record names: the issues of `record-issues.ts`,
 * of {@link decisionIssues} and of {@link paperIssues}, and `archive_part_missing`, `archive_parts_disagree`, `archive_content_unusable`.
 * @param fileHashes of the documents that are in it.
 */
export function checkArchive(archive: Archive, fileHashes: ReadonlySet<string>): Issue[] {
  const { procurement, events, rounds, responses, content } = archive;
  const stream = `procurement:${procurement.id}`;
  const vouched = vouchedBy(events);
  return [
    ...streamIssues(stream, events, events.at(-1)),
    ...strayEvents(stream, events, archivePaths.events),
    ...rounds.flatMap((one) => roundIssues(one, stream, vouched)),
    ...responses.flatMap((one) => responseIssues(one, archive)),
    ...missingFiles(archive, fileHashes),
    ...missingResponses(archive),
    ...paperIssues(archive),
    ...decisionIssues(stream, events, decisionsIn(archive)),
    ...content.flatMap(unusable),
    ...missingContent(archive),
  ];
}

function roundIssues({ round, packs }: ArchivedRound, stream: string, vouched: Vouched): Issue[] {
  const path = archivePaths.round(round.id);
  const numbers = [...new Set([...round.packs, ...packs].map(({ number }) => number))];
  const isStrange = `procurement:${round.procurementId}` !== stream || packs.some((one) => one.roundId !== round.id);
  return [
    ...(isStrange ? [disagree(path)] : []),
    ...numbers.flatMap((number) => {
      const hash = round.packs.find((head) => head.number === number)?.hash;
      const pack = packs.find((one) => one.number === number);
      const kept: KeptContent = {
        ...{ what: 'pack', stream, ownerId: round.id, number, mayBeGone: false },
        ...(hash !== undefined && { hash }),
        ...(pack && { found: contentHash(pack) }),
      };
      return contentIssues(kept, vouched);
    }),
  ];
}

function responseIssues(
  { response, submission, events, documents }: ArchivedResponse,
  { rounds, events: own }: Archive,
): Issue[] {
  const path = archivePaths.response(response.id);
  const stream = `response:${response.id}`;
  const standing = standingSubmission(response);
  const round = rounds.find((one) => one.round.id === response.roundId)?.round;
  const fits =
    round?.openedAt !== undefined &&
    submission.responseId === response.id &&
    submission.roundId === response.roundId &&
    submission.number === standing?.number &&
    documents.every(({ hash }) => submission.documents.some((one) => one.hash === hash));
  const kept: KeptContent = {
    ...{ what: 'submission', stream, ownerId: response.id, number: submission.number, mayBeGone: false },
    ...(standing && { hash: standing.hash }),
    found: contentHash(submission),
  };
  return [
    ...(fits ? [] : [disagree(path)]),
    ...streamIssues(stream, events, events.at(-1)),
    ...strayEvents(stream, events, path),
    ...contentIssues(kept, vouchedBy(events)),
    ...openedResponses(own).flatMap((opened) =>
      opened.responseId === response.id ? openingIssues(opened, events) : [],
    ),
  ];
}

/** Of the right shape: what is not is named by {@link paperIssues}. */
function decisionsIn({ papers }: Archive): KeptDecision[] {
  return papers.flatMap(({ kind, content }) => {
    const decision = kind === 'decision' ? paperSchemas.decision.safeParse(content).data : undefined;
    return decision === undefined ? [] : [keptDecision(decision)];
  });
}

function missingFiles(archive: Archive, there: ReadonlySet<string>): Issue[] {
  const wanted = new Set(documentsIn(archive).map(({ hash }) => hash));
  return [...wanted].filter((hash) => !there.has(hash)).map((hash) => missing(archivePaths.file(hash)));
}

/** Whose opening is on the record, but who is not in the archive. */
function missingResponses({ events, responses }: Archive): Issue[] {
  const known = new Set(responses.map(({ response }) => response.id));
  const opened = openedResponses(events).filter(({ responseId }) => !known.has(responseId));
  return opened.map(({ responseId }) => missing(archivePaths.response(responseId)));
}

function strayEvents(stream: string, events: Archive['events'], path: string): Issue[] {
  return events.some((event) => event.stream !== stream) ? [disagree(path)] : [];
}

/** Content that this release cannot read, or that is not what its hash names. */
function unusable({ kind, id, version, hash, files }: ArchivedContent): Issue[] {
  const parsed =
    kind === 'questionnaire' ? parseQuestionnaire(files[0] ?? { path: '', text: '' }) : parseRuleSet(files);
  const path = archivePaths.content(hash);
  if (!parsed.ok) return [issue('archive_content_unusable', path)];
  const { value } = parsed;
  return value.hash === hash && value.id === id && value.version === version ? [] : [disagree(path)];
}

function missingContent({ procurement, rounds, reassessments, content }: Archive): Issue[] {
  const pinned = [procurement, ...rounds.flatMap(({ packs }) => packs), ...reassessments];
  const hashes = new Set(pinned.flatMap((one) => [one.ruleSet, ...one.questionnaires]).map(({ hash }) => hash));
  const known = new Set(content.map(({ hash }) => hash));
  return [...hashes].filter((hash) => !known.has(hash)).map((hash) => missing(archivePaths.content(hash)));
}

const missing = (path: string) => issue('archive_part_missing', path);
const disagree = (path: string) => issue('archive_parts_disagree', path);

function issue(code: string, path: string): Issue {
  return { code, severity: 'error', where: { file: path, pointer: '' }, values: { part: path } };
}
