import { buildBrief } from '~/core/brief/build-brief';
import { textIn } from '~/core/shared/text';
import { createTranslate } from '~/locales/translate';
import type { Actor } from '~/use-cases/actor';
import { briefFileName } from '~/use-cases/assessment/brief-file-name';
import { explainExample, findExample } from './examples';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { requireWithinLimit } from '~/use-cases/within-limit';

/** The brief of a worked example as a PDF, with its notice on every page. Nothing is kept. Throws NotFound, TooOften. */
export async function issueExampleBrief(
  ports: Ports,
  actor: Actor,
  input: { exampleId: string; language: string; address: string },
): Promise<{ bytes: Uint8Array; fileName: string }> {
  requirePermission(actor, 'issueExampleBrief');
  const { language } = input;
  const example = findExample(ports, input.exampleId);
  await requireWithinLimit(ports, 'pdf', input.address);
  const { evaluation, explanations, ruleSet, questionnaires } = await explainExample(ports, example, example.given);
  const title = textIn(example.record.title, language);
  const brief = buildBrief({
    assessment: {
      title,
      service: '',
      buyer: textIn(example.record.body, language),
      vendor: '',
      stage: evaluation.stage,
      notice: example.given.notice,
    },
    evaluation,
    explanations,
    ruleSet,
    questionnaires,
    release: ports.release,
    // The day the answers are judged for: the same example gives the same document.
    createdAt: `${evaluation.effectiveDate}T00:00:00.000Z`,
    language,
    translate: createTranslate(language),
  });
  return { bytes: await ports.briefs.render(brief), fileName: briefFileName(title, 'example-brief') };
}
