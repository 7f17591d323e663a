import { applyFindings } from '~/core/judgement/apply-findings';
import { findingsOfChecks, type SecondCheck } from '~/core/judgement/second-check';
import { withClarified } from '~/core/judgement/clarification';
import type { Answers } from '~/core/questionnaire/answers';
import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import type { RiskRuleSet } from '~/core/rules/rule-set';
import type { Actor } from '~/use-cases/actor';
import type { Assessment, Ports } from '~/use-cases/ports';
import { NotFound } from '~/use-cases/refusals';
import { standingChecks } from '~/use-cases/second-check/standing-checks';
import { accessTo, type AnswerAccess } from './access';

/** An assessment with its answers and exactly the content it is pinned to. */
export interface LoadedAssessment {
  assessment: Assessment;
  /**
   * Everything it is judged by: its own answers, and in a vendor's response the buyer's as they were frozen. Answers
   * to hidden questions are among them, but not for a team that reads what a vendor handed in. Where evaluators agreed
   * on something about them, or a second person checked the buyer's own, they are as they were judged. Who answers a part gets no
   * others than those of that part and the buyer's: what only the rest of the response opens is not asked of them.
   */
  answers: Answers;
  /** The same before anybody judged them: what was said, as far as what was made clear later counts too. */
  stated: Answers;
  /** What second persons found about the buyer's own answers, as far as it counts; none in answers of others. */
  checks: SecondCheck[];
  ruleSet: RiskRuleSet;
  /** All of the rule set, in the order they are answered. */
  questionnaires: Questionnaire[];
  /** Those that are answered here by this actor, in the same order. */
  fills: Questionnaire[];
  /** What the actor may do with it. */
  access: AnswerAccess;
}

/** What is loaded without the answers. */
type LoadedForm = Omit<LoadedAssessment, 'answers' | 'stated' | 'checks'>;

/** What most use cases begin with: with {@link loadForm} the only door to answers. Throws {@link NotFound}, Sealed. */
export async function loadAssessment(ports: Ports, actor: Actor, assessmentId: string): Promise<LoadedAssessment> {
  const found = await ports.assessments.findWithAnswers(assessmentId);
  const form = await openForm(ports, actor, found?.assessment, assessmentId);
  const { owner } = form.assessment;
  const checks =
    owner.kind === 'procurement' ? await standingChecks(ports, { id: owner.procurementId, needId: assessmentId }) : [];
  const { given, handedIn, clarified, findings = findingsOfChecks(checks), questionnaires } = form.access;
  const all = withClarified({ ...given, ...(handedIn ?? found?.answers) }, assessmentId, clarified);
  const stated = questionnaires === 'all' ? all : { ...given, ...answersTo(form.fills, all) };
  return { ...form, stated, checks, answers: applyFindings(stated, findings) };
}

/** The answers to the questions of some questionnaires. */
function answersTo(fills: Questionnaire[], answers: Answers): Answers {
  const names = new Set(fills.flatMap(({ questions }) => questions.map(({ name }) => name)));
  return Object.fromEntries(Object.entries(answers).filter(([name]) => names.has(name)));
}

/** The same without the answers, for what is done all the time while somebody answers. */
export async function loadForm(ports: Ports, actor: Actor, assessmentId: string): Promise<LoadedForm> {
  return openForm(ports, actor, await ports.assessments.find(assessmentId), assessmentId);
}

async function openForm(
  ports: Ports,
  actor: Actor,
  assessment: Assessment | undefined,
  assessmentId: string,
): Promise<LoadedForm> {
  if (assessment === undefined) throw new NotFound('assessment', assessmentId);
  const access = await accessTo(ports, actor, assessment);
  const content = await loadContent(ports, access.pinned ?? assessment);
  const fills = content.questionnaires.filter(
    ({ id, audience }) =>
      (access.audience === undefined || access.audience === audience) &&
      (access.questionnaires === 'all' || access.questionnaires.includes(id)),
  );
  return { assessment, ...content, fills, access };
}

/** The same for whoever may see all answers; nobody judges by a part. Throws {@link NotFound}, Sealed. */
export async function loadWhole(ports: Ports, actor: Actor, assessmentId: string): Promise<LoadedAssessment> {
  const loaded = await loadAssessment(ports, actor, assessmentId);
  if (loaded.access.questionnaires !== 'all') throw new NotFound('assessment', assessmentId);
  return loaded;
}

/** The content that something is pinned to. Throws {@link NotFound} where it is not registered here. */
export async function loadContent(
  ports: Pick<Ports, 'content'>,
  pinned: Pick<Assessment, 'ruleSet' | 'questionnaires'>,
): Promise<{ ruleSet: RiskRuleSet; questionnaires: Questionnaire[] }> {
  const ruleSet = await ports.content.findRuleSet(pinned.ruleSet);
  if (ruleSet?.method !== 'risks') throw new NotFound('content', `${pinned.ruleSet.id} ${pinned.ruleSet.version}`);
  const questionnaires = await Promise.all(
    pinned.questionnaires.map(async (wanted) => {
      const questionnaire = await ports.content.findQuestionnaire(wanted);
      if (questionnaire === undefined) throw new NotFound('content', `${wanted.id} ${wanted.version}`);
      return questionnaire;
    }),
  );
  return { ruleSet, questionnaires };
}
