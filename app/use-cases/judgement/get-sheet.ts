import { dayOf } from '~/core/shared/dates';
import { applyFindings } from '~/core/judgement/apply-findings';
import { effectsOf, type Effects } from '~/core/judgement/effect';
import { carriedFindings, type HandedIn } from '~/core/judgement/carry-findings';
import { carriedProofs } from '~/core/judgement/carry-proofs';
import { versionStanding, type VersionStanding } from '~/core/judgement/document-version';
import type { Finding, Findings } from '~/core/judgement/finding';
import type { VendorResponse } from '~/core/procurement/response';
import type { Sheet } from '~/core/judgement/sheet';
import type { Answer, AnswerState } from '~/core/questionnaire/answers';
import { findAsked } from '~/core/questionnaire/find-asked';
import type { Question, Questionnaire } from '~/core/questionnaire/questionnaire';
import type { RiskRuleSet } from '~/core/rules/rule-set';
import { prepareOnce } from '~/core/scoring/prepare-once';
import { stateOf } from '~/core/scoring/settle-answers';
import type { Issue } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { isShown } from '~/use-cases/assessment/get-assessment';
import { loadWhole, type LoadedAssessment } from '~/use-cases/assessment/load-assessment';
import { listDocuments, type ListedDocument } from '~/use-cases/documents/list-documents';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import type { LoadedRound } from '~/use-cases/round/load-round';
import { earlierContracts } from './earlier-contracts';
import { earlierJudgings, handedInOf } from './earlier-judgings';
import { sheetOf } from './find-sheet';
import { judgingIssues, loadJudging, requireJudge } from './load-judging';

/** A response as one who judges it reads it: every scored answer, what shows it, and what they found so far. */
export interface SheetView extends LoadedRound {
  /** `version`: which one of its product it offers; absent where it did not say. */
  response: { id: string; firm: string; version?: string };
  sheet: Sheet;
  /** By questionnaire, in the order of the questions. */
  parts: { questionnaire: Questionnaire; answers: JudgedAnswer[] }[];
  ruleSet: RiskRuleSet;
  /** What their findings do to the levels; nobody else's are in it. */
  effects: Effects;
  /** The day on which documents have to be in force (YYYY-MM-DD). */
  effectiveDate: string;
  /** Why nothing can be found now; empty where it can. */
  issues: Issue[];
  isOpen: boolean;
}

/** One scored answer to be judged. */
export interface JudgedAnswer {
  question: Question;
  /** Absent for a blank. */
  answer?: Answer;
  state: AnswerState;
  documents: (Pick<ListedDocument, 'id' | 'name' | 'dated' | 'expires' | 'version'> & {
    state: 'stands' | 'expired' | 'open';
    /** How the version it speaks about stands to the one on offer. */
    about: VersionStanding;
  })[];
  finding?: Finding;
  /** A grade that the same answer got earlier, to be confirmed or not; only without a finding. */
  carried?: Finding;
  /** Where it got it: with the same proof in a round, or by a proof accepted under a contract. */
  carriedUnder?: 'round' | 'contract';
}

/** For whoever judges the response. Throws NotFound, Sealed, Denied. */
export async function getSheet(ports: Ports, actor: Actor, input: { responseId: string }): Promise<SheetView> {
  requirePermission(actor, 'getSheet');
  const { responseId } = input;
  const loaded = await loadJudging(ports, actor, responseId, 'getSheet');
  const sheet = sheetOf(loaded, requireJudge(loaded, actor, 'getSheet'));
  const whole = await loadWhole(ports, actor, responseId);
  const { documents } = await listDocuments(ports, actor, { assessmentId: responseId });
  const { round, phase, procurement, member, response } = loaded;
  const effectiveDate = whole.access.effectiveDate ?? dayOf(ports.clock.now());
  const handedIn = await handedInOf(ports, response);
  const version = handedIn?.version;
  const carried = handedIn && (await carriedTo(ports, actor, response, { handedIn, day: effectiveDate }));
  const evaluate = (answers: LoadedAssessment['answers']) =>
    ports.judging.evaluate(whole, { answers, effectiveDate, stage: whole.assessment.stage });
  return {
    ...{ round, phase, procurement, member, sheet, effectiveDate },
    response: { id: response.id, firm: response.firm, ...(version !== undefined && { version }) },
    parts: partsOf(whole, { sheet, documents, version, carried }),
    ruleSet: whole.ruleSet,
    effects: effectsOf(await evaluate(whole.stated), await evaluate(applyFindings(whole.stated, sheet.findings))),
    issues: judgingIssues(loaded),
    isOpen: loaded.isOpen,
  };
}

type Carried = Record<'round' | 'contract', Findings>;

async function carriedTo(
  ports: Ports,
  actor: Actor,
  response: VendorResponse,
  { handedIn, day }: { handedIn: HandedIn; day: string },
): Promise<Carried> {
  return {
    round: carriedFindings(handedIn, await earlierJudgings(ports, actor, response)),
    contract: carriedProofs(handedIn.answers, await earlierContracts(ports, actor, response), day),
  };
}

/** The same proof judged before says more than one that is only named in a register. */
function carriedIn(carried: Carried | undefined, question: string): Pick<JudgedAnswer, 'carried' | 'carriedUnder'> {
  const { round = {}, contract = {} } = carried ?? {};
  if (round[question] !== undefined) return { carried: round[question], carriedUnder: 'round' };
  return contract[question] === undefined ? {} : { carried: contract[question], carriedUnder: 'contract' };
}

/** What is asked of the firm as it answered, or as the findings would have it. */
function partsOf(
  { ruleSet, questionnaires, fills, stated }: LoadedAssessment,
  {
    sheet: { findings },
    documents,
    version: offered,
    carried,
  }: { sheet: Sheet; documents: ListedDocument[]; version: string | undefined; carried: Carried | undefined },
): SheetView['parts'] {
  const { scored } = prepareOnce({ ruleSet, questionnaires });
  const asked = [stated, applyFindings(stated, findings)].map((answers) => findAsked(questionnaires, answers));
  const isAsked = ({ name }: Question) => scored.has(name) && asked.some((one) => isShown(one.get(name)));
  return fills.map((questionnaire) => ({
    questionnaire,
    answers: questionnaire.questions.filter(isAsked).map((question): JudgedAnswer => {
      const answer = stated[question.name];
      const finding = findings[question.name];
      return {
        question,
        ...(answer && { answer }),
        state: stateOf(question, answer),
        documents: documents.flatMap(({ id, name, dated, expires, version, supported }) =>
          supported
            .filter((one) => one.question.name === question.name)
            .map(({ state }) => ({
              ...{ id, name, dated, state, about: versionStanding(offered, version) },
              ...(expires !== undefined && { expires }),
              ...(version !== undefined && { version }),
            })),
        ),
        ...(finding && { finding }),
        ...(!finding && carriedIn(carried, question.name)),
      };
    }),
  }));
}
