import { request as send, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';

import { sessionOf } from '#test/session';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
  text: string;
}

export interface Sent {
  method?: string;
  headers?: OutgoingHttpHeaders;
  body?: string | Buffer;
  /** Which sample person asks, by the part of the id after `sample-`; the buyer unless said, `nobody` for none. */
  as?: string;
}

/**
 * One HTTP request, header by header as given: `fetch` would set Host, Origin and Content-Length itself. Unless it
 * says otherwise it comes from a page of the server, read by the sample buyer; a header that is `undefined` is left out.
 */
export async function ask(
  address: string,
  path: string,
  { method = 'GET', headers = {}, body, as = 'buyer' }: Sent = {},
): Promise<Answer> {
  const session = as === 'nobody' ? {} : { Cookie: await sessionOf(address, as) };
  const { hostname, port, origin } = new URL(address);
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'Content-Length': Buffer.byteLength(body) };
    const all = { Origin: origin, ...length, ...session, ...headers };
    const given = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
    const outgoing = send({ hostname, port, path, method, headers: given, agent: false }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', reject);
      incoming.on('end', () => {
        const bytes = Buffer.concat(chunks);
        const { statusCode: status = 0, headers: received } = incoming;
        resolve({ status, headers: received, bytes, text: bytes.toString() });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** Sends a patch of answers, or any other text in its place. */
export function patchAnswers(address: string, assessmentId: string, patch: unknown, as?: string): Promise<Answer> {
  const body = typeof patch === 'string' ? patch : JSON.stringify(patch);
  const headers = { 'Content-Type': 'application/json', Accept: 'application/json' };
  const sent = { method: 'POST', headers, body, ...(as !== undefined && { as }) };
  return ask(address, `/assessments/${assessmentId}/answers`, sent);
}
