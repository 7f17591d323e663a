import { createReplaying } from '~/adapters/threads/replaying.server';
import type { PastResponse } from '~/core/replay/replay';
import { createReplayer } from '~/core/replay/replay-response';
import { evaluateRisks } from '~/core/scoring/evaluate-risks';
import { prepareRuleSet } from '~/core/scoring/prepare-rule-set';
import { loadShippedRules } from '#test/cases/shipped-rules';
import { allChangedRules } from '#test/fixtures/replay/changed-rules';
import { madeUpResponses } from '~/core/replay/made-up-responses';
import { ensureBuilt } from '../../app/cli/ensure-built.mjs';
import { median, type Piece, type Row } from './bench';

const responses = 100_000;
const firstMark = 20_000;
const compared = 200;
const megabyte = 1_000_000;

/**
 * Distinct responses of the shipped content with none to twenty blanks each, every risk judged twice, ranges included.
 * What is told of a thread's processor holds on a machine that others use too; what is told of the clock does not.
 */
export const piece: Piece = {
  name: `Replay: ${responses} distinct responses, the shipped rules against others that differ in every risk`,
  run: async () => {
    const before = loadShippedRules('essential-services');
    const after = allChangedRules(before);
    const some = [...madeUpResponses(before.questionnaires, 3 * compared, 5)];
    const prepared = prepareRuleSet(before.ruleSet, before.questionnaires);
    const replayer = createReplayer(prepared, prepareRuleSet(after.ruleSet, after.questionnaires));
    for (const response of some.slice(0, 2 * compared)) replayer(response);
    const last = some.slice(2 * compared);
    for (const response of last.slice(0, compared / 2)) evaluateRisks(prepared, response);
    const single = processorTime(last.slice(compared / 2), (response) => evaluateRisks(prepared, response));

    let generating = 0;
    const rss: { done: number; bytes: number }[] = [];
    const late: number[] = [];
    ensureBuilt();
    const replaying = createReplaying(new URL('../../app/cli/beside.mjs', import.meta.url));
    // What a request to the server would wait: a turn of its thread.
    const watching = setInterval(() => {
      const asked = performance.now();
      setImmediate(() => late.push(performance.now() - asked));
    }, 50);
    const made = function* (): Generator<PastResponse> {
      const source = madeUpResponses(before.questionnaires, responses, 9);
      for (;;) {
        const begun = process.cpuUsage();
        const next = source.next();
        const used = process.cpuUsage(begun);
        generating += (used.user + used.system) / 1_000;
        if (next.done === true) return;
        yield next.value;
      }
    };
    const startedAt = performance.now();
    const begun = process.cpuUsage();
    await replaying.replay({ before, after }, made(), {
      onProgress: (done) => rss.push({ done, bytes: process.memoryUsage.rss() }),
    });
    const used = process.cpuUsage(begun);
    const wall = performance.now() - startedAt;
    clearInterval(watching);
    const memoryAt = (done: number) => (rss.find((mark) => mark.done >= done)?.bytes ?? 0) / megabyte;

    const rows: Row[] = [
      { what: 'a single evaluation, as for a result page', value: single, unit: 'ms' },
      {
        what: 'a response under both rule sets, processor',
        value: (used.user + used.system) / 1_000 / responses,
        unit: 'ms',
        comparedWith: 'a single evaluation, as for a result page',
      },
      { what: 'of it making the responses up', value: generating / responses, unit: 'ms' },
      { what: 'all of them, clock', value: wall, unit: 'ms', target: { of: 'value', atMost: 60_000 } },
      { what: `memory after ${firstMark}`, value: memoryAt(firstMark), unit: 'MB' },
      {
        what: `memory after ${responses}`,
        value: memoryAt(responses),
        unit: 'MB',
        comparedWith: `memory after ${firstMark}`,
        target: { of: 'ratio', atMost: 1.2 },
      },
      {
        what: 'a turn of the asking thread meanwhile, 99 of 100',
        value: [...late].sort((left, right) => left - right)[Math.floor(late.length * 0.99)] ?? 0,
        unit: 'ms',
        target: { of: 'value', atMost: 100 },
      },
      { what: 'the same, median', value: median(late), unit: 'ms' },
    ];
    return rows;
  },
};

function processorTime<Item>(items: readonly Item[], work: (item: Item) => unknown): number {
  const begun = process.cpuUsage();
  for (const item of items) work(item);
  const used = process.cpuUsage(begun);
  return (used.user + used.system) / 1_000 / items.length;
}
