import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryDirectory } from '#test/temporary-directory';
import type { PaperStore } from '~/use-cases/ports/papers';
import { openDatabase } from './open-database.server';
import { createPaperStore } from './paper-store.server';

interface Note {
  id: string;
  text: string;
}

let notes: PaperStore<Note>;
let others: PaperStore<Note>;

beforeEach(async () => {
  const db = await openDatabase(temporaryDirectory());
  notes = createPaperStore<Note>(db, 'note');
  others = createPaperStore<Note>(db, 'other');
  return () => db.destroy();
});

describe('papers of one kind', () => {
  it('come back as they were written, in the order in which they were first written', async () => {
    await notes.put('round', { id: 'b', text: 'first' });
    await notes.put('round', { id: 'a', text: 'second' });
    await notes.put('round', { id: 'b', text: 'anew' });
    expect(await notes.listOf('round')).toEqual([
      { id: 'b', text: 'anew' },
      { id: 'a', text: 'second' },
    ]);
    expect(await notes.find('b')).toEqual({ id: 'b', text: 'anew' });
    expect(await notes.find('c')).toBeUndefined();
    expect(await notes.listOf('another')).toEqual([]);
  });

  it('never mix with those of another kind, and are gone once removed', async () => {
    await notes.put('round', { id: 'a', text: 'note' });
    await others.put('round', { id: 'a', text: 'other' });
    await notes.remove('a');
    await notes.remove('nowhere');
    expect(await notes.find('a')).toBeUndefined();
    expect(await others.find('a')).toEqual({ id: 'a', text: 'other' });
  });
});
