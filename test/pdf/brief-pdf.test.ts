import { beforeAll, describe, expect, test } from 'vitest';
import { createBriefRenderer } from '~/adapters/pdf/render-brief.server';
import { buildBrief, type BriefInput } from '~/core/brief/build-brief';
import type { Brief } from '~/core/brief/brief';
import { findFaults } from './find-faults';
import { readPdf, textInReadingOrder, type ReadPdf } from './read-pdf';
import { rolesOf, rolesRead, squeezed, textsOf } from './reading-order';
import { sampleInputs } from './samples';
import { judgeByVeraPdf, whyNoVeraPdf } from './vera-pdf';

interface Rendered {
  input: BriefInput;
  brief: Brief;
  bytes: Uint8Array;
  pdf: ReadPdf;
}

const inputs = sampleInputs();
const names = Object.keys(inputs);
const rendered = new Map<string, Rendered>();
const of = (name: string): Rendered => rendered.get(name) ?? expect.fail(`No sample is called "${name}"`);

beforeAll(async () => {
  const { render } = createBriefRenderer();
  for (const [name, input] of Object.entries(inputs)) {
    const brief = buildBrief(input);
    const bytes = await render(brief);
    rendered.set(name, { input, brief, bytes, pdf: await readPdf(bytes) });
  }
});

describe('A rendered brief', () => {
  test.for(names)('%s: has no fault that can be seen in its structure', async (name) => {
    expect(await findFaults(of(name).bytes)).toEqual([]);
  });

  test.for(names)('%s: reads in the order of the brief, block by block', (name) => {
    const { brief, pdf } = of(name);
    if (brief.direction === 'rtl' || name === 'hostile text') return expect(rolesRead(pdf)).toEqual(rolesOf(brief));
    expect(textInReadingOrder(pdf).map(({ text }) => squeezed(text))).toEqual(textsOf(brief).map(squeezed));
    expect(rolesRead(pdf)).toEqual(rolesOf(brief));
  });

  test.for(names)('%s: holds the page that decides on page 1, alone', (name) => {
    const { brief, pdf } = of(name);
    const headings = pdf.pieces.filter(({ page }) => page === 1).map(({ text }) => text);
    const [decision, next] = brief.sections;
    expect(decision?.page).toBe('alone');
    const here = contentPages(pdf, 0);
    expect(here).toEqual([1]);
    expect(contentPages(pdf, 1)[0]).toBe(2);
    expect(headings.length).toBeGreaterThan(20);
    expect(next?.page).toBe('new');
  });

  test.for(names)('%s: lists every heading in its outline', (name) => {
    const { brief, pdf } = of(name);
    const headings = brief.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'heading'));
    const bare = (text: string) => text.replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '');
    expect(pdf.outline).toEqual(headings.map(({ text }) => bare(text).replaceAll(/\p{Cs}/gu, '\uFFFD')));
  });

  test.for(names)('%s: carries its result as data', (name) => {
    const { brief, pdf, input } = of(name);
    const json = pdf.attachments['risk-result.json'] ?? '';
    expect(json).toBe(brief.attachment?.json);
    expect(JSON.parse(json)).toMatchObject({ evaluation: { answersHash: input.evaluation.answersHash } });
  });

  test('says in Arabic what it draws from right to left', () => {
    const { brief, pdf } = of('from right to left');
    const said = pdf.streams.flatMap(actualTexts).join('');
    const heading = brief.sections[2]?.blocks[0];
    const words = (heading?.kind === 'heading' ? heading.text : '')
      .split(' ')
      .filter((word) => /[\u0600-\u06FF]{3}/.test(word));
    expect(words.length).toBeGreaterThan(0);
    for (const word of words) expect(said).toContain(word.replace(/[\u2066-\u2069]/g, ''));
  });

  test('shows a mark for what no font has, and still says what it is', () => {
    const { pdf } = of('hostile text');
    const texts = textInReadingOrder(pdf).map(({ text }) => text);
    expect(texts.join('\n')).toContain('emoji \uFFFD');
    expect(pdf.streams.flatMap(actualTexts).join('')).toContain('😀');
  });

  test('prints markup and formulas of the catalogue as they were written', () => {
    const texts = textInReadingOrder(of('hostile text').pdf).map(({ text }) => text);
    expect(texts.join('\n')).toContain('<script>alert("1")</script> & Söhne $t(common:product) {{release}} {page}');
  });

  test('loses no word of ten thousand characters', () => {
    const { pdf } = of('hostile text');
    const texts = textInReadingOrder(pdf).map(({ text }) => text);
    const times = Math.max(...texts.map((text) => text.split('A sentence that goes on and on.').length - 1));
    expect(times).toBe(300);
  });

  test('gives the same bytes for the same brief, whatever was rendered before', async () => {
    const { render } = createBriefRenderer();
    for (const name of [...names].reverse()) {
      const { input, bytes } = of(name);
      const again = await render(buildBrief(input));
      expect(Buffer.compare(again, bytes), name).toBe(0);
    }
  });
});

const why = whyNoVeraPdf();
describe(why === undefined ? 'veraPDF' : `veraPDF (NOT RUN, the structural checks stand in: ${why})`, () => {
  test.runIf(why === undefined)('accepts every brief as PDF/UA-1 and PDF/A-3a', { timeout: 180_000 }, async () => {
    const files = Object.fromEntries([...rendered].map(([name, { bytes }]) => [name.replaceAll(/\W+/g, '-'), bytes]));
    expect(await judgeByVeraPdf(files)).toEqual([]);
  });
});

/** Pages that the content of one section stands on. */
function contentPages({ structure }: ReadPdf, section: number): number[] {
  const found = new Set<number>();
  const collect = (element: NonNullable<typeof structure>): void => {
    for (const child of element.children) {
      if ('role' in child) collect(child);
      else found.add(child.page);
    }
  };
  const child = structure?.children[section];
  if (child && 'role' in child) collect(child);
  return [...found].sort((left, right) => left - right);
}

/** The texts that spans stand for, decoded. */
function actualTexts(stream: string): string[] {
  return [...stream.matchAll(/\/ActualText \(((?:\\.|[^\\)])*)\)/gs)].map(([, written = '']) => {
    const bytes = Buffer.from(
      written.replaceAll(/\\([nrtbf\\()])/g, (_, letter: string) => escapes[letter] ?? letter),
      'latin1',
    );
    return bytes[0] === 0xfe && bytes[1] === 0xff
      ? bytes.subarray(2).swap16().toString('utf16le')
      : bytes.toString('latin1');
  });
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
