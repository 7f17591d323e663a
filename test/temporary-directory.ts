import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** A new folder that is gone after the test. */
export function temporaryDirectory(): string {
  const { directory, remove } = createDirectory();
  onTestFinished(remove);
  return directory;
}

/** A new folder, for whoever removes it. */
export function createDirectory(): { directory: string; remove: () => void } {
  const directory = mkdtempSync(path.join(tmpdir(), 'rightscope-'));
  return { directory, remove: () => rmSync(directory, { recursive: true, force: true }) };
}
