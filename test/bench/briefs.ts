import { createBriefRenderer } from '~/adapters/pdf/render-brief.server';
import { buildBrief, type BriefInput } from '~/core/brief/build-brief';
import { launchBrowser } from '#test/browser/harness/launch-browser';
import { answerAll, contentUnder, judged } from '#test/fixtures/briefs/judged';
import { median, type Piece, type Row } from './bench';
import { briefAsHtml } from '#test/fixtures/briefs/brief-as-html';

const blocks = 6;
const briefsInBlock = 5;

/** Building and rendering a brief, against a browser that prints the same words; both warm. */
export const piece: Piece = {
  name: 'Briefs',
  run: async () => {
    const content = contentUnder('.', 'essential-services');
    const input = judged(content, answerAll(content, 'riskiest', 'claimed'));
    const { render } = createBriefRenderer();
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      const ours: number[] = [];
      const theirs: number[] = [];
      // In blocks, so that neither is measured while the other still tidies up; the first block warms up.
      for (let block = 0; block < blocks; block += 1) {
        const inputs = Array.from({ length: briefsInBlock }, (_, index) => retitled(input, `${block}.${index}`));
        const pages = inputs.map((changed) => briefAsHtml(buildBrief(changed)));
        const ourTimes = await timedEach(inputs, (changed) => render(buildBrief(changed)));
        const theirTimes = await timedEach(pages, async (html) => {
          await page.setContent(html);
          await page.pdf({ format: 'A4', tagged: true, outline: true });
        });
        if (block === 0) continue;
        ours.push(...ourTimes);
        theirs.push(...theirTimes);
      }
      return rows(countPages(await render(buildBrief(input))), median(ours), median(theirs));
    } finally {
      await browser.close();
    }
  },
};

/** Never the same brief twice: a result that was cached whole would prove nothing. */
function retitled(input: BriefInput, title: string): BriefInput {
  return { ...input, assessment: { ...input.assessment, title: `Housing benefit portal ${title}` } };
}

function rows(pages: number, ours: number, theirs: number): Row[] {
  const brief = `brief of ${pages} pages`;
  return [
    { what: `${brief}, built and rendered`, value: ours, unit: 'ms', target: { of: 'value', atMost: 150 } },
    { what: `${brief}, printed by the browser`, value: theirs, unit: 'ms' },
    { what: 'printed by the browser', value: 1000 / theirs, unit: 'per second' },
    {
      what: 'built and rendered',
      value: 1000 / ours,
      unit: 'per second',
      comparedWith: 'printed by the browser',
      target: { of: 'ratio', atLeast: 3 },
    },
  ];
}

async function timedEach<Item>(items: Item[], work: (item: Item) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (const item of items) {
    const start = performance.now();
    await work(item);
    times.push(performance.now() - start);
  }
  return times;
}

function countPages(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type \/Page\n/g)?.length ?? 0
  );
}
