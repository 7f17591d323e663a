import { findingIssues, isEmptyFinding } from '~/core/judgement/check-finding';
import type { Sheet } from '~/core/judgement/sheet';
import { failure, success, type Issue, type Result } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { loadWhole } from '~/use-cases/assessment/load-assessment';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { recordEvent } from '~/use-cases/record/record-event';
import { NotFound } from '~/use-cases/refusals';
import { issueAt } from '~/use-cases/typed-words';
import { sheetOf } from './find-sheet';
import { judgingIssues, loadJudging, loadJudgingInside, requireJudge } from './load-judging';
import { readFinding, reasonIssues, type TypedFinding } from './read-finding';

/**
 * Writes down what the one who asks finds about one answer; a finding that says nothing goes. Nobody else sees it before
 * all have submitted.
 * @returns the sheet, or issues: `choice_unknown`, those of {@link findingIssues}, of {@link wordIssues} and of
 * {@link judgingIssues}, `sheet_submitted`. Throws NotFound, Sealed, and Denied for whoever does not judge it.
 */
export async function saveFinding(
  ports: Ports,
  actor: Actor,
  input: { responseId: string; question: string; finding: TypedFinding },
): Promise<Result<Sheet>> {
  requirePermission(actor, 'saveFinding');
  const { responseId, question: name } = input;
  const action = 'saveFinding';
  requireJudge(await loadJudging(ports, actor, responseId, action), actor, action);
  const { fills, stated } = await loadWhole(ports, actor, responseId);
  const question = fills.flatMap(({ questions }) => questions).find((one) => one.name === name);
  if (question === undefined) throw new NotFound('question', name);
  const read = readFinding(input.finding);
  if (!read.ok) return read;
  const finding = read.value;
  const wrong = [...findingIssues(question, stated[name], finding), ...reasonIssues(finding)];
  if (wrong.length > 0) return failure(wrong);

  const now = ports.clock.now();
  return ports.transact(async (inside) => {
    const loaded = await loadJudgingInside(inside, actor, { responseId, action, now });
    const before = sheetOf(loaded, requireJudge(loaded, actor, action));
    const issues = sheetIssues(before, judgingIssues(loaded));
    if (issues.length > 0) return failure(issues);
    const { [name]: _, ...others } = before.findings;
    const findings = isEmptyFinding(finding) ? others : { ...others, [name]: finding };
    const sheet = { ...before, findings };
    await inside.papers.sheets.put(responseId, sheet);
    const stream = { procurementId: loaded.procurement.id };
    const { firm } = loaded.response;
    const count = Object.keys(findings).length;
    await recordEvent(inside, ports, actor, stream, 'finding_saved', { responseId, firm, count });
    return success(sheet);
  });
}

/** What keeps a sheet from being changed: a submitted one stays as it is until it is judged again. */
function sheetIssues({ submittedAt }: Sheet, issues: Issue[]): Issue[] {
  return issues.length === 0 && submittedAt !== undefined ? [issueAt('sheet_submitted')] : issues;
}
