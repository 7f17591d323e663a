/** One address: no name beside it, no list, no room for a command to the mail server. */
const oneAddress = /^[^\s@<>()[\]\\,;:"\p{C}]{1,64}@[^\s@<>()[\]\\,;:"\p{C}]{1,189}$/u;

/** An address as it is kept and compared: in lower case. Nothing where no mail could be sent to it. */
export function readEmailAddress(typed: string): string | undefined {
  const address = typed.normalize('NFC').trim().toLowerCase();
  return oneAddress.test(address) ? address : undefined;
}
