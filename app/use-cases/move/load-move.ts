import { contentHash } from '~/core/shared/hash';
import type { JudgingContent } from '~/core/scoring/prepare-once';
import { compareVersions } from '~/core/shared/version';
import type { Answers } from '~/core/questionnaire/answers';
import type { Actor } from '~/use-cases/actor';
import { loadAssessment, loadContent, type LoadedAssessment } from '~/use-cases/assessment/load-assessment';
import { offeredContent, pinContent } from '~/use-cases/content/offered-content';
import type { Assessment, ContentMove, Ports } from '~/use-cases/ports';
import { NotFound } from '~/use-cases/refusals';

/** Another version that an assessment can be moved to. */
export interface OfferedMove {
  content: JudgingContent;
  pinned: ContentMove['to'];
  /** Names the whole of it: what somebody agrees to is what they have seen. */
  hash: string;
  /** Somebody chose to stay with what there is when this very version was offered. */
  isStayed: boolean;
}

/** An assessment that stands alone, with where it can go. */
export interface LoadedMove extends LoadedAssessment {
  offer?: OfferedMove;
  /** What it can go back to: the last move, unless that was a way back itself. */
  moved?: ContentMove & { content: JudgingContent };
  /** Everything that was chosen, the oldest first. */
  moves: ContentMove[];
}

/**
 * Throws NotFound, also for a practice and for what belongs to a procurement, a round or a contract: those are moved by
 * the team, for everybody at once, or not at all.
 */
export async function loadMove(ports: Ports, actor: Actor, assessmentId: string): Promise<LoadedMove> {
  const loaded = await loadAssessment(ports, actor, assessmentId);
  const { assessment } = loaded;
  if (!canMove(assessment)) throw new NotFound('assessment', assessmentId);
  const moves = await ports.assessments.movesOf(assessmentId);
  const offer = await findOffer(ports, assessment, moves);
  const last = moves.filter(({ kind }) => kind !== 'stayed').at(-1);
  return {
    ...loaded,
    moves,
    ...(offer && { offer }),
    ...(last?.kind === 'moved' && { moved: { ...last, content: await loadContent(ports, last.from) } }),
  };
}

/** What is offered to an assessment on its own page; nothing to what cannot move, nor where it has the newest version. */
export async function offerTo(ports: Ports, assessment: Assessment): Promise<OfferedMove | undefined> {
  if (!canMove(assessment)) return undefined;
  return findOffer(ports, assessment, await ports.assessments.movesOf(assessment.id));
}

/** What was left behind the last time this content was left; nothing where it never was. */
export function leftWith(moves: readonly ContentMove[], content: ContentMove['to']): Answers {
  const left = moves.filter(({ kind, from }) => kind !== 'stayed' && contentHash(from) === contentHash(content));
  return left.at(-1)?.left ?? {};
}

function canMove({ owner, practiceOf }: Assessment): boolean {
  return owner.kind === 'organisation' && practiceOf === undefined;
}

async function findOffer(
  ports: Ports,
  { ruleSet, questionnaires }: Assessment,
  moves: readonly ContentMove[],
): Promise<OfferedMove | undefined> {
  const content = (await offeredContent(ports)).find((one) => one.ruleSet.id === ruleSet.id);
  if (content === undefined || compareVersions(ruleSet.version, content.ruleSet.version) > 0) return undefined;
  const pinned = pinContent(content);
  const hash = contentHash(pinned);
  if (hash === contentHash({ ruleSet, questionnaires })) return undefined;
  const last = moves.at(-1);
  return { content, pinned, hash, isStayed: last?.kind === 'stayed' && contentHash(last.to) === hash };
}
