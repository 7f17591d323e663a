import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const minuteMs = 60_000;

/** The clock of a server under test. */
export interface MovableClock {
  /** What the server is started with. */
  variables: Record<string, string>;
  /** Puts it ahead of the true one, by so many minutes in all. */
  move(minutes: number): void;
  remove(): void;
}

export function movableClock(): MovableClock {
  const place = mkdtempSync(join(tmpdir(), 'rightscope-clock-'));
  const file = join(place, 'ahead');
  const move = (minutes: number) => {
    // Moved into its place as a whole, so that the server never reads half of it.
    writeFileSync(`${file}.next`, String(minutes * minuteMs));
    renameSync(`${file}.next`, file);
  };
  move(0);
  const preload = pathToFileURL('test/movable-clock.mjs').href;
  return {
    variables: { NODE_OPTIONS: `--import=${preload}`, CLOCK_AHEAD_FILE: file },
    move,
    remove: () => rmSync(place, { recursive: true, force: true }),
  };
}
