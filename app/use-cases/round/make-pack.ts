import { applyFindings } from '~/core/judgement/apply-findings';
import { findingsOfChecks } from '~/core/judgement/second-check';
import type { Procurement } from '~/core/procurement/procurement';
import type { Pack, Round } from '~/core/procurement/round';
import type { Answers } from '~/core/questionnaire/answers';
import { checkAnswers } from '~/core/questionnaire/check-answers';
import { findAsked } from '~/core/questionnaire/find-asked';
import { findOpeningBlanks } from '~/core/questionnaire/find-opening-blanks';
import type { Question, Questionnaire } from '~/core/questionnaire/questionnaire';
import { loadContent } from '~/use-cases/assessment/load-assessment';
import { isShown } from '~/use-cases/assessment/get-assessment';
import type { Ports } from '~/use-cases/ports';
import { NotFound } from '~/use-cases/refusals';
import { usesOf } from '~/use-cases/procurement/vendor-questions';
import { standingChecks } from '~/use-cases/second-check/standing-checks';
import { deadlineDay, type PlannedRound } from './round-plan';

/** A pack as it would be frozen now, and what still stands in the way of it. */
export interface DraftPack {
  pack: Pack;
  /** Questions to the buyer without an answer that decide what vendors are asked. */
  blanks: Question[];
  questionnaires: Questionnaire[];
}

/** The pack of today's answers as second persons checked them, uses and plan, with the next number. Throws {@link NotFound}. */
export async function makePack(
  ports: Pick<Ports, 'assessments' | 'content' | 'documents' | 'papers' | 'people' | 'zones'>,
  procurement: Procurement,
  round: Pick<Round, 'id' | 'packs'> & PlannedRound,
): Promise<DraftPack> {
  const { title, service, stage, ocid, reference, ruleSet, needId, uses } = procurement;
  const found = await ports.assessments.findWithAnswers(needId);
  if (found === undefined) throw new NotFound('assessment', needId);
  const [{ questionnaires }, organisation] = await Promise.all([
    loadContent(ports, procurement),
    ports.people.findOrganisation(procurement.organisationId),
  ]);
  const buyers = questionnaires.filter(({ audience }) => audience === 'buyer');
  const checked = findingsOfChecks(await standingChecks(ports, procurement));
  const answers = fitting(buyers, applyFindings(found.answers, checked));
  const asked = findAsked(questionnaires, answers);
  const names = buyers.flatMap(({ questions }) => questions.map(({ name }) => name));
  const pack: Pack = {
    roundId: round.id,
    number: round.packs.length + 1,
    procurement: { title, service, buyer: organisation?.name ?? '', stage, ocid, reference },
    ruleSet,
    questionnaires: procurement.questionnaires,
    needAnswers: pick(
      answers,
      names.filter((name) => isShown(asked.get(name))),
    ),
    uses: usesOf(questionnaires, uses),
    isNegotiated: round.isNegotiated,
    kind: round.kind,
    access: round.access,
    effectiveDate: deadlineDay(ports, round.deadline),
  };
  return { pack, blanks: findOpeningBlanks(questionnaires, answers), questionnaires };
}

/** Answers that the questionnaires still take: a newer version may have dropped a question or a choice. */
function fitting(buyers: Questionnaire[], answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).filter(([name, answer]) => checkAnswers(buyers, { [name]: answer }).ok),
  );
}

function pick(answers: Answers, names: readonly string[]): Answers {
  return Object.fromEntries(
    names.flatMap((name) => {
      const answer = Object.hasOwn(answers, name) ? answers[name] : undefined;
      return answer === undefined ? [] : [[name, answer]];
    }),
  );
}
