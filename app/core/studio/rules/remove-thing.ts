import { casesPath } from '../../rules/rule-places';
import type { ContentFile } from '../../shared/content-file';
import type { DraftChange } from '../draft';
import { itemsOf, memberOf, valueIn } from '../draft-contents';

/**
 * The changes that take a risk, stopper or measure out of a draft: its file and the cases beside it, or the measure out
 * of its list, the last one with its file. What still names it is left alone: the check tells where.
 * @param pointer of the thing in its file; empty where the file is the thing.
 */
export function removalOf(files: readonly ContentFile[], path: string, pointer: string): DraftChange[] {
  if (pointer === '') {
    const beside = files.filter((file) => file.path === casesPath(path));
    return [path, ...beside.map((file) => file.path)].map((one) => ({ kind: 'drop', path: one }));
  }
  const list = itemsOf(memberOf(valueIn(files.find((file) => file.path === path)), 'measures'));
  return list.length === 1 ? [{ kind: 'drop', path }] : [{ kind: 'remove', path, pointer }];
}
