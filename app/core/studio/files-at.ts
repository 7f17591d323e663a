import type { ContentFile } from '../shared/content-file';
import type { DraftEdit } from './draft';
import { undoEdit } from './edit-draft';

/**
 * The files of a draft as they were before its last edits.
 * @param files as they are.
 * @param later all edits since then, in their order. Throws where they were not made of these files.
 */
export function filesBefore(files: readonly ContentFile[], later: readonly DraftEdit[]): ContentFile[] {
  return [...later].reverse().reduce<ContentFile[]>(
    (now, edit) => {
      const undone = undoEdit(now, edit, []);
      if (undone === undefined) throw new Error(`Edit ${edit.revision} was not made of these files`);
      return undone.files;
    },
    [...files],
  );
}
