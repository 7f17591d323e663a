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
    .map((line) => {
      const found = /^(.*?)[\s,;]+<?([^\s,;<>]+@[^\s,;<>]+)>?$/.exec(line);
      if (found === null) return { firm: '', email: line };
      const [, firm = '', email = ''] = found;
      return { firm: firm.trim(), email };
    });
}
