import { levelsBeside, type LevelsBeside } from '~/core/move/levels-beside';
import { movedAnswers, withChanges } from '~/core/move/moved-answers';
import { planMove, questionsOf, type PlannedMove } from '~/core/move/plan-move';
import type { Answer } from '~/core/questionnaire/answers';
import type { Question } from '~/core/questionnaire/questionnaire';
import type { RiskRuleSet } from '~/core/rules/rule-set';
import type { JudgingContent } from '~/core/scoring/prepare-once';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Assessment, Ports } from '~/use-cases/ports';
import { leftWith, loadMove, type LoadedMove, type OfferedMove } from './load-move';

/** What moving an assessment to another version of its rule set would do, and what the last move did. */
export interface ContentMoveView {
  assessment: Assessment;
  ruleSet: RiskRuleSet;
  /** Absent where there is no newer version. */
  offer?: OfferView;
  /** Absent where there is nothing to go back to. */
  moved?: MovedView;
}

/** A newer version, question by question and in levels. */
export interface OfferView {
  ruleSet: RiskRuleSet;
  /** See {@link OfferedMove}. */
  hash: string;
  isStayed: boolean;
  plan: PlannedMove;
  /** What was answered under it before, when it was left; comes back where nothing is confirmed instead. */
  back: { question: Question; answer: Answer }[];
  levels: LevelsBeside;
  /** The newer version has no such stage: results speak of its first one until somebody picks another. */
  isStageGone: boolean;
}

/** A move that was made, and can be gone back on. */
export interface MovedView {
  at: string;
  /** Name of who made it; empty where nobody knows it any more. */
  by: string;
  /** Version that was left. */
  version: string;
  /** What stood under it, to questions that are asked otherwise now or not at all, and what stands now. */
  left: { then: Question; answer: Answer; question?: Question; present?: Answer }[];
}

/** Throws NotFound. */
export async function getContentMove(
  ports: Ports,
  actor: Actor,
  input: { assessmentId: string },
): Promise<ContentMoveView> {
  requirePermission(actor, 'getContentMove');
  const loaded = await loadMove(ports, actor, input.assessmentId);
  const { assessment, ruleSet, offer } = loaded;
  const moved = await movedView(ports, loaded);
  return {
    ...{ assessment, ruleSet },
    ...(offer && { offer: await offerView(ports, loaded, offer) }),
    ...(moved && { moved }),
  };
}

async function offerView(
  ports: Ports,
  loaded: LoadedMove,
  { content, pinned, hash, isStayed }: OfferedMove,
): Promise<OfferView> {
  const { assessment, answers, ruleSet, questionnaires, moves } = loaded;
  const plan = planMove(questionnaires, content.questionnaires, answers);
  const effectiveDate = ports.clock.now().slice(0, 'YYYY-MM-DD'.length);
  const evaluate = (by: JudgingContent, changes: Record<string, Answer | null> = {}) =>
    ports.judging.evaluate(by, { answers: withChanges(answers, changes), effectiveDate, stage: assessment.stage });
  const questions = questionsOf(content.questionnaires);
  const moveWith = (confirmed: string[]) => movedAnswers(plan, new Set(confirmed), questions, leftWith(moves, pinned));
  const { changes, back } = moveWith([]);
  const [before, after, unconfirmed] = await Promise.all([
    evaluate({ ruleSet, questionnaires }),
    evaluate(content, moveWith(plan.changed.map(({ then }) => then.name)).changes),
    evaluate(content, changes),
  ]);
  return {
    ...{ ruleSet: content.ruleSet, hash, isStayed, plan },
    back: [...questions.values()].flatMap((question) => {
      const answer = Object.hasOwn(back, question.name) ? back[question.name] : undefined;
      return answer === undefined ? [] : [{ question, answer }];
    }),
    levels: levelsBeside(before, after, unconfirmed),
    isStageGone: content.ruleSet.stages.every(({ id }) => id !== assessment.stage),
  };
}

async function movedView(
  { people }: Pick<Ports, 'people'>,
  { moved, questionnaires, answers }: LoadedMove,
): Promise<MovedView | undefined> {
  if (moved === undefined) return undefined;
  const then = questionsOf(moved.content.questionnaires);
  const now = questionsOf(questionnaires);
  return {
    at: moved.at,
    by: (await people.findPerson(moved.by))?.name ?? '',
    version: moved.from.ruleSet.version,
    left: [...then.values()].flatMap((asked) => {
      const answer = Object.hasOwn(moved.left, asked.name) ? moved.left[asked.name] : undefined;
      if (answer === undefined) return [];
      const question = now.get(asked.name);
      const present = question && answers[asked.name];
      return [{ then: asked, answer, ...(question && { question }), ...(present && { present }) }];
    }),
  };
}
