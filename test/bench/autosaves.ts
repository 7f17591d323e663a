import { addressOf, launchServer } from '#test/launch-server';
import { createDirectory } from '#test/temporary-directory';
import { openPorts } from '~/wiring.server';
import { ensureBuilt } from '../../app/cli/ensure-built.mjs';
import { median, type Piece, type Row } from './bench';
import { atRate, quantile } from './load/at-rate';
import { openBrowser, type LoadBrowser, type ResponsePage } from './load/browser';
import { manyResponses } from './load/many-responses';

const few = 10;
const many = 10_000;
const people = 40;
const blocks = 5;
const savesInBlock = 200;
/** Somewhat more than is promised, so that what is promised is shown. */
const savesPerSecond = 330;
const pagesPerSecond = 5;
const seconds = 10;

/** Durable saves over HTTP by several people, with few and with many responses in the database. */
export const piece: Piece = {
  name: `Autosaves: ${people} people, ${few} and ${many} responses, shipped content`,
  run: async () => {
    ensureBuilt();
    const small = await serve(few);
    const big = await serve(many);
    try {
      const alone = { few: [] as number[], many: [] as number[] };
      // In turns, so that both see the same machine; the first block warms up.
      for (let block = 0; block <= blocks; block += 1) {
        const [fewTime, manyTime] = [await oneAfterTheOther(small), await oneAfterTheOther(big)];
        if (block === 0) continue;
        alone.few.push(fewTime);
        alone.many.push(manyTime);
      }
      await warmUp(big);
      const quiet = await manyAtOnce(big, []);
      const busy = await manyAtOnce(big, pagesOf(big));
      return rows(alone, quiet, busy);
    } finally {
      await small.stop();
      await big.stop();
    }
  },
};

type Served = Awaited<ReturnType<typeof serve>>;
type Load = Awaited<ReturnType<typeof manyAtOnce>>;

async function serve(count: number) {
  const { directory, remove } = createDirectory();
  const { ports, stop: close } = await openPorts({ contentDirectory: '.', dataDirectory: directory });
  const { vendors, choices, questionnaires } = await manyResponses(ports, count, Math.min(count, people));
  await close();
  const server = launchServer({ DATA_DIR: directory, PORT: '0' });
  const address = await addressOf(server);
  const stop = async () => {
    server.signal('SIGTERM');
    await server.ended;
    remove();
  };
  return { stop, choices, questionnaires, browsers: vendors.map((vendor) => openBrowser(address, vendor)) };
}

/** A choice that differs from the one before, question after question. */
function change({ choices }: Served, number: number) {
  const question = choices[number % choices.length];
  if (question?.accepts.kind !== 'choice') throw new Error('No question to answer');
  const round = Math.floor(number / choices.length);
  const { choices: items } = question.accepts;
  return { [question.name]: { value: items[round % Math.min(2, items.length)]?.value ?? '' } };
}

function browserOf({ browsers }: Pick<Served, 'browsers'>, number: number): LoadBrowser {
  const browser = browsers[number % browsers.length];
  if (browser === undefined) throw new Error('Nobody is signed in');
  return browser;
}

let changes = 0;

/** One person who saves as soon as the save before is acknowledged. @returns the median in milliseconds. */
async function oneAfterTheOther(served: Served): Promise<number> {
  const times: number[] = [];
  for (let number = 0; number < savesInBlock; number += 1) {
    const start = performance.now();
    await browserOf(served, 0).save(change(served, (changes += 1)));
    times.push(performance.now() - start);
  }
  return median(times);
}

/** Forms more often than results, as people read them. */
function pagesOf({ questionnaires }: Served): ResponsePage[] {
  const forms = questionnaires.map((id): ResponsePage => ['assessments', `/questionnaires/${id}`]);
  return [['responses', ''], ...forms, ['responses', '/result'], ...forms, ['assessments', '/result'], ...forms];
}

/** As in a server that has run for a while: its threads are there, and what is called often is compiled. */
async function warmUp(served: Served): Promise<void> {
  await manyAtOnce(served, pagesOf(served));
}

/** Everybody saves at a fixed rate while somebody reads these pages in turn. */
async function manyAtOnce(served: Served, pages: readonly ResponsePage[]) {
  const reading =
    pages.length === 0
      ? undefined
      : atRate(pagesPerSecond, seconds, (number) =>
          browserOf(served, 0).read(pages[number % pages.length] ?? ['responses', '']),
        );
  const saving = atRate(savesPerSecond, seconds, (number) =>
    browserOf(served, (number % (people - 1)) + 1).save(change(served, (changes += 1))),
  );
  const [saves, read] = await Promise.all([saving, reading]);
  return { saves, read };
}

function rows(alone: { few: number[]; many: number[] }, quiet: Load, busy: Load): Row[] {
  const [fewName, manyName] = [`a save at ${few} responses`, `a save at ${many} responses`];
  const load = (name: string, { saves, read }: Load): Row[] => [
    {
      what: `${name}: durable saves`,
      value: saves.perSecond,
      unit: 'per second',
      target: { of: 'value', atLeast: 300 },
    },
    { what: `${name}: a save, median`, value: median(saves.times), unit: 'ms' },
    {
      what: `${name}: a save, 99 of 100`,
      value: quantile(saves.times, 0.99),
      unit: 'ms',
      target: { of: 'value', atMost: 100 },
    },
    ...(read ? [{ what: `${name}: a page, median`, value: median(read.times), unit: 'ms' as const }] : []),
  ];
  return [
    { what: fewName, value: median(alone.few), unit: 'ms' },
    {
      what: manyName,
      value: median(alone.many),
      unit: 'ms',
      comparedWith: fewName,
      target: { of: 'ratio', atMost: 1.25 },
    },
    ...load('nobody reads', quiet),
    ...load(`${pagesPerSecond} pages per second are read`, busy),
  ];
}
