import { createHash } from 'node:crypto';
import { readPdf } from '#test/pdf/read-pdf';
import { archives } from '~/adapters/files/archives.server';
import { decoded, formsOf } from './forms';
import type { ServedWorld } from './serve';

/** What came back for one request: everything of it that can be read. */
export interface Seen {
  /** `GET /rounds/…` */
  request: string;
  status: number;
  /** One line for each header. */
  headers: string;
  /** The body; of a PDF its text and attachments, of an archive its files and their names. */
  text: string;
}

/** Who looks, where they begin, and what they leave out. */
export interface Tour {
  personId: string | undefined;
  /** Addresses to visit beside those that pages lead to. */
  addresses: string[];
  leaveOut: RegExp;
}

const mostPages = 500;

/** Visits everything that pages lead somebody to, as a page and as data, and takes every archive that a form gives. */
export async function crawl(served: ServedWorld, { personId, addresses, leaveOut }: Tour): Promise<Seen[]> {
  const seen: Seen[] = [];
  const known = new Set(['/', ...addresses]);
  for (const path of known) {
    if (known.size > mostPages) throw new Error('There is no end of pages');
    const page = await look(served, personId, path);
    seen.push(page);
    if (page.status >= 400 || !page.headers.includes('content-type: text/html')) continue;
    seen.push(await look(served, personId, dataOf(path)));
    for (const link of linksOf(page.text, path)) if (!leaveOut.test(link)) known.add(link);
    for (const { action } of formsOf(page.text, path)) {
      if (action.endsWith('.zip')) seen.push(await look(served, personId, action, 'POST'));
    }
  }
  return seen;
}

/** One request as somebody. */
export async function look(
  served: ServedWorld,
  personId: string | undefined,
  path: string,
  method = 'GET',
): Promise<Seen> {
  const { status, headers, bytes } = await served.ask(personId, path, { method });
  return {
    request: `${method} ${path}`,
    status,
    headers: Object.entries(headers)
      .map(([name, value]) => `${name}: ${String(value)}`)
      .join('\n'),
    text: await readable(bytes, String(headers['content-type'] ?? '')),
  };
}

/** The address at which script finds the data of a page. */
export function dataOf(path: string): string {
  const [page = '', query] = path.split('?');
  return `${page === '/' ? '/_root' : page}.data${query === undefined ? '' : `?${query}`}`;
}

function linksOf(html: string, path: string): string[] {
  return [...html.matchAll(/\shref="([^"]*)"/g)].flatMap(([, href = '']) => {
    const { origin, pathname, search } = new URL(decoded(href), `http://page${path}`);
    return origin === 'http://page' ? [pathname + search] : [];
  });
}

async function readable(bytes: Buffer, type: string): Promise<string> {
  if (type.startsWith('application/pdf')) return textOfPdf(bytes);
  if (type.startsWith('application/zip')) {
    const unpacked = await archives.unpack(bytes);
    if (!unpacked.ok) throw new Error(`An archive cannot be read: ${unpacked.fault}`);
    return unpacked.files.map((file) => `${file.path}\n${Buffer.from(file.bytes).toString()}`).join('\n');
  }
  return bytes.toString();
}

/** Texts of PDF files by their bytes: many people are handed the same ones. */
const textsOfPdf = new Map<string, Promise<string>>();

function textOfPdf(bytes: Buffer): Promise<string> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const text = textsOfPdf.get(hash) ?? readPdfText(bytes);
  textsOfPdf.set(hash, text);
  return text;
}

async function readPdfText(bytes: Buffer): Promise<string> {
  const raw = bytes.toString('latin1');
  // What vendors bring in the tests only begins like a PDF.
  if (!raw.includes('/Catalog')) return raw;
  const { pieces, attachments, title, xmp, outline } = await readPdf(new Uint8Array(bytes));
  const words = pieces.map(({ text }) => text);
  const parts = [raw, words.join(''), words.join(' '), ...Object.entries(attachments).flat(), title, xmp, ...outline];
  return parts.join('\n');
}
