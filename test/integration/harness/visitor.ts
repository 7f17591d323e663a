import { ask, type Answer } from './client';

/** Somebody at a browser of their own: it keeps its session as the server sets it. */
export interface Visitor {
  get(path: string): Promise<Answer>;
  post(path: string, fields: Record<string, string> | [string, string][]): Promise<Answer>;
  /** The cookie as it was last set; empty where there is none. */
  cookie(): string;
}

/** @param asks headers of every request, where it comes by a name other than the server's own. */
export function visit(address: string, asks: Record<string, string> = {}): Visitor {
  let cookie = '';
  const send = async (path: string, sent: Parameters<typeof ask>[2]) => {
    const headers = { ...asks, ...(cookie !== '' && { Cookie: cookie }), ...sent?.headers };
    const answer = await ask(address, path, { ...sent, as: 'nobody', headers });
    for (const set of answer.headers['set-cookie'] ?? []) {
      const [pair = ''] = set.split(';');
      if (/session=/.test(pair)) cookie = pair.endsWith('=') ? '' : pair;
    }
    return answer;
  };
  return {
    get: (path) => send(path, {}),
    post: (path, fields) =>
      send(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(fields).toString(),
      }),
    cookie: () => cookie,
  };
}
