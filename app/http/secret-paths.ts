/** Where the rest of an address is a secret: whoever knows the link may do what it is for. */
const links = ['setup', 'join', 'reset', 'address', 'invitations', 'delegations', 'consultations'];

/** Where vendors answer: which of these pages are asked for, and how often, would say who is about to hand in. */
const answering = ['assessments', 'responses'];

/** The door of a round that is open to all: how often it is used would say how many answer. */
const door = /^\/+rounds\/+[^/]+\/+(join|comment)(\.data)?\/*$/i;

/** Whether a path is a link that only those should know to whom it was given. */
export function holdsSecret(path: string): boolean {
  return links.includes(roomOf(path));
}

/** The path as it may be logged: of a secret link, and of where vendors answer or come in, only what kind it is. */
export function pathInLog(path: string): string {
  const room = roomOf(path);
  return [...links, ...answering].includes(room) || door.test(decoded(path)) ? `/${room}/…` : path;
}

/** The first part of a path that has more than one. A router reads it in any case, and as it is escaped. */
function roomOf(path: string): string {
  const [, room = ''] = /^\/+([^/]+)\/+./.exec(path) ?? [];
  return decoded(room).toLowerCase();
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
