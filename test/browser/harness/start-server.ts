import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addressOf, launchServer } from '#test/launch-server';
import { movableClock } from '#test/server-clock';
import { ensureBuilt } from '../../../app/cli/ensure-built.mjs';

/** A server that a browser can be pointed at. */
export interface BrowsedServer {
  origin: string;
  /** Where its database and its files lie. */
  dataDirectory: string;
  stop(): Promise<void>;
}

/**
 * Builds the application where the build is stale, and starts it on a free port with an empty database and the
 * pseudo-languages offered. `variables` say what is different.
 */
export async function startServer(variables: Record<string, string> = {}): Promise<BrowsedServer> {
  ensureBuilt();
  const dataDirectory = mkdtempSync(join(tmpdir(), 'rightscope-'));
  const server = launchServer({ DATA_DIR: dataDirectory, PORT: '0', PSEUDO_LOCALES: '1', ...variables });
  let isStopping = false;
  void server.ended.then((code) => {
    if (!isStopping) console.error(`The server under test ended by itself (${code}):\n${server.output()}`);
  });
  const stop = async () => {
    isStopping = true;
    server.signal('SIGTERM');
    await server.ended;
    rmSync(dataDirectory, { recursive: true, force: true });
  };
  try {
    return { origin: await addressOf(server), dataDirectory, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The same with a clock that `moveClock` puts ahead of the true one, by so many minutes in all. */
export async function startServerWithClock(): Promise<BrowsedServer & { moveClock(minutes: number): void }> {
  const clock = movableClock();
  const server = await startServer(clock.variables);
  const stop = async () => {
    await server.stop();
    clock.remove();
  };
  return { ...server, moveClock: clock.move, stop };
}
