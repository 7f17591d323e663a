import {
  answeredBy,
  cannotBeWithdrawn,
  clarifyingRules,
  isOpenAt,
  standingOf,
  withClarified,
  type Clarification,
  type ClarifyingAnswer,
  type ClarifyingRules,
  type Standing,
} from '~/core/judgement/clarification';
import { effectsOf, type Effects } from '~/core/judgement/effect';
import type { Answer } from '~/core/questionnaire/answers';
import type { Question } from '~/core/questionnaire/questionnaire';
import type { RiskRuleSet } from '~/core/rules/rule-set';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { NotFound } from '~/use-cases/refusals';
import { readOpened, type ReadResponse } from '~/use-cases/judgement/read-opened';
import type { LoadedRound } from '~/use-cases/round/load-round';

/** One clarification with everything that was answered to it. */
export interface ClarificationView extends LoadedRound {
  clarification: Clarification;
  isOpen: boolean;
  question: Question;
  ruleSet: RiskRuleSet;
  /** One of each who was asked and whom the reader may read, in the order of the firms' names. */
  answers: ClarifiedView[];
  /** Whether the reader may say whether a slip was one. */
  mayRule: boolean;
  /** Whether the reader may take it back now, for all who were asked. */
  mayWithdraw: boolean;
}

/** The first answer of a firm, and the later one beside it. */
export interface ClarifiedView {
  responseId: string;
  firm: string;
  /** As it was handed in; absent for a blank. */
  first?: Answer;
  later?: ClarifyingAnswer;
  /** Whether the later one counts; absent without one. */
  standing?: Standing;
  /** What it does, as it counts; absent without one. */
  effects?: Effects;
  /** It said that it adds nothing (more). */
  isFinished: boolean;
  /** Evaluators had agreed about this firm before it came: what they found counts on top of it until they judge again. */
  isAgreedBefore: boolean;
}

/** For the team. Throws NotFound, Sealed. */
export async function getClarification(
  ports: Ports,
  actor: Actor,
  input: { roundId: string; clarificationId: string },
): Promise<ClarificationView> {
  requirePermission(actor, 'getClarification');
  const { roundId, clarificationId } = input;
  const { responses, pack, withheld, ...loaded } = await readOpened(ports, actor, roundId);
  const found = await ports.papers.clarifications.find(clarificationId);
  const [first] = responses;
  const question = first?.loaded.questionnaires
    .flatMap(({ questions }) => questions)
    .find(({ name }) => name === found?.question);
  if (found === undefined || found.roundId !== roundId || first === undefined || question === undefined)
    throw new NotFound('clarification', clarificationId);
  const readable = new Map(responses.map((one) => [one.responseId, one]));
  const clarification = answeredBy(found, [...readable.keys()]);
  const before = (await ports.papers.clarifications.listOf(roundId)).filter(
    ({ at, id }) => at < found.at && id !== found.id,
  );
  const isDecided = (await ports.papers.decisions.find(roundId)) !== undefined;

  const view = async ({ responseId, firm }: Clarification['asked'][number]): Promise<ClarifiedView[]> => {
    const response = readable.get(responseId);
    if (response === undefined) return [];
    const given = response.loaded.access.handedIn?.[question.name];
    const later = clarification.answers.find((one) => one.responseId === responseId);
    const { at: agreedAt } = (await ports.papers.consensuses.find(responseId)) ?? {};
    const effects = later && (await effectOf(ports, response, { before, clarification, rules: clarifyingRules(pack) }));
    return [
      {
        ...{ responseId, firm },
        ...(given && { first: given }),
        ...(later && { later, standing: standingOf(later, clarifyingRules(pack)) }),
        ...(effects && { effects }),
        isFinished: clarification.finished?.some((one) => one.responseId === responseId) === true,
        isAgreedBefore: agreedAt !== undefined && later !== undefined && agreedAt < (later.ruling?.at ?? later.at),
      },
    ];
  };
  const now = ports.clock.now();
  const mayRule = loaded.member.part !== 'evaluator' && !isDecided;
  return {
    ...loaded,
    ...{ clarification, question, ruleSet: first.loaded.ruleSet },
    isOpen: isOpenAt(found, now),
    answers: (await Promise.all(clarification.asked.map(view))).flat(),
    mayRule,
    mayWithdraw: mayRule && withheld.length === 0 && cannotBeWithdrawn(found, now) === undefined,
  };
}

/** What one clarification does to the levels of a firm, after those before it and without what evaluators found. */
async function effectOf(
  ports: Pick<Ports, 'judging'>,
  { responseId, loaded }: ReadResponse,
  { before, clarification, rules }: { before: Clarification[]; clarification: Clarification; rules: ClarifyingRules },
): Promise<Effects> {
  const { given, handedIn, effectiveDate = rules.deadlineDay } = loaded.access;
  const evaluate = (clarifications: Clarification[]) => {
    const answers = withClarified({ ...given, ...handedIn }, responseId, { clarifications, rules });
    return ports.judging.evaluate(loaded, { answers, effectiveDate, stage: loaded.assessment.stage });
  };
  return effectsOf(await evaluate(before), await evaluate([...before, clarification]));
}
