import { sheetId } from '../judgement/sheet';
import type { Issue } from '../shared/issue';
import { issuesFromZod } from '../shared/issues-from-zod';
import { archivePaths, type Archive, type ArchivedPaper } from './archive';
import { paperSchemas, type PaperKind } from './paper-schemas';

const kinds = Object.keys(paperSchemas) as PaperKind[];

/**
 * What is wrong with the papers of an archive, each with its place: `archive_paper_unknown` for a kind that this format
 * does not have, the issues of {@link issuesFromZod} where the content has not the shape of its kind, and
 * `archive_parts_disagree` for a paper that does not belong where it stands.
 */
export function paperIssues(archive: Archive): Issue[] {
  return archive.papers.flatMap((paper, index): Issue[] => {
    const known = kinds.find((kind) => kind === paper.kind);
    const issueAt = (code: string, pointer: string, values: Issue['values']): Issue => ({
      ...{ code, severity: 'error', values },
      where: { file: archivePaths.papers, pointer: `/${index}${pointer}` },
    });
    if (known === undefined)
      return [issueAt('archive_paper_unknown', '/kind', { found: paper.kind, known: kinds.join(', ') })];
    const misshapen = shapeIssues(known, paper.content);
    if (misshapen.length > 0)
      return misshapen.map(({ where, ...issue }) => ({
        ...issueAt(issue.code, `/content${where.pointer}`, {}),
        ...issue,
      }));
    const fits = paper.content.id === paper.id && belongs(known, paper, archive);
    return fits ? [] : [issueAt('archive_parts_disagree', '', { part: archivePaths.papers })];
  });
}

function shapeIssues(kind: PaperKind, content: ArchivedPaper['content']): Issue[] {
  const schema = paperSchemas[kind];
  const parsed = schema.safeParse(content);
  return parsed.success ? [] : issuesFromZod(parsed.error, { path: '', text: JSON.stringify(content) }, schema);
}

/**
 * Whether a paper is of the procurement, or of a round or response that was opened, as its kind is, is called so, and
 * speaks of no response, round or answers from elsewhere: there may be some of the same name where it is read.
 */
function belongs(kind: PaperKind, { id, ownerId, content }: ArchivedPaper, archive: Archive): boolean {
  const { procurement, rounds, responses, reassessments } = archive;
  const isOpened = (of: string) => rounds.some(({ round }) => round.id === of && round.openedAt !== undefined);
  const areHere = (ids: string[]) => ids.every((of) => responses.some(({ response }) => response.id === of));
  switch (kind) {
    case 'decision': {
      const { awarded, responses: decided } = paperSchemas.decision.parse(content);
      const about = [...decided.map(({ responseId }) => responseId), ...(awarded === undefined ? [] : [awarded])];
      return isOpened(ownerId) && id === ownerId && areHere(about);
    }
    case 'panel': {
      const { declarations } = paperSchemas.panel.parse(content);
      const about = declarations.flatMap(({ firms }) => firms.map(({ responseId }) => responseId));
      return isOpened(ownerId) && id === ownerId && areHere(about);
    }
    case 'clarification': {
      const { roundId, asked } = paperSchemas.clarification.parse(content);
      return isOpened(ownerId) && roundId === ownerId && areHere(asked.map(({ responseId }) => responseId));
    }
    case 'remarks':
      return isOpened(ownerId) && areHere([id]);
    case 'sheet': {
      const { responseId, by } = paperSchemas.sheet.parse(content);
      return areHere([ownerId]) && responseId === ownerId && id === sheetId(responseId, by.personId);
    }
    case 'consensus':
      return areHere([ownerId]) && id === ownerId;
    case 'contract': {
      const { responseId, roundId, reassessments: called } = paperSchemas.contract.parse(content);
      const begun = called.flatMap((one) => one.begun?.assessmentId ?? []);
      const areJudged = begun.every((of) => reassessments.some((one) => one.id === of));
      return ownerId === procurement.id && id === ownerId && isOpened(roundId) && areHere([responseId]) && areJudged;
    }
    case 'hearing':
      return ownerId === procurement.id;
    case 'replay_refusal':
      return areHere([ownerId]) && id === ownerId;
    case 'replay_sharing':
    case 'second_checks':
      return ownerId === procurement.id && id === ownerId;
  }
}
