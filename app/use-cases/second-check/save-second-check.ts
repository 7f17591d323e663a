import { isEmptyFinding } from '~/core/judgement/check-finding';
import type { Finding } from '~/core/judgement/finding';
import { mayCheck, secondCheckIssues, type SecondCheck, type SecondChecks } from '~/core/judgement/second-check';
import { canonicalJson } from '~/core/shared/hash';
import { failure, success, type Result } from '~/core/shared/issue';
import { personOf, type Actor } from '~/use-cases/actor';
import { loadWhole } from '~/use-cases/assessment/load-assessment';
import { readFinding, reasonIssues, type TypedFinding } from '~/use-cases/judgement/read-finding';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { loadProcurement } from '~/use-cases/procurement/load-procurement';
import { recordEvent } from '~/use-cases/record/record-event';
import { NotFound } from '~/use-cases/refusals';
import { issueAt } from '~/use-cases/typed-words';
import { checkableIn } from './get-second-checks';
import { givenIn } from './standing-checks';

/**
 * Writes down what a second person found about one of the buyer's own answers, instead of what was found before; a
 * finding that says nothing takes it back. Whoever gave the answer or its proof cannot.
 * @returns all checks, or issues: `not_a_second_person`, `choice_unknown`, those of {@link secondCheckIssues} and of
 * words, `checked_answer_changed` where the answer or its proof changed since it was read. Throws NotFound.
 */
export async function saveSecondCheck(
  ports: Ports,
  actor: Actor,
  input: { procurementId: string; question: string; finding: TypedFinding },
): Promise<Result<SecondChecks>> {
  requirePermission(actor, 'saveSecondCheck');
  const { procurementId, question: name } = input;
  const { procurement } = await loadProcurement(ports, actor, procurementId);
  const whole = await loadWhole(ports, actor, procurement.needId);
  const read = await givenIn(ports, procurement.needId);
  const found = checkableIn(whole)
    .flatMap(({ questions }) => questions)
    .find(({ question }) => question.name === name);
  if (found === undefined) throw new NotFound('question', name);
  const finding = readFinding(input.finding);
  if (!finding.ok) return finding;
  const wrong = [...secondCheckIssues(found.question, found.answer, finding.value), ...reasonIssues(finding.value)];
  if (wrong.length > 0) return failure(wrong);

  const { id: personId, name: person } = personOf(actor);
  const at = ports.clock.now();
  return ports.transact(async (inside) => {
    const { member } = await loadProcurement(inside, actor, procurementId);
    const given = (await givenIn(inside, procurement.needId)).get(name);
    if (given === undefined || canonicalJson(given) !== canonicalJson(read.get(name) ?? null))
      return failure([issueAt('checked_answer_changed')]);
    if (!mayCheck(given, personId)) return failure([issueAt('not_a_second_person')]);
    const before = (await inside.papers.secondChecks.find(procurementId))?.checks ?? [];
    const others = before.filter(({ question }) => question !== name);
    const isTakenBack = isEmptyFinding(finding.value);
    const check: SecondCheck = {
      ...{ question: name, finding: finding.value, at, part: member.part },
      of: { revision: given.revision, documents: given.documents },
      by: { personId, name: person },
    };
    const checks: SecondChecks = { id: procurementId, checks: isTakenBack ? others : [...others, check] };
    await inside.papers.secondChecks.put(procurementId, checks);
    const stream = { procurementId };
    if (isTakenBack) await recordEvent(inside, ports, actor, stream, 'second_check_taken_back', { question: name });
    else {
      const { reason } = finding.value;
      const said = { question: name, found: partsOf(finding.value), reason };
      await recordEvent(inside, ports, actor, stream, 'second_check_made', said);
    }
    return success(checks);
  });
}

/** What was found, in the words of the record. */
function partsOf({ grade, equivalent, notApplicable }: Finding): string[] {
  return [
    ...(grade === undefined ? [] : [grade]),
    ...(equivalent === undefined ? [] : [`equivalent_${equivalent}`]),
    ...(notApplicable === undefined ? [] : [`not_applicable_${notApplicable}`]),
  ];
}
