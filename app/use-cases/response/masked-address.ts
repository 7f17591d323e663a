/** An e-mail address as its owner knows it again and nobody else reads it: `g…@firm.example`. */
export function maskedAddress(email: string): string {
  const at = email.lastIndexOf('@');
  const [first = ''] = email;
  return `${first}…${email.slice(at)}`;
}
