import { createServer, type AddressInfo } from 'node:net';
import { smallContent } from '#test/small-content';
import { startMailServer, type MailServer } from './mail-server';
import { startServer, type RunningServer } from './run-server';

/** A server in production mode with a real mail server, both on this machine. */
export interface Production extends RunningServer {
  mails: MailServer;
  /** The link for the first administrator, as it is printed on the console. */
  setupPath(): Promise<string>;
}

/** Starts it on an empty database; whoever starts it calls its `end`. */
export async function startProduction(variables: Record<string, string> = {}): Promise<Production> {
  const mails = await startMailServer();
  const port = await freePort();
  const server = await startServer({
    CONTENT_DIR: smallContent,
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    SMTP_URL: mails.url,
    MAIL_FROM: 'risk@authority.example',
    ...variables,
  });
  const end = async () => {
    await server.end();
    await mails.stop();
  };
  return { ...server, mails, end, setupPath: () => waitForSetup(server) };
}

/** It is printed just after the address. */
async function waitForSetup({ output }: RunningServer): Promise<string> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const path = /https?:\/\/\S+(\/setup\/\S+)/.exec(output())?.[1];
    if (path !== undefined) return path;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`No link was printed:\n${output()}`);
}

/** A production installation must know its address before it listens. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
