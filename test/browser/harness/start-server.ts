import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const buildAndStartMs = 240_000;

export interface RunningServer {
  /** `http://127.0.0.1:<port>` */
  origin: string;
  /** Everything it has printed so far. */
  output(): string;
  /** Asks it to stop and waits until it has. */
  stop(): Promise<void>;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
}

/**
 * Starts the application as `npm start` does (building it where the build is stale), on a free port, with the
 * pseudo-languages offered. Without `dataDirectory` it keeps its data in a folder that is removed when it stops.
 */
export async function startServer({ dataDirectory }: { dataDirectory?: string } = {}): Promise<RunningServer> {
  const data = dataDirectory ?? mkdtempSync(join(tmpdir(), 'rightscope-'));
  const onWindows = process.platform === 'win32';
  const child = spawn(process.execPath, ['app/cli/start.mjs'], {
    env: { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: '0', DATA_DIR: data, PSEUDO_LOCALES: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, so that a signal reaches whatever the start command started.
    detached: !onWindows,
  });
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr.on('data', (text: Buffer) => (output += text.toString()));
  const exited = new Promise<void>((resolve) => child.on('exit', () => resolve()));

  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
      if (onWindows) child.kill(signal);
      else process.kill(-child.pid, signal);
    }
    await exited;
    if (dataDirectory === undefined) rmSync(data, { recursive: true, force: true });
  };

  const origin = await new Promise<string>((resolve, reject) => {
    const tooLate = setTimeout(
      () => reject(new Error(`The server did not start in time:\n${output}`)),
      buildAndStartMs,
    );
    child.stdout.on('data', () => {
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
      if (address === undefined) return;
      clearTimeout(tooLate);
      resolve(address);
    });
    void exited.then(() => {
      clearTimeout(tooLate);
      reject(new Error(`The server ended instead of starting:\n${output}`));
    });
  }).catch(async (error: unknown) => {
    await end('SIGKILL');
    throw error;
  });
  return { origin, output: () => output, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}
