import { buildBrief } from '~/core/brief/build-brief';
import { bytesHash } from '~/core/shared/hash';
import { createTranslate } from '~/locales/translate';
import type { Actor } from './actor';
import { judge } from './get-result';
import { loadAssessment } from './load-assessment';
import { requirePermission } from './permissions';
import type { Ports } from './ports';

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
 * content, release, day and language give the same bytes. Throws NotFound.
 */
export async function issueBrief(
  ports: Ports,
  actor: Actor,
  input: { assessmentId: string; language: string },
): Promise<IssuedBrief> {
  requirePermission(actor, 'issueBrief');
  const { release } = ports;
  const { language } = input;
  const result = judge(ports, await loadAssessment(ports, input.assessmentId));
  const { assessment, evaluation } = result;
  const brief = buildBrief({
    assessment,
    evaluation,
    explanations: result.explanations,
    ruleSet: result.ruleSet,
    questionnaires: result.questionnaires,
    release,
    // Not the present instant: a brief issued twice from the same answers is the same document.
    createdAt: assessment.changedAt,
    language,
    translate: createTranslate(language),
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
  return { bytes, fileName: fileNameOf(assessment.title), hash };
}

/** `risk-brief-` and what ASCII leaves of the title, so that it survives every header and file system. */
function fileNameOf(title: string): string {
  const slug = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);
  return `${['risk-brief', slug].filter(Boolean).join('-')}.pdf`;
}
