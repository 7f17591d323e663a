import { onTestFinished } from 'vitest';
import { addressOf, launchServer, type LaunchedServer } from '#test/launch-server';
import { createDirectory, temporaryDirectory } from '#test/temporary-directory';

/** A real server process with a database of its own. */
export interface RunningServer extends LaunchedServer {
  /** `http://127.0.0.1:<port>` */
  address: string;
  dataDirectory: string;
  /** Ends it at once and removes its database. */
  end(): Promise<void>;
}

/** Starts the built server on a free port; the test's end is its end. Throws with its output where it does not start. */
export async function runServer(variables: Record<string, string> = {}): Promise<RunningServer> {
  const server = await startServer(variables);
  onTestFinished(server.end);
  return server;
}

/** The same for all tests of a file: `beforeAll` starts it and returns its `end`. */
export async function startServer(variables: Record<string, string>): Promise<RunningServer> {
  const { directory, remove } = createDirectory();
  const server = launchServer({ DATA_DIR: directory, PORT: '0', ...variables });
  const end = async () => {
    server.signal('SIGKILL');
    await server.ended;
    remove();
  };
  try {
    return { ...server, address: await addressOf(server), dataDirectory: variables.DATA_DIR ?? directory, end };
  } catch (error) {
    await end();
    throw error;
  }
}

/** Starts a server that is expected to refuse; gives what it printed and its exit code. */
export async function runRefusedServer(
  variables: Record<string, string>,
): Promise<{ output: string; code: number | null }> {
  const server = launchServer({ DATA_DIR: temporaryDirectory(), PORT: '0', ...variables });
  onTestFinished(() => server.signal('SIGKILL'));
  const code = await Promise.race([
    server.ended,
    server.ready.then((address) => Promise.reject(new Error(`It started: ${address}`))),
  ]);
  return { output: server.output(), code };
}
