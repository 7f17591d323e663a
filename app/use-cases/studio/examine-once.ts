import type { Examination } from '~/core/studio/examine-draft';
import type { DraftWithFiles } from '~/core/studio/draft';
import type { Ports } from '~/use-cases/ports';
import { knownNames } from './known-versions';

/** A revision never changes, and several pages ask for the one somebody works on: the last ones are remembered. */
const most = 24;
const known = new WeakMap<Ports['examining'], Map<string, Promise<Examination>>>();

/** What is wrong with a revision of a draft; examined once while it is remembered. */
export async function examineOnce(
  ports: Pick<Ports, 'examining' | 'contentVersions' | 'content'>,
  { draft, files }: DraftWithFiles,
): Promise<Examination> {
  const { examining } = ports;
  const remembered = known.get(examining) ?? new Map<string, Promise<Examination>>();
  known.set(examining, remembered);
  // What was registered since may have used a name before; what was registered once stays.
  const versions = (await ports.contentVersions.list()).length;
  const key = `${draft.id} ${draft.revision} ${versions}`;
  const examined = remembered.get(key) ?? knownNames(ports).then((names) => examining.examine(files, names));
  remembered.delete(key);
  remembered.set(key, examined);
  const [oldest] = remembered.keys();
  if (remembered.size > most && oldest !== undefined) remembered.delete(oldest);
  try {
    const examination = await examined;
    // On a machine that is less busy it may come to its end.
    if (examination.issues.some(({ code }) => code === 'examination_too_long')) remembered.delete(key);
    return examination;
  } catch (error) {
    remembered.delete(key);
    throw error;
  }
}
