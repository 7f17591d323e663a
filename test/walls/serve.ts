import { createServer, type AddressInfo } from 'node:net';
import { ask, type Answer, type Sent } from '#test/integration/harness/client';
import { addressOf, launchServer } from '#test/launch-server';
import { startMailServer, type ReceivedMail } from '#test/integration/harness/mail-server';
import { cookieOf } from './people';
import type { World } from './world';

/** A built server on a world, as under a public address. */
export interface ServedWorld {
  origin: string;
  /** One request of somebody, by id; of nobody without one. Each comes from an address of its own. */
  ask(personId: string | undefined, path: string, sent?: Sent): Promise<Answer>;
  /** Posts the fields of a form. */
  post(personId: string | undefined, path: string, fields: [string, string][]): Promise<Answer>;
  /** What its mail server took. */
  mails: ReceivedMail[];
  /** Everything it has logged. */
  output(): string;
  end(): Promise<void>;
}

/** Starts the built server on the data and the content of a world. */
export async function serveWorld(
  { directory, content }: Pick<World, 'directory' | 'content'>,
  variables: Record<string, string> = {},
): Promise<ServedWorld> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const mail = await startMailServer();
  const server = launchServer({
    ...{ DATA_DIR: directory, CONTENT_DIR: content, PORT: String(port), PUBLIC_URL: origin, PROXIES: '1' },
    ...{ SMTP_URL: mail.url, MAIL_FROM: 'risk@authority.example' },
    ...variables,
  });
  await addressOf(server);
  let asked = 0;
  const request = (personId: string | undefined, path: string, { headers, ...sent }: Sent = {}) => {
    asked += 1;
    // How often somebody may try from one place is no matter of who may.
    const from = `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}`;
    const cookie = personId === undefined ? {} : { Cookie: `session=${cookieOf(personId)}` };
    return ask(origin, path, { ...sent, as: 'nobody', headers: { 'X-Forwarded-For': from, ...cookie, ...headers } });
  };
  return {
    origin,
    ask: request,
    post: (personId, path, fields) =>
      request(personId, path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(fields).toString(),
      }),
    mails: mail.received,
    output: server.output,
    async end() {
      server.signal('SIGKILL');
      await server.ended;
      await mail.stop();
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
