import type { Sheet } from '~/core/judgement/sheet';
import { contentHash } from '~/core/shared/hash';
import { failure, success, type Result } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { recordEvent } from '~/use-cases/record/record-event';
import { sheetOf } from './find-sheet';
import { judgingIssues, loadJudging, loadJudgingInside, requireJudge } from './load-judging';

/**
 * Submits what the one who asks found. From then on it stays as it is, and its hash is on the record; once all have
 * submitted, the team sees every sheet. Submitting twice changes nothing. A sheet without findings says that every answer
 * stands as it was given.
 * @returns the sheet, or issues: those of {@link judgingIssues}. Throws NotFound, Sealed, and Denied for whoever does not
 * judge it.
 */
export async function submitSheet(ports: Ports, actor: Actor, input: { responseId: string }): Promise<Result<Sheet>> {
  requirePermission(actor, 'submitSheet');
  const { responseId } = input;
  const action = 'submitSheet';
  requireJudge(await loadJudging(ports, actor, responseId, action), actor, action);
  const now = ports.clock.now();
  return ports.transact(async (inside) => {
    const loaded = await loadJudgingInside(inside, actor, { responseId, action, now });
    const before = sheetOf(loaded, requireJudge(loaded, actor, action));
    if (before.submittedAt !== undefined) return success(before);
    const issues = judgingIssues(loaded);
    if (issues.length > 0) return failure(issues);
    const sheet = { ...before, submittedAt: now };
    await inside.papers.sheets.put(responseId, sheet);
    const stream = { procurementId: loaded.procurement.id };
    const { firm } = loaded.response;
    const hash = contentHash(sheet.findings);
    await recordEvent(inside, ports, actor, stream, 'sheet_submitted', { responseId, firm, hash });
    return success(sheet);
  });
}
