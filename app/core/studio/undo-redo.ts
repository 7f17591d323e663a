import type { DraftEdit } from './draft';

type Step = Pick<DraftEdit, 'revision' | 'undoes'>;

/** An edit of somebody's own with everything that undid it and did it again, by revision; the last one counts. */
interface Chain {
  root: number;
  tip: number;
  isUndone: boolean;
}

/** Which edit to undo next, and which undoing to undo next: as in every editor, the last first. */
export interface NextSteps {
  /** Revision whose undoing takes back the last edit that is in effect. */
  undo?: number;
  /** Revision whose undoing does the edit again that was undone last; nothing once somebody edited since. */
  redo?: number;
}

/** What *undo* and *redo* mean for a draft with this history. @param edits all of them, in their order. */
export function nextSteps(edits: readonly Step[]): NextSteps {
  const chains = chainsOf(edits);
  const lastOwn = Math.max(0, ...chains.map(({ root }) => root));
  const standing = chains.filter(({ isUndone }) => !isUndone);
  const gone = chains.filter(({ isUndone, tip }) => isUndone && tip > lastOwn);
  const undo = standing.sort((one, other) => other.root - one.root)[0];
  const redo = gone.sort((one, other) => other.tip - one.tip)[0];
  return { ...(undo && { undo: undo.tip }), ...(redo && { redo: redo.tip }) };
}

function chainsOf(edits: readonly Step[]): Chain[] {
  const chains: Chain[] = [];
  for (const { revision, undoes } of edits) {
    const chain = chains.find(({ tip }) => tip === undoes);
    if (chain === undefined) chains.push({ root: revision, tip: revision, isUndone: false });
    else Object.assign(chain, { tip: revision, isUndone: !chain.isUndone });
  }
  return chains;
}
