import type { Examination } from '~/core/studio/examine-draft';
import type { DraftWithFiles } from '~/core/studio/draft';
import type { Ports } from '~/use-cases/ports';

/** A revision never changes, and several pages ask for the one somebody works on: the last ones are remembered. */
const most = 24;
const known = new WeakMap<Ports['examining'], Map<string, Promise<Examination>>>();

/** What is wrong with a revision of a draft; examined once while it is remembered. */
export async function examineOnce(
  { examining }: Pick<Ports, 'examining'>,
  { draft, files }: DraftWithFiles,
): Promise<Examination> {
  const remembered = known.get(examining) ?? new Map<string, Promise<Examination>>();
  known.set(examining, remembered);
  const key = `${draft.id} ${draft.revision}`;
  const examined = remembered.get(key) ?? examining.examine(files);
  remembered.delete(key);
  remembered.set(key, examined);
  const [oldest] = remembered.keys();
  if (remembered.size > most && oldest !== undefined) remembered.delete(oldest);
  try {
    return await examined;
  } catch (error) {
    remembered.delete(key);
    throw error;
  }
}
