import { setTimeout as pause } from 'node:timers/promises';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import type { Answers } from '~/core/questionnaire/answers';
import { ComparisonPage } from '~/ui/judgement/comparison-page';
import { WordsProvider } from '~/ui/words';
import { exportComparison, getComparison } from '~/use-cases/judgement/get-comparison';
import { getRound } from '~/use-cases/round/get-round';
import { openPorts } from '~/wiring.server';
import { bidder, vendorQuestions } from '#test/cases/bidders';
import { loadShippedRules } from '#test/cases/shipped-rules';
import { riskyNeed } from '#test/fixtures/comparison/five-bidders';
import { openedTender } from '#test/fixtures/comparison/opened-tender';
import { at, lead, roundClosed } from '#test/rounds';
import { createDirectory } from '#test/temporary-directory';
import { medianMilliseconds, type Piece, type Row, type Target } from './bench';

const vendors = 20;
const repetitions = 10;
/** How long somebody at least takes to read the page of a round and to follow a link on it. */
const betweenTwoPages = 1_000;
const judgedFor = '2031-03-24';
const wanted = { isEverything: true, language: 'en' };

/** All vendors side by side, from the database to the page and the document, all of whose answers differ. */
export const piece: Piece = {
  name: `Comparison: ${vendors} vendors, the shipped rules, everything shown`,
  run: async () => {
    const { directory, remove } = createDirectory();
    const { ports: given, stop } = await openPorts({ contentDirectory: '.', dataDirectory: directory });
    const ports = { ...at(given, roundClosed), rateLimits: { take: async () => ({ ok: true }) as const } };
    try {
      const rules = loadShippedRules('essential-services');
      const questions = vendorQuestions(rules);
      const offer = (number: number, seed: number): Answers =>
        bidder(questions, 0.3 + (0.6 * number) / vendors, judgedFor, seed + number);
      const roundOf = async (seed: number) => {
        const offers = Array.from({ length: vendors }, (_, index) => ({
          ...{ firm: `Firm ${String.fromCharCode(65 + index)}`, answers: offer(index + 1, seed) },
        }));
        return { ...wanted, roundId: (await openedTender(ports, riskyNeed(rules), offers)).round.id };
      };
      const [before, input, foreseen] = [await roundOf(100), await roundOf(200), await roundOf(300)];
      const page = async (input: typeof before) => {
        const loaded = await getComparison(ports, lead, input);
        return renderToString(
          createElement(WordsProvider, { language: 'en', children: createElement(ComparisonPage, loaded) }),
        );
      };
      await page(before);
      const start = performance.now();
      await page(input);
      const first = performance.now() - start;
      await getRound(ports, lead, foreseen);
      await pause(betweenTwoPages);
      const next = performance.now();
      await page(foreseen);
      const afterRound = performance.now() - next;
      const row = async (what: string, work: () => unknown, atMost: number): Promise<Row> => ({
        ...{ what, unit: 'ms', value: await medianMilliseconds(repetitions, work) },
        target: { of: 'value', atMost } satisfies Target,
      });
      return [
        { what: 'page, by an address that somebody kept, before anybody has seen it', value: first, unit: 'ms' },
        {
          ...{ what: 'page, for the first who comes by the page of its round', value: afterRound, unit: 'ms' },
          target: { of: 'value', atMost: 300 },
        },
        await row('page', () => page(input), 300),
        await row('document', () => exportComparison(ports, lead, { ...input, format: 'pdf' }), 1000),
        await row('spreadsheet', () => exportComparison(ports, lead, { ...input, format: 'xlsx' }), 1000),
      ];
    } finally {
      await stop();
      remove();
    }
  },
};
