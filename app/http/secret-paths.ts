/** Where the rest of an address is a secret: whoever knows the link may do what it is for. */
const prefixes = ['setup', 'join', 'reset', 'invitations', 'delegations'];

/** Whether a path is a link that only one person should know. */
export function holdsSecret(path: string): boolean {
  return withoutSecret(path) !== path;
}

/** The path as it may be logged: of a secret link only what kind it is. */
export function withoutSecret(path: string): string {
  const [, room = '', secret = ''] = /^\/+([^/]+)\/+(.+)/.exec(path) ?? [];
  return secret !== '' && prefixes.includes(decoded(room).toLowerCase()) ? `/${decoded(room).toLowerCase()}/…` : path;
}

/** A router reads the name of a room in any case, and as it is escaped. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
