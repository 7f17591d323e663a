import { beforeAll, describe, expect, test } from 'vitest';
import { createBriefRenderer } from '~/adapters/pdf/render-brief.server';
import { buildBrief } from '~/core/brief/build-brief';
import type { Brief } from '~/core/brief/brief';
import { buildRegisterDocument } from '~/core/judgement/build-register-document';
import { contentUnder, judged } from '#test/fixtures/briefs/judged';
import { registerSample } from '#test/fixtures/contracts/register-sample';
import { findFaults } from './find-faults';
import { readPdf, textInReadingOrder, type ReadPdf } from './read-pdf';
import { rolesOf, rolesRead, squeezed, textsOf } from './reading-order';
import { hostile } from './samples';
import { judgeByVeraPdf, whyNoVeraPdf } from './vera-pdf';

const { render } = createBriefRenderer();

const content = contentUnder('.', 'essential-services');
const documents: Record<string, Brief> = {
  'register of a contract': buildRegisterDocument(registerSample()),
  'register in which nothing stands': buildRegisterDocument(registerSample({ isEmpty: true })),
  'register from right to left': buildRegisterDocument(registerSample({ language: 'ar-XB' })),
  'register with hostile text': buildRegisterDocument(registerSample({ words: hostile })),
  'brief with what affected people said': buildBrief({
    ...judged(content, {}),
    hearings: registerSample().hearings,
  }),
};
const names = Object.keys(documents);
const rendered = new Map<string, { bytes: Uint8Array; pdf: ReadPdf }>();
const of = (name: string) => rendered.get(name) ?? expect.fail(`No sample is called "${name}"`);
const documentOf = (name: string) => documents[name] ?? expect.fail(`No sample is called "${name}"`);

beforeAll(async () => {
  for (const [name, document] of Object.entries(documents)) {
    const bytes = await render(document);
    rendered.set(name, { bytes, pdf: await readPdf(bytes) });
  }
});

describe('A register as PDF', () => {
  test.for(names)('%s: has no fault that can be seen in its structure', async (name) => {
    expect(await findFaults(of(name).bytes)).toEqual([]);
  });

  test.for(names)('%s: reads in the order of the document, block by block', (name) => {
    const document = documentOf(name);
    const { pdf } = of(name);
    expect(rolesRead(pdf)).toEqual(rolesOf(document));
    if (document.direction === 'rtl' || name.includes('hostile')) return;
    expect(textInReadingOrder(pdf).map(({ text }) => squeezed(text))).toEqual(textsOf(document).map(squeezed));
  });

  test.for(names)('%s: carries its data', (name) => {
    const { attachment } = documentOf(name);
    expect(of(name).pdf.attachments[attachment?.name ?? '']).toBe(attachment?.json);
  });

  test.for(names)('%s: gives the same bytes again', async (name) => {
    expect(Buffer.compare(await render(documentOf(name)), of(name).bytes)).toBe(0);
  });
});

const why = whyNoVeraPdf();
describe(why === undefined ? 'veraPDF' : `veraPDF (NOT RUN, the structural checks stand in: ${why})`, () => {
  test.runIf(why === undefined)('accepts every register as PDF/UA-1 and PDF/A-3a', { timeout: 180_000 }, () => {
    const files = Object.fromEntries([...rendered].map(([name, { bytes }]) => [name.replaceAll(/\W+/g, '-'), bytes]));
    expect(judgeByVeraPdf(files)).toEqual([]);
  });
});
