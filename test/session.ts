const sessions = new Map<string, Promise<string>>();

/**
 * The cookie by which a server in evaluation mode knows somebody: one of the sample people, by the part of the id
 * after `sample-`. Signed in once for each server and person.
 */
export function sessionOf(origin: string, person = 'buyer'): Promise<string> {
  const key = `${origin} ${person}`;
  const known = sessions.get(key) ?? actAs(origin, person);
  sessions.set(key, known);
  return known;
}

async function actAs(origin: string, person: string): Promise<string> {
  const response = await fetch(`${origin}/act-as`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin },
    body: new URLSearchParams({ person: `sample-${person}` }),
  });
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (response.status !== 302 || cookie === undefined) throw new Error(`Nobody was signed in: ${response.status}`);
  return cookie;
}

/** `fetch` as the sample buyer, or as somebody else. */
export async function fetchAs(address: string, init: RequestInit = {}, person = 'buyer'): Promise<Response> {
  const { origin } = new URL(address);
  const headers = new Headers(init.headers);
  headers.set('cookie', await sessionOf(origin, person));
  headers.set('origin', origin);
  return fetch(address, { ...init, headers });
}
