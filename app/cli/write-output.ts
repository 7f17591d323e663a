import { writeFile } from 'node:fs/promises';
import type { Issue } from '~/core/shared/issue';
import { fileIssue } from './read-files';

/** Writes a file that somebody named. @returns `file_not_written`, or nothing where it is written. */
export async function writeOutput(name: string, bytes: Uint8Array): Promise<Issue[]> {
  try {
    await writeFile(name, bytes);
    return [];
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (reason === '') throw error;
    return [fileIssue('file_not_written', name, { reason })];
  }
}
