import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';
import { readEnvironment, type Environment } from '~/env.server';
import { log, logError } from '~/http/log.server';
import { builtFiles, createWebApplication } from '~/http/web-application.server';
import { issuesAsText } from '~/locales/issue-words';
import { createTranslate, languages } from '~/locales/translate';
import { StartFailure, startFailure } from '~/use-cases/start-failure';
import { startClockwork } from '~/clockwork.server';
import { pageThread, type PageThread } from '~/beside.server';
import { start, stop, useCases } from '~/wiring.server';

const headersTimeoutMs = 10_000;
/** A document of the largest size over a slow line. */
const requestTimeoutMs = 10 * 60_000;
/** How long requests under way may take to finish once the server was asked to stop. */
const stopTimeoutMs = 10_000;

const translate = createTranslate(languages[0]);

/** A development server's own way to pages and files, which change while it runs. */
export interface Development {
  build: () => Promise<ServerBuild>;
  files: RequestHandler;
}

/**
 * Starts the web server and prints its address; what stands in the way of it is printed and ends the process.
 * @param besideProgram what runs in threads beside it; without it nothing does.
 */
export async function serve(source: ServerBuild | Development, besideProgram?: URL): Promise<void> {
  try {
    const { server, address, pages } = await listen(source, besideProgram);
    const stopClockwork = startClockwork();
    stopOnSignal(server, async () => {
      await stopClockwork();
      await useCases.endReplays({ kind: 'system' }, {});
      await pages?.stop();
      await stop();
    });
    process.stdout.write(`${translate('cli:start.ready', { address })}\n`);
    const setup = await useCases.offerSetup({ kind: 'system' }, {});
    if (setup !== undefined) process.stdout.write(`\n${translate('cli:start.setup', setup)}\n\n`);
  } catch (error) {
    if (!(error instanceof StartFailure)) throw error;
    process.stderr.write(`${translate('cli:start.failed')}\n\n${issuesAsText(error.issues, translate)}\n`);
    process.exitCode = 1;
    await stop().catch(() => undefined);
  }
}

async function listen(
  source: ServerBuild | Development,
  besideProgram?: URL,
): Promise<{ server: Server; address: string; pages?: PageThread }> {
  const environment = readEnvironment(process.env);
  if (!environment.ok) throw new StartFailure(environment.issues);
  const { reachableAt } = await start(besideProgram);
  const parts = 'files' in source ? source : { build: source, files: builtFiles(source) };
  let address = '';
  const pages = besideProgram && pageThread(besideProgram, () => address);
  const server = createServer(
    createWebApplication({
      ...parts,
      environment: environment.value,
      identify: (token) => useCases.identify({ kind: 'nobody' }, { token }),
      ...(pages && { makePage: pages.run }),
    }),
  );
  server.headersTimeout = headersTimeoutMs;
  server.requestTimeout = requestTimeoutMs;
  await bind(server, environment.value);
  const { port } = server.address() as AddressInfo;
  const { host } = environment.value;
  address = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  reachableAt(address);
  // A thread that cannot begin says so with the first page.
  void pages?.prepare().catch(() => undefined);
  await useCases.prepareEvaluation({ kind: 'system' }, {});
  return { server, address, ...(pages && { pages }) };
}

function bind(server: Server, { host, port }: Environment): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      const values = { host, port, other: port + 1, reason: error.code ?? error.message };
      reject(startFailure(isTaken ? 'port_taken' : 'port_forbidden', values, error));
    });
    server.listen(port, host, resolve);
  });
}

/** Takes no new request, lets those under way finish, then closes the database. A second signal ends it at once. */
function stopOnSignal(server: Server, stopAll: () => Promise<void>): void {
  const onSignal = (signal: NodeJS.Signals) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.removeListener(name, onSignal);
    log('info', 'stopping', { signal });
    // Browsers keep their connections, and would go on asking on them until they are cut in the middle of an answer.
    server.prependListener('request', (_, response) => response.setHeader('Connection', 'close'));
    setTimeout(() => server.closeAllConnections(), stopTimeoutMs).unref();
    server.close(() => {
      stopAll().then(
        () => log('info', 'stopped', {}),
        (error: unknown) => {
          logError(error);
          process.exitCode = 1;
        },
      );
    });
    server.closeIdleConnections();
  };
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, onSignal);
}
