import { onTestFinished } from 'vitest';
import { addressOf, launchServer, type LaunchedServer } from '#test/launch-server';
import { temporaryDirectory } from '#test/temporary-directory';

/** A real server process with a database of its own. */
export interface RunningServer extends LaunchedServer {
  /** `http://127.0.0.1:<port>` */
  address: string;
  dataDirectory: string;
}

/** Starts the built server on a free port; the test's end is its end. Throws with its output where it does not start. */
export async function runServer(variables: Record<string, string> = {}): Promise<RunningServer> {
  const dataDirectory = variables.DATA_DIR ?? temporaryDirectory();
  const server = launch({ DATA_DIR: dataDirectory, PORT: '0', ...variables });
  return { ...server, address: await addressOf(server), dataDirectory };
}

/** Starts a server that is expected to refuse; gives what it printed and its exit code. */
export async function runRefusedServer(
  variables: Record<string, string>,
): Promise<{ output: string; code: number | null }> {
  const server = launch({ DATA_DIR: temporaryDirectory(), PORT: '0', ...variables });
  const code = await Promise.race([
    server.ended,
    server.ready.then((address) => Promise.reject(new Error(`It started: ${address}`))),
  ]);
  return { output: server.output(), code };
}

function launch(variables: Record<string, string>): LaunchedServer {
  const server = launchServer(variables);
  onTestFinished(async () => {
    server.signal('SIGKILL');
    await server.ended;
  });
  return server;
}
