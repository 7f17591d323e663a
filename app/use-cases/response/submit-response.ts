import { standingSubmission, type Submission, type SubmissionHead } from '~/core/procurement/response';
import { phaseOf } from '~/core/procurement/round';
import { zonedInstantText } from '~/core/shared/dates';
import { contentHash } from '~/core/shared/hash';
import { failure, success, type Issue, type Result } from '~/core/shared/issue';
import { createTranslate, languages } from '~/locales/translate';
import { personOf, type Actor } from '~/use-cases/actor';
import { loadContent } from '~/use-cases/assessment/load-assessment';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports, Stores } from '~/use-cases/ports';
import { recordEvent } from '~/use-cases/record/record-event';
import { NotFound } from '~/use-cases/refusals';
import type { LoadedResponse } from '~/use-cases/round/load-round';
import { issueAt, wordIssues } from '~/use-cases/typed-words';
import { handInOf, loadWholeResponse, reviewHash } from './load-whole-response';
import { mailWhole } from './mail-whole';
import { packInForce } from './round-notice';

/** What somebody declares with a submission. */
export interface DeclarationForm {
  name: string;
  position: string;
  /** Which version of the product is offered; empty where nobody says. */
  version: string;
  /** Whether the declaration was ticked. */
  isDeclared: boolean;
}

interface Input extends DeclarationForm {
  responseId: string;
  /** Names the content that was read, see `reviewResponse`. */
  reviewed: string;
  /** Number that the submission was to have: the same form posted twice hands in once. */
  number: number;
  /** In which the declaration was read. */
  language: string;
}

/**
 * Hands in what was reviewed, in one transaction with the vendor's own record and the mail of the receipt. What was
 * received after the last instant is refused, and that it came is noted on the vendor's own record.
 *
 * Issues: those of the fields `/name`, `/position`, `/version`, `declaration_missing` at `/declared`; at the whole
 * `submission_late`, `round_cancelled`, `round_not_running`, `submitted`, `withdrawn_meanwhile`,
 * `changed_since_review`. Throws NotFound, and Denied for a subcontractor.
 */
export async function submitResponse(ports: Ports, actor: Actor, input: Input): Promise<Result<SubmissionHead>> {
  requirePermission(actor, 'submitResponse');
  const receivedAt = ports.clock.now();
  const loaded = await loadWholeResponse(ports, actor, input.responseId, 'submitResponse');
  const { round, response } = loaded;
  const earlier = response.submissions.find(({ number }) => number === input.number);
  if (earlier !== undefined) return sameAgain(earlier);
  const late = await refuseLate(ports, actor, loaded, receivedAt);
  if (late !== undefined) return failure([late]);
  const issues = declarationIssues(input);
  if (issues.length > 0) return failure(issues);

  const pack = await packInForce(ports, round);
  const { questionnaires } = await loadContent(ports, pack);
  return ports.transact(async (inside) => {
    // Between reading and writing everything may have changed.
    const current = await reread(inside, response.id);
    const again = current.response.submissions.find(({ number }) => number === input.number);
    if (again !== undefined) return sameAgain(again);
    const packHash = current.round.packs.at(-1)?.hash ?? '';
    if (phaseOf(current.round, receivedAt) !== 'running') return failure([issueAt('round_not_running')]);
    if (standingSubmission(current.response) !== undefined) return failure([issueAt('submitted')]);
    if (packHash !== round.packs.at(-1)?.hash) return failure([issueAt('changed_since_review')]);
    const { answers, documents } = current;
    const handIn = handInOf(questionnaires, { given: pack.needAnswers, answers, documents });
    if (reviewHash(handIn) !== input.reviewed) return failure([issueAt('changed_since_review')]);

    const number = current.response.submissions.length + 1;
    const submission: Submission = {
      responseId: response.id,
      roundId: round.id,
      number,
      firm: response.firm,
      packHash,
      ...handIn,
      ...(input.version.trim() !== '' && { version: input.version.trim() }),
      declaration: {
        name: input.name.trim(),
        position: input.position.trim(),
        text: declarationText(input.language, response.firm),
      },
      at: receivedAt,
    };
    const head: SubmissionHead = { number, hash: contentHash(submission), at: receivedAt, pack: pack.number };
    await inside.responses.keepSubmission(submission, head);
    await recordEvent(inside, ports, actor, { responseId: response.id }, 'submitted', {
      ...{ number, hash: head.hash, pack: pack.number },
      declaredBy: submission.declaration.name,
    });
    await mailWhole(inside, ports, current.response, 'receipt', {
      title: pack.procurement.title,
      firm: response.firm,
      number,
      at: zonedInstantText(receivedAt, round.deadline.zone, languages[0]),
      deadline: zonedInstantText(current.round.deadline.at, current.round.deadline.zone, languages[0]),
      hash: head.hash,
      by: personOf(actor).name,
      link: `${ports.installation.origin()}/responses/${response.id}/receipt`,
    });
    return success(head);
  });
}

/** What is declared with every submission, in the reader's language. */
export function declarationText(language: string, firm: string): string {
  return createTranslate(language)('response:review.declaration.text', { firm });
}

/** The same form posted again hands in nothing more; a withdrawn submission does not come back by it. */
function sameAgain(head: SubmissionHead): Result<SubmissionHead> {
  return head.withdrawnAt === undefined ? success(head) : failure([issueAt('withdrawn_meanwhile')]);
}

/** Notes on the vendor's own record that something came too late, without looking at what it was. */
async function refuseLate(
  ports: Ports,
  actor: Actor,
  { response, round }: LoadedResponse,
  receivedAt: string,
): Promise<Issue | undefined> {
  const phase = phaseOf(round, receivedAt);
  if (phase === 'running') return undefined;
  if (phase === 'cancelled') return issueAt('round_cancelled');
  if (phase !== 'closed' && phase !== 'opened') return issueAt('round_not_running');
  const { at: deadline, zone } = round.deadline;
  await recordEvent(ports, ports, actor, { responseId: response.id }, 'late_submission_refused', {
    ...{ receivedAt, deadline },
  });
  return issueAt('submission_late', '', {
    received: zonedInstantText(receivedAt, zone, languages[0]),
    deadline: zonedInstantText(deadline, zone, languages[0]),
  });
}

function declarationIssues({ name, position, version, isDeclared }: DeclarationForm): Issue[] {
  const issues = [
    ...wordIssues({ name: name.trim(), position: position.trim() }),
    ...(version.trim() === '' ? [] : wordIssues({ version: version.trim() })),
  ];
  return isDeclared ? issues : [issueAt('declaration_missing', 'declared'), ...issues];
}

async function reread(inside: Stores, responseId: string) {
  const response = await inside.responses.find(responseId);
  const round = response && (await inside.rounds.find(response.roundId));
  const found = await inside.assessments.findWithAnswers(responseId);
  if (response === undefined || round === undefined || found === undefined) {
    throw new NotFound('response', responseId);
  }
  return { response, round, answers: found.answers, documents: await inside.documents.list(responseId) };
}
