import { assembleContent } from '~/core/content/assemble-content';
import { prepareRuleSet, type PreparedRuleSet } from '~/core/scoring/prepare-rule-set';
import type { ContentFile } from '~/core/shared/content-file';
import type { Text } from '~/core/shared/text';
import type { CommentSubject } from '~/core/studio/consultation';
import { withoutBases } from '~/core/studio/examine-draft';
import { filesBefore } from '~/core/studio/files-at';
import type { Stores } from '~/use-cases/ports';
import { createKept } from '~/use-cases/round/kept-packs';
import type { LoadedConsultation } from './load-consultation';

/** What is read in a consultation: the draft as it stood when it began. */
export interface ConsultedContent {
  files: ContentFile[];
  /** The rule set of the draft with its questionnaires. */
  prepared: PreparedRuleSet;
}

/** A revision never changes, and many read the same few; each holds some megabytes. */
const kept = createKept<ConsultedContent>(6);

/** The content of a consultation; it was whole when the consultation began. */
export function consultedContent(
  { drafts }: Pick<Stores, 'drafts'>,
  { consultation: { draftId, revision }, files }: LoadedConsultation,
): Promise<ConsultedContent> {
  return kept.recall(`${draftId} ${revision}`, async () => {
    const then = filesBefore(files, await drafts.editsSince(draftId, revision));
    const prepared = onlyRuleSet(then);
    if (prepared === undefined) throw new Error(`Revision ${revision} of draft ${draftId} cannot be read any more`);
    return { files: then, prepared };
  });
}

/** The only rule set of the method `risks` among some files, with its questionnaires; nothing where it is not the only one. */
export function onlyRuleSet(files: readonly ContentFile[]): PreparedRuleSet | undefined {
  const { ruleSets, questionnaires } = assembleContent(files);
  const [ruleSet, ...others] = withoutBases(ruleSets).map(({ value }) => value);
  if (ruleSet?.method !== 'risks' || others.length > 0) return undefined;
  const asked = ruleSet.questionnaires.flatMap(({ id, version }) =>
    questionnaires.map(({ value }) => value).filter((one) => one.id === id && one.version === version),
  );
  return prepareRuleSet(ruleSet, asked);
}

/** What the part of a draft is called that a comment is about; nothing where there is no such part. */
export function titleOfSubject(
  { ruleSet, questionnaires }: Pick<PreparedRuleSet, 'ruleSet' | 'questionnaires'>,
  { kind, id }: CommentSubject,
): Text | undefined {
  switch (kind) {
    case 'risk':
      return ruleSet.risks.find((risk) => risk.id === id)?.title;
    case 'stopper':
      return ruleSet.stoppers.find((stopper) => stopper.id === id)?.title;
    case 'question':
      return questionnaires.flatMap(({ questions }) => questions).find(({ name }) => name === id)?.title;
    default:
      return id === '' ? ruleSet.title : undefined;
  }
}
