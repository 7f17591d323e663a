const anywhere = 'http://nowhere.invalid';

/** A path of our own that somebody was on the way to; the start page for everything that could lead elsewhere. */
export function ownPath(wanted: string | null): string {
  if (wanted === null || !wanted.startsWith('/') || !URL.canParse(wanted, anywhere)) return '/';
  // Read as a browser reads it: without line breaks, with each \ as a /, with . and .. gone.
  const { origin, pathname, search, hash } = new URL(wanted, anywhere);
  const isOwn = origin === anywhere && !pathname.startsWith('//');
  return isOwn ? pathname + search + hash : '/';
}
