import { Agent, request } from 'node:http';
import type { AnswerPatch } from '~/use-cases/ports';
import type { ManyResponses } from './many-responses';

export type ResponsePage = readonly [room: 'responses' | 'assessments', page: string];

/** Somebody's browser: one connection that is kept, and what it knows of one response. */
export function openBrowser(address: string, { responseId, cookie }: ManyResponses['vendors'][number]) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const { hostname, port, origin } = new URL(address);
  let revision = 1;
  let patches = 0;
  let saved = Promise.resolve();

  const ask = (path: string, body?: string): Promise<{ status: number; text: string }> =>
    new Promise((resolve, reject) => {
      const headers = { cookie, origin, 'content-type': 'application/json', accept: 'application/json' };
      const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
      const method = body === undefined ? 'GET' : 'POST';
      const sent = request({ agent, hostname, port, path, method, headers: { ...headers, ...length } }, (received) => {
        const chunks: Buffer[] = [];
        received.on('data', (chunk: Buffer) => chunks.push(chunk));
        received.on('error', reject);
        received.on('end', () => resolve({ status: received.statusCode ?? 0, text: Buffer.concat(chunks).toString() }));
      });
      sent.on('error', reject);
      sent.end(body);
    });

  return {
    /** Saves a change, once the one before is saved, and waits until it is acknowledged. */
    save(changes: AnswerPatch['changes']): Promise<void> {
      saved = saved.then(async () => {
        patches += 1;
        const patch = { id: `bench-${process.pid}-${patches}`, basedOn: revision, changes };
        const { status, text } = await ask(`/assessments/${responseId}/answers`, JSON.stringify(patch));
        if (status !== 200) throw new Error(`Not saved: ${status} ${text}`);
        ({ revision } = JSON.parse(text) as { revision: number });
      });
      return saved;
    },
    /** Reads a page of the response: `responses` or `assessments`, and what stands behind its id. */
    async read([room, page]: ResponsePage): Promise<void> {
      const { status } = await ask(`/${room}/${responseId}${page}`);
      if (status !== 200) throw new Error(`Not shown: ${room} ${page} ${status}`);
    },
  };
}

export type LoadBrowser = ReturnType<typeof openBrowser>;
