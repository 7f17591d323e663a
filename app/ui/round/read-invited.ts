/** A firm and its address, as typed on one line. */
export interface TypedInvited {
  firm: string;
  email: string;
}

/**
 * One firm on each line: its name, then its address at the end, parted by a comma, a semicolon, a tab or a blank. Empty
 * lines are left out; a line without an address keeps all of it as the address, so that it can be told what is wrong.
 */
export function readInvited(text: string): TypedInvited[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(readLine);
}

/** Read from its end, character by character: a pattern that can begin anywhere takes minutes over a long line. */
function readLine(line: string): TypedInvited {
  const text = line.endsWith('>') ? line.slice(0, -1) : line;
  const start = backWhile(text, text.length, (character) => !isSeparator(character));
  const email = text.slice(start);
  if (!email.includes('@')) return { firm: '', email: line };
  return { firm: text.slice(0, backWhile(text, start, isSeparator)).trim(), email };
}

/** Where the characters before `end` stop being of this kind. */
function backWhile(text: string, end: number, isOfKind: (character: string) => boolean): number {
  let at = end;
  while (at > 0 && isOfKind(text.charAt(at - 1))) at -= 1;
  return at;
}

function isSeparator(character: string): boolean {
  return ',;،<'.includes(character) || character.trim() === '';
}
