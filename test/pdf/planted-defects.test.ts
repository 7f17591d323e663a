import { beforeAll, describe, expect, test } from 'vitest';
import { openDocument } from '~/adapters/pdf/open-document.server';
import { Pen } from '~/adapters/pdf/pen.server';
import { createBriefRenderer } from '~/adapters/pdf/render-brief.server';
import { Tag } from '~/adapters/pdf/tags.server';
import type { Block, Brief } from '~/core/brief/brief';
import { handmadeBrief } from '#test/fixtures/briefs/handmade';
import { findFaults } from './find-faults';
import { judgeByVeraPdf, whyNoVeraPdf } from './vera-pdf';

/** A defect put into a good file, or a small file drawn with one. */
interface Defect {
  plant(good: Uint8Array): Uint8Array | Promise<Uint8Array>;
  /** Which structural check names it. */
  found: RegExp;
  /** False where no rule of PDF/UA-1 or PDF/A-3a forbids it. */
  breaksRule?: false;
}

const defects: Record<string, Defect> = {
  'a file that does not say it is tagged': {
    plant: edit('/Marked true', '/Marked null'),
    found: /not marked as tagged/,
  },
  'no language': { plant: edit('/Lang (en)', '/Lanx (en)'), found: /no language/ },
  'a title that the window does not show': {
    plant: edit('/DisplayDocTitle true', '/DisplayDocTitle null'),
    found: /title not shown/,
  },
  'no claim of PDF/UA': { plant: edit('<pdfuaid:part>1<', '<pdfuaid:part>9<'), found: /PDF\/UA-1/ },
  'metadata that is not XML': { plant: edit('</dc:title>', '</dc:titlx>'), found: /metadata is not XML/ },
  'a heading level skipped': { plant: edit('/S /H2\n', '/S /H3\n'), found: /H1 is followed by H3/ },
  'a header cell without scope': {
    plant: edit(/\/Scope /g, '/Scopx '),
    found: /header cell without scope/,
  },
  'a font that is not embedded': { plant: edit('/FontFile2 ', '/FontFileX '), found: /font not embedded/ },
  'a list item without a label': { plant: edit('/S /Lbl\n', '/S /LBo\n'), found: /list item/ },
  'content that no element claims': {
    plant: edit(/\/K \[0\]/, '/K [9]'),
    found: /content without an element: /,
    breaksRule: false,
  },
  'a row that lacks a cell': { plant: edit(/\/S \/TD\n/, '/S /P \n'), found: /row of another length/ },
  'a table without a row': { plant: () => createBriefRenderer().render(withoutRows()), found: /table without a row/ },
  'text outside of tags': {
    plant: () => drawn((pen) => pen.doc.font('main-regular').text('loose', 60, 60, { lineBreak: false })),
    found: /text outside of tags: loose/,
  },
  'a ground outside of tags': {
    plant: () => drawn((pen) => pen.doc.rect(60, 200, 50, 50).fill('#000000')),
    found: /mark that is neither tagged nor an artifact: page 1/,
  },
  'a title that breaks the metadata': {
    plant: () => drawn((pen) => void (pen.doc.info.Title = 'Smith & <Sons>')),
    found: /metadata is not XML|no title/,
  },
  'a letter that no font has': {
    plant: () =>
      drawn((pen, tagged) =>
        tagged(() => pen.doc.font('main-regular').text('\u{1F600}', 60, 60, { lineBreak: false })),
      ),
    found: /glyph that no font has/,
  },
  'text that runs off the page': {
    plant: () =>
      drawn((pen, tagged) =>
        tagged(() => pen.doc.font('main-regular').text('over the edge', 560, 60, { lineBreak: false })),
      ),
    found: /text beyond the margins: page 1, over/,
    breaksRule: false,
  },
};

const names = Object.keys(defects);
const planted = new Map<string, Uint8Array>();
let good: Uint8Array;

beforeAll(async () => {
  good = await createBriefRenderer().render(handmadeBrief(6));
  for (const [name, { plant }] of Object.entries(defects)) planted.set(name, await plant(good));
});

describe('The structural checks', () => {
  test('find nothing in a good file', async () => {
    expect(await findFaults(good)).toEqual([]);
  });

  test.for(names)('find %s', async (name) => {
    const faults = await findFaults(planted.get(name) ?? new Uint8Array());
    expect(faults.join('\n')).toMatch(defects[name]?.found ?? /never/);
  });
});

const why = whyNoVeraPdf();
describe(why === undefined ? 'veraPDF' : `veraPDF (NOT RUN, ${why})`, () => {
  test.runIf(why === undefined)(
    'refuses every file that breaks a rule, and no other',
    { timeout: 180_000 },
    async () => {
      const files = Object.fromEntries([
        ['good', good] as const,
        ...names.map((name, index) => [`${index}`, planted.get(name) ?? good] as const),
      ]);
      const refused = new Set((await judgeByVeraPdf(files)).map(({ file }) => file));
      const expected = names.flatMap((name, index) =>
        defects[name]?.breaksRule === false ? [] : [`${index} ${name}`],
      );
      expect([...refused].map((file) => `${file} ${names[Number(file)] ?? ''}`).sort()).toEqual(expected.sort());
    },
  );
});

/** Replaces the first occurrence by a text of the same length, so that every offset in the file stays right. */
function edit(from: string | RegExp, to: string): Defect['plant'] {
  return (bytes) => {
    const raw = Buffer.from(bytes).toString('latin1');
    const changed = raw.replace(from, to);
    if (changed === raw || changed.length !== raw.length) throw new Error(`The defect ${to} was not planted`);
    return new Uint8Array(Buffer.from(changed, 'latin1'));
  };
}

/** A small file of our own making, valid but for what is drawn. */
async function drawn(draw: (pen: Pen, tagged: (mark: () => void) => void) => void): Promise<Uint8Array> {
  const doc = openDocument({ ...handmadeBrief(), sections: [] });
  const chunks: Buffer[] = [];
  const done = new Promise<void>((resolve) => doc.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', resolve));
  doc.addPage();
  const pen = new Pen(doc, 'ltr');
  const document = new Tag('Document');
  const tagged = (mark: () => void) => {
    pen.within(document.child('P'));
    mark();
    pen.close();
  };
  tagged(() => doc.font('main-regular').text('A good line', 60, 100, { lineBreak: false }));
  draw(pen, tagged);
  doc.end();
  await done;
  return new Uint8Array(Buffer.concat(chunks));
}

/** The good one with nothing in its tables. */
function withoutRows(): Brief {
  const brief = handmadeBrief(6);
  const emptied = (block: Block): Block => (block.kind === 'table' ? { ...block, rows: [] } : block);
  return { ...brief, sections: brief.sections.map((one) => ({ ...one, blocks: one.blocks.map(emptied) })) };
}
