import { spawn } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { temporaryDirectory } from '#test/temporary-directory';

const startTimeoutMs = 30_000;

/** A real server process with a database of its own. */
export interface RunningServer {
  /** `http://127.0.0.1:<port>` */
  address: string;
  dataDirectory: string;
  /** What it has printed so far. */
  output(): string;
  /** Resolves with the exit code once it has ended; `null` where a signal ended it. */
  ended: Promise<number | null>;
  signal(name: NodeJS.Signals): void;
}

/** Starts the built server on a free port; the test's end is its end. Throws with its output where it does not start. */
export async function runServer(variables: Record<string, string> = {}): Promise<RunningServer> {
  const dataDirectory = variables.DATA_DIR ?? temporaryDirectory();
  const server = launch({ DATA_DIR: dataDirectory, PORT: '0', ...variables });
  const address = await Promise.race([server.ready, server.ended.then(() => undefined)]);
  if (address === undefined) throw new Error(`The server did not start:\n${server.output()}`);
  return { ...server, address, dataDirectory };
}

/** Starts a server that is expected to refuse; gives what it printed and its exit code. */
export async function runRefusedServer(variables: Record<string, string>): Promise<{ output: string; code: number | null }> {
  const server = launch({ DATA_DIR: temporaryDirectory(), PORT: '0', ...variables });
  const code = await Promise.race([server.ended, server.ready.then((address) => Promise.reject(new Error(`It started: ${address}`)))]);
  return { output: server.output(), code };
}

function launch(variables: Record<string, string>) {
  const child = spawn(process.execPath, ['app/cli/serve.mjs'], {
    env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const ready = new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`No address after ${startTimeoutMs} ms:\n${output}`)), startTimeoutMs);
    const read = (text: Buffer) => {
      output += text.toString();
      const address = /ready: (http:\/\/\S+)/.exec(output)?.[1];
      if (address !== undefined) resolve(address);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void Promise.allSettled([ended]).then(() => clearTimeout(timer));
  });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return { output: () => output, ended, ready, signal: (name: NodeJS.Signals) => void child.kill(name) };
}
