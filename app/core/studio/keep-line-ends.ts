/**
 * A text as it came back from a form, with the line ends that the stored one has: browsers know one kind only, and an
 * edit of one line must not change all of them.
 * @param typed with LF alone.
 */
export function keepLineEnds(typed: string, stored: string): string {
  const unified = stored.replaceAll('\r\n', '\n');
  if (typed === unified) return stored;
  const isAllCarriage = unified !== stored && !/(^|[^\r])\n/.test(stored);
  return isAllCarriage ? typed.replaceAll('\n', '\r\n') : typed;
}
