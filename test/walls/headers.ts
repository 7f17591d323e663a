import type { Answer } from '#test/integration/harness/client';
import { holdsSecret } from '~/http/secret-paths';

/** What every answer says, whatever it is about and whoever asks. */
const always: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};
const policy =
  /^default-src 'none'; script-src 'self' 'nonce-[\w+/=]{24}'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/;

/** What people brought is only ever downloaded, and is under this policy as well. */
const ofDownloads = ", sandbox; default-src 'none'";

/** What is wrong with the headers of an answer, and with a page that a strict policy would keep from working. */
export function headerFaults(path: string, { headers, text }: Pick<Answer, 'headers' | 'text'>): string[] {
  const expected = { ...always, 'referrer-policy': holdsSecret(path) ? 'strict-origin' : 'same-origin' };
  const faults = Object.entries(expected)
    .filter(([name, value]) => headers[name] !== value)
    .map(([name]) => `${name}: ${String(headers[name])}`);
  const given = String(headers['content-security-policy']);
  if (!policy.test(given.replace(ofDownloads, ''))) faults.push(`content-security-policy: ${given}`);
  if (headers['x-powered-by'] !== undefined) faults.push('x-powered-by');
  if (!headers['content-type']?.startsWith('text/html')) return faults;
  const nonce = /'nonce-([^']+)'/.exec(given)?.[1];
  const inline = [...text.matchAll(/<script\b(?![^>]*\bsrc=)([^>]*)>/g)].map(([, written = '']) => written);
  if (inline.some((written) => !written.includes(`nonce="${nonce}"`))) faults.push('a script that would not run');
  if (/<style\b|<[^>]*\sstyle="|<[^>]*\son[a-z]+="/i.test(text)) faults.push('a style or handler within the page');
  return faults;
}
