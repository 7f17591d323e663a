/**
 * A one-time code as it is compared, from however it was typed or pasted: upper case, without spaces, dashes and what
 * a mail program hides in a line. Both sides are hashed in this form.
 */
export function normaliseCode(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Cf}\u2212]/gu, '')
    .toUpperCase();
}
