/** Which page of a long list an address asks for, counted from 1; the first one where it asks for none. */
export function readPage(request: Request): number {
  const asked = new URL(request.url).searchParams.get('page') ?? '';
  return /^\d{1,6}$/.test(asked) ? Number(asked) : 1;
}
