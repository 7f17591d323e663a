import { describe, expect, it } from 'vitest';
import { nextSteps } from './undo-redo';

/** A history: a number says which revision that edit undoes, 0 that it is one of somebody's own. */
const after = (...undoes: number[]) =>
  nextSteps(undoes.map((undone, index) => ({ revision: index + 1, ...(undone > 0 && { undoes: undone }) })));

describe('undo and redo', () => {
  it('are not offered where nothing was done', () => expect(after()).toEqual({}));

  it('begin with the last edit and go back one by one', () => {
    expect(after(0, 0)).toEqual({ undo: 2 });
    expect(after(0, 0, 2)).toEqual({ undo: 1, redo: 3 });
    expect(after(0, 0, 2, 1)).toEqual({ redo: 4 });
  });

  it('do again what was undone last, one by one', () => {
    expect(after(0, 0, 2, 1, 4)).toEqual({ undo: 5, redo: 3 });
    expect(after(0, 0, 2, 1, 4, 3)).toEqual({ undo: 6 });
  });

  it('forget what was undone once somebody edits again', () => {
    expect(after(0, 0, 2, 0)).toEqual({ undo: 4 });
    expect(after(0, 0, 2, 0, 4)).toEqual({ undo: 1, redo: 5 });
  });
});
