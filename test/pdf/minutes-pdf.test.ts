import { beforeAll, describe, expect, test } from 'vitest';
import { createBriefRenderer } from '~/adapters/pdf/render-brief.server';
import type { Brief } from '~/core/brief/brief';
import { buildMinutesDocument } from '~/core/judgement/build-minutes-document';
import { minutesSample } from '#test/fixtures/minutes-sample';
import { findFaults } from './find-faults';
import { readPdf, textInReadingOrder, type ReadPdf } from './read-pdf';
import { rolesOf, rolesRead, squeezed, textsOf } from './reading-order';
import { hostile } from './samples';

const { render } = createBriefRenderer();
const documents: Record<string, Brief> = {
  minutes: buildMinutesDocument(minutesSample()),
  'minutes from right to left': buildMinutesDocument(minutesSample({ language: 'ar-XB' })),
  'minutes with hostile text': buildMinutesDocument(minutesSample({ words: hostile.slice(0, 4_000) })),
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

describe('The minutes of a judging as PDF', () => {
  test.for(names)('%s: have no fault that can be seen in their structure', async (name) => {
    expect(await findFaults(of(name).bytes)).toEqual([]);
  });

  test.for(names)('%s: read in the order of the document, block by block', (name) => {
    const document = documentOf(name);
    const { pdf } = of(name);
    expect(rolesRead(pdf)).toEqual(rolesOf(document));
    if (document.direction === 'rtl' || name.includes('hostile')) return;
    expect(textInReadingOrder(pdf).map(({ text }) => squeezed(text))).toEqual(textsOf(document).map(squeezed));
  });

  test.for(names)('%s: carry what they say as data, and give the same bytes again', async (name) => {
    const { attachment } = documentOf(name);
    expect(of(name).pdf.attachments['minutes.json']).toBe(attachment?.json);
    expect(Buffer.compare(await render(documentOf(name)), of(name).bytes)).toBe(0);
  });

  test('tell who judged, both values, why it was settled so, and what is left out', () => {
    const texts = textsOf(documentOf('minutes')).join('\n');
    for (const told of [
      'Ada Example',
      'No ties, declared on',
      'Other Ltd: conflict of interest',
      'Another value counts',
      'Reason: We looked together',
      'The answer stands as it was given.',
      'Ben Example agreed on',
      'Ada Example began the judging again',
      'Nobody judges this response.',
      'Left out, because the reader has a conflict',
    ])
      expect(texts).toContain(told);
  });
});
