import { spawn } from 'node:child_process';

const startTimeoutMs = 30_000;

/** A real server process: the built application, as `npm start` runs it. */
export interface LaunchedServer {
  /** `http://127.0.0.1:<port>`, once it answers; rejected where that takes too long. */
  ready: Promise<string>;
  /** Resolves with the exit code once it has ended; `null` where a signal ended it. */
  ended: Promise<number | null>;
  /** What it has printed so far. */
  output(): string;
  signal(name: NodeJS.Signals): void;
}

/** Starts the server with these environment variables and, beside PATH, no others. */
export function launchServer(variables: Record<string, string>): LaunchedServer {
  const child = spawn(process.execPath, ['app/cli/serve.mjs'], {
    env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const ready = new Promise<string>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`No address after ${startTimeoutMs} ms:\n${output}`)),
      startTimeoutMs,
    );
    let isReady = false;
    const read = (text: Buffer) => {
      output += text.toString();
      // A busy server goes on to print; what it said before is not looked through again.
      if (isReady) return;
      const address = /ready: (http:\/\/\S+)/.exec(output)?.[1];
      isReady = address !== undefined;
      if (address !== undefined) resolve(address);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void Promise.allSettled([ended]).then(() => clearTimeout(timer));
  });
  return { ready, ended, output: () => output, signal: (name) => void child.kill(name) };
}

/** Waits for the address. Throws with the server's output where it ends instead. */
export async function addressOf({ ready, ended, output }: LaunchedServer): Promise<string> {
  const address = await Promise.race([ready, ended.then(() => undefined)]);
  if (address === undefined) throw new Error(`The server did not start:\n${output()}`);
  return address;
}
