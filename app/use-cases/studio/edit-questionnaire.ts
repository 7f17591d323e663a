import type { Result } from '~/core/shared/issue';
import { readDraftQuestionnaire, type DraftQuestionnaire } from '~/core/studio/questions/draft-questionnaire';
import { questionnaireChanges, type QuestionnaireEdit } from '~/core/studio/questions/edit-questionnaire';
import { publishedNames, type PublishedNames } from '~/core/studio/questions/names';
import type { Draft } from '~/core/studio/draft';
import type { ContentFile } from '~/core/shared/content-file';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { NotFound } from '~/use-cases/refusals';
import { editDraft, type DraftOutcome } from './edit-draft';
import { isEditable, loadDraft } from './load-draft';

/** A questionnaire of a draft, ready to be edited. */
export interface OpenDraftQuestionnaire {
  draft: Draft;
  isEditable: boolean;
  files: ContentFile[];
  /** Or why it cannot be taken apart; to be mended in its text. */
  questionnaire: Result<DraftQuestionnaire>;
  /** What was published under a name is retired when it is taken out, and stays taken. */
  published: PublishedNames;
}

/** A questionnaire of a draft as it stands. Throws NotFound where the draft has none of that name. */
export async function getDraftQuestionnaire(
  ports: Pick<Ports, 'drafts' | 'content' | 'publications'>,
  actor: Actor,
  input: { draftId: string; questionnaireId: string },
): Promise<OpenDraftQuestionnaire> {
  requirePermission(actor, 'getDraftQuestionnaire');
  const { draft, files } = await loadDraft(ports, actor, input.draftId);
  const questionnaire = readDraftQuestionnaire(files, input.questionnaireId);
  if (!questionnaire.ok && questionnaire.issues.some(({ code }) => code === 'draft_file_missing'))
    throw new NotFound('questionnaire', input.questionnaireId);
  return { draft, isEditable: isEditable(draft), files, questionnaire, published: await namesEverUsed(ports) };
}

/**
 * Does what an editor of a questionnaire wants, as its editor had seen the draft at `basedOn`. Issues: those of
 * `questionnaireChanges`, at the fields of the form, and of `editDraft`. Throws NotFound.
 */
export async function editQuestionnaire(
  ports: Ports,
  actor: Actor,
  input: { draftId: string; questionnaireId: string; basedOn: number; edit: QuestionnaireEdit },
): Promise<DraftOutcome> {
  requirePermission(actor, 'editQuestionnaire');
  const { draftId, basedOn } = input;
  const { files } = await loadDraft(ports, actor, draftId);
  const changes = questionnaireChanges(files, input.questionnaireId, input.edit, await namesEverUsed(ports));
  // Should somebody change it meanwhile, the changes still say where they belong, or are told of the conflict.
  return changes.ok
    ? editDraft(ports, actor, { draftId, basedOn, changes: changes.value })
    : { kind: 'refused', issues: changes.issues };
}

/** The names of everything that is shipped or was published here, retired or not. */
async function namesEverUsed({
  content,
  publications,
}: Pick<Ports, 'content' | 'publications'>): Promise<PublishedNames> {
  const pinned = (await publications.list()).flatMap(({ questionnaires }) => questionnaires);
  const published = await Promise.all(pinned.map((one) => content.findQuestionnaire(one)));
  return publishedNames([...content.questionnaires(), ...published.filter((one) => one !== undefined)]);
}
