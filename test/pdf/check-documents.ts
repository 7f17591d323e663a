import { beforeAll, describe, expect, test } from 'vitest';
import { createBriefRenderer } from '~/adapters/pdf/render-brief.server';
import type { Brief } from '~/core/brief/brief';
import { findFaults } from './find-faults';
import { readPdf, textInReadingOrder, type ReadPdf } from './read-pdf';
import { rolesOf, rolesRead, squeezed, textsOf } from './reading-order';
import { judgeByVeraPdf, whyNoVeraPdf } from './vera-pdf';

const { render } = createBriefRenderer();

/** A document as it was drawn. */
export interface Rendered {
  bytes: Uint8Array;
  pdf: ReadPdf;
}

/**
 * What holds of every document that is no brief of one purchase: structure, reading order, its data, the same bytes
 * again, and what veraPDF says where Java is. @returns a drawn document by its name, for what is particular to it.
 *
 * @param kind for the names of the tests: "A register".
 * @param documents by name; of one whose name says that it is hostile the order alone is compared, not the words.
 */
export function checkDocuments(kind: string, documents: Record<string, Brief>): (name: string) => Rendered {
  const names = Object.keys(documents);
  const rendered = new Map<string, Rendered>();
  const of = (name: string) => rendered.get(name) ?? expect.fail(`No sample is called "${name}"`);
  const documentOf = (name: string) => documents[name] ?? expect.fail(`No sample is called "${name}"`);

  beforeAll(async () => {
    for (const [name, document] of Object.entries(documents)) {
      const bytes = await render(document);
      rendered.set(name, { bytes, pdf: await readPdf(bytes) });
    }
  });

  describe(`${kind} as PDF`, () => {
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

    test.for(names)('%s: carries its data, and no other', (name) => {
      const { attachment } = documentOf(name);
      expect(of(name).pdf.attachments).toEqual(attachment ? { [attachment.name]: attachment.json } : {});
    });

    test.for(names)('%s: gives the same bytes again', async (name) => {
      expect(Buffer.compare(await render(documentOf(name)), of(name).bytes)).toBe(0);
    });
  });

  const why = whyNoVeraPdf();
  describe(why === undefined ? 'veraPDF' : `veraPDF (NOT RUN, the structural checks stand in: ${why})`, () => {
    test.runIf(why === undefined)(`accepts it as PDF/UA-1 and PDF/A-3a: ${kind}`, { timeout: 180_000 }, async () => {
      const files = Object.fromEntries([...rendered].map(([name, { bytes }]) => [name.replaceAll(/\W+/g, '-'), bytes]));
      expect(await judgeByVeraPdf(files)).toEqual([]);
    });
  });
  return of;
}
