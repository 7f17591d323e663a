import { assembleContent } from '../content/assemble-content';
import { questionnairePath } from '../questionnaire/questionnaire';
import type { ContentFile } from '../shared/content-file';
import type { ComparedContent, ContentDiff, DiffPart, DiffVoice } from './diff/content-diff';
import { diffFiles } from './diff/diff-files';
import { diffQuestionnaires } from './diff/diff-questionnaires';
import { diffRuleSets } from './diff/diff-rule-sets';

/** What parses of some files, to be compared. What does not parse is compared as text alone. */
export function readCompared(files: readonly ContentFile[]): ComparedContent {
  const { ruleSets, questionnaires } = assembleContent(files);
  return {
    files,
    ruleSets: ruleSets.map(({ value }) => value),
    questionnaires: questionnaires.map(({ value }) => value),
  };
}

/**
 * What two contents differ in: question by question and risk by risk, with every expression in the reader's words, and
 * by file and JSON pointer. Texts of files are data: they come out as they stand, whatever they look like.
 */
export function diffContent(before: ComparedContent, after: ComparedContent, voice: DiffVoice): ContentDiff {
  const parts = [...diffQuestionnaires(before, after, voice), ...diffRuleSets(before, after, voice)];
  const unread = parts.filter((part) => isUnread(part, part.before === undefined ? before : after));
  return {
    parts: parts.filter((part) => !unread.includes(part)),
    unread: unread.map(fileOf),
    files: diffFiles(before.files, after.files),
  };
}

/** A part that seems new or gone, but stands on this side as well: it only does not parse there. */
function isUnread(part: DiffPart, { files }: ComparedContent): boolean {
  const isOneSided = part.before === undefined || part.after === undefined;
  return isOneSided && files.some(({ path }) => path === fileOf(part));
}

function fileOf({ kind, id }: DiffPart): string {
  return kind === 'questionnaire' ? questionnairePath(id) : `rules/${id}/rule-set.json`;
}
