import { dayOf } from '~/core/shared/dates';
import { effectsOf, type Effects } from '~/core/judgement/effect';
import { isCheckable, mayCheck, stands, type SecondCheck } from '~/core/judgement/second-check';
import type { Procurement } from '~/core/procurement/procurement';
import type { Answer, AnswerState } from '~/core/questionnaire/answers';
import { findAsked } from '~/core/questionnaire/find-asked';
import type { Question, Questionnaire } from '~/core/questionnaire/questionnaire';
import type { RiskRuleSet } from '~/core/rules/rule-set';
import { prepareOnce } from '~/core/scoring/prepare-once';
import { stateOf } from '~/core/scoring/settle-answers';
import { personOf, type Actor } from '~/use-cases/actor';
import { isShown } from '~/use-cases/assessment/get-assessment';
import { loadWhole, type LoadedAssessment } from '~/use-cases/assessment/load-assessment';
import { listDocuments, type ListedDocument } from '~/use-cases/documents/list-documents';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { loadProcurement } from '~/use-cases/procurement/load-procurement';
import { givenIn } from './standing-checks';

/** The buyer's own answers that a second person can check. */
export interface SecondCheckView {
  procurement: Procurement;
  parts: { questionnaire: Questionnaire; answers: CheckableAnswer[] }[];
  ruleSet: RiskRuleSet;
  /** What the checks that count do to the levels. */
  effects: Effects;
}

/** One of the buyer's own answers, with what shows it and what was found about it. */
export interface CheckableAnswer {
  question: Question;
  answer: Answer;
  state: AnswerState;
  documents: (Pick<ListedDocument, 'id' | 'name' | 'dated' | 'expires' | 'version'> & {
    state: 'stands' | 'expired' | 'open';
  })[];
  /** Names of those who last gave it or its proof; empty where nobody noted it. */
  givenBy: string[];
  /** What somebody found; it may not count any more. */
  check?: SecondCheck;
  /** Whether that still counts. */
  counts: boolean;
  /** Whether the one who asks can check it. */
  mayCheck: boolean;
}

/** For the team. Throws NotFound. */
export async function getSecondChecks(
  ports: Ports,
  actor: Actor,
  input: { procurementId: string },
): Promise<SecondCheckView> {
  requirePermission(actor, 'getSecondChecks');
  const { procurement } = await loadProcurement(ports, actor, input.procurementId);
  const { needId: assessmentId } = procurement;
  const whole = await loadWhole(ports, actor, assessmentId);
  const { documents } = await listDocuments(ports, actor, { assessmentId });
  const [given, people, kept] = await Promise.all([
    givenIn(ports, assessmentId),
    ports.people.listPeople(procurement.organisationId),
    ports.papers.secondChecks.find(procurement.id),
  ]);
  const nameOf = (personId: string) => people.find(({ id }) => id === personId)?.name ?? '';
  const effectiveDate = dayOf(ports.clock.now());
  const evaluate = (answers: LoadedAssessment['answers']) =>
    ports.judging.evaluate(whole, { answers, effectiveDate, stage: procurement.stage });
  return {
    procurement,
    parts: checkableIn(whole).map(({ questionnaire, questions }) => ({
      questionnaire,
      answers: questions.map(({ question, answer }): CheckableAnswer => {
        const now = given.get(question.name);
        const check = kept?.checks.find((one) => one.question === question.name);
        return {
          ...{ question, answer, state: stateOf(question, answer) },
          documents: documentsOf(question, documents),
          givenBy: now?.isKnown ? now.by.map(nameOf) : [],
          ...(check && { check }),
          counts: check !== undefined && stands(check, given),
          mayCheck: mayCheck(now, personOf(actor).id),
        };
      }),
    })),
    ruleSet: whole.ruleSet,
    effects: effectsOf(await evaluate(whole.stated), await evaluate(whole.answers)),
  };
}

/** What is asked, scored, and said so that somebody can check it; by questionnaire, as it was given. */
export function checkableIn({ ruleSet, questionnaires, fills, stated }: LoadedAssessment) {
  const { scored } = prepareOnce({ ruleSet, questionnaires });
  const asked = findAsked(questionnaires, stated);
  return fills.map((questionnaire) => ({
    questionnaire,
    questions: questionnaire.questions.flatMap((question) => {
      const { name } = question;
      const answer = Object.hasOwn(stated, name) ? stated[name] : undefined;
      const isOpen = scored.has(name) && isShown(asked.get(name)) && isCheckable(question, answer);
      return answer !== undefined && isOpen ? [{ question, answer }] : [];
    }),
  }));
}

function documentsOf(question: Question, documents: readonly ListedDocument[]): CheckableAnswer['documents'] {
  return documents.flatMap(({ id, name, dated, expires, version, supported }) =>
    supported
      .filter((one) => one.question.name === question.name)
      .map(({ state }) => ({
        ...{ id, name, dated, state },
        ...(expires !== undefined && { expires }),
        ...(version !== undefined && { version }),
      })),
  );
}
