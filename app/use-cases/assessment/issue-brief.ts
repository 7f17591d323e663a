import { dayOf } from '~/core/shared/dates';
import { buildBrief } from '~/core/brief/build-brief';
import { bytesHash } from '~/core/shared/hash';
import { createTranslate } from '~/locales/translate';
import { personOf, type Actor } from '~/use-cases/actor';
import { hearingsForBrief } from '~/use-cases/affected-people/hearings-for-brief';
import { versionsNamed } from '~/use-cases/documents/versions-named';
import type { AnswerAccess } from './access';
import { briefFileName } from './brief-file-name';
import { judge, type AssessmentResult } from './get-result';
import { loadWhole } from './load-assessment';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { requireWithinLimit } from '~/use-cases/within-limit';

/** A brief as it is handed out. */
export interface IssuedBrief {
  /** PDF. */
  bytes: Uint8Array;
  fileName: string;
  /** SHA-256 of the bytes. */
  hash: string;
}

/**
 * Renders the brief and keeps the result behind it, with the hashes of everything that made it. The same answers,
 * content, release, day and language give the same bytes. A practice says so on every page. Throws NotFound, Sealed, and
 * TooOften where one person asks for more than anybody reads.
 */
export async function issueBrief(
  ports: Ports,
  actor: Actor,
  input: { assessmentId: string; language: string },
): Promise<IssuedBrief> {
  requirePermission(actor, 'issueBrief');
  const { release } = ports;
  const { language } = input;
  const loaded = await loadWhole(ports, actor, input.assessmentId);
  await requireWithinLimit(ports, 'pdf', personOf(actor).id);
  const result = await judge(ports, loaded);
  const { assessment, evaluation, access } = result;
  const hearings = await hearingsForBrief(ports, result);
  const { offered, versions } = await versionsNamed(ports, result);
  const isPractice = assessment.practiceOf !== undefined;
  const translate = createTranslate(language);
  // Whoever finds a page of it must see that nobody bought anything on these answers.
  const notice = isPractice
    ? [translate('examples:practice.ofBrief'), result.notice ?? ''].join(' ').trim()
    : undefined;
  const brief = buildBrief({
    assessment: {
      ...assessment,
      notice,
      offered,
      ...(assessment.owner.kind === 'response' && { judging: agreedOn(access) }),
    },
    evaluation,
    explanations: result.explanations,
    ruleSet: result.ruleSet,
    questionnaires: result.questionnaires,
    ...(hearings && { hearings }),
    ...(Object.keys(versions).length > 0 && { versions }),
    ...(access.findings && { findings: access.findings }),
    checks: result.checks,
    release,
    // Not the present instant: a brief issued twice from the same answers is the same document.
    createdAt: lastOf(result),
    language,
    translate,
  });
  const bytes = await ports.briefs.render(brief);
  const hash = bytesHash(bytes);
  await ports.results.keep({
    id: ports.ids.next(),
    assessmentId: assessment.id,
    revision: assessment.revision,
    language,
    release,
    evaluation,
    briefHash: hash,
    issuedAt: ports.clock.now(),
  });
  return { bytes, fileName: briefFileName(assessment.title, isPractice ? 'practice-brief' : 'risk-brief'), hash };
}

/** When the answers last came to count as they do: by a change, an agreement or a check. */
function lastOf({ assessment, access, checks }: AssessmentResult): string {
  return [assessment.changedAt, access.judgedAt ?? '', ...checks.map(({ at }) => at)].reduce((last, at) =>
    at > last ? at : last,
  );
}

/** The day on which evaluators agreed, where their findings count for the reader. */
function agreedOn({ judgedAt }: AnswerAccess): { agreedOn?: string } {
  return judgedAt === undefined ? {} : { agreedOn: dayOf(judgedAt) };
}
