import { Agent, request } from 'node:http';

/** An answer of which a part came and the rest did not. */
export class BrokenOff extends Error {}

/** One connection that is kept, as browsers keep theirs, by whoever has this cookie. */
export function keptConnection(address: string, cookie: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const { hostname, port, origin } = new URL(address);
  return {
    /** Reads a page, or posts JSON. Throws {@link BrokenOff}, and an error with a `code` where nothing is answered. */
    ask(path: string, sent?: unknown): Promise<string> {
      const body = sent === undefined ? '' : JSON.stringify(sent);
      const headers = {
        ...{ Cookie: cookie, Origin: origin, 'Content-Length': Buffer.byteLength(body) },
        ...(body !== '' && { 'Content-Type': 'application/json', Accept: 'application/json' }),
      };
      const method = body === '' ? 'GET' : 'POST';
      return new Promise((resolve, reject) => {
        const outgoing = request({ agent, hostname, port, path, method, headers }, (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
          incoming.on('error', (cause) => reject(new BrokenOff(path, { cause })));
          incoming.on('end', () => {
            const text = Buffer.concat(chunks).toString();
            if (incoming.statusCode === 200) resolve(text);
            else reject(new Error(`${path}: ${incoming.statusCode} ${text}`));
          });
        });
        outgoing.on('error', reject);
        outgoing.end(body);
      });
    },
  };
}
