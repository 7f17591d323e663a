import type { Findings } from '~/core/judgement/finding';
import { loadWhole } from '~/use-cases/assessment/load-assessment';
import { getResult } from '~/use-cases/assessment/get-result';
import { getSheet } from '~/use-cases/judgement/get-sheet';
import { openPorts } from '~/wiring.server';
import { bidder, vendorQuestions } from '#test/cases/bidders';
import { loadShippedRules } from '#test/cases/shipped-rules';
import { riskyNeed } from '#test/fixtures/comparison/five-bidders';
import { openedTender } from '#test/fixtures/comparison/opened-tender';
import { at, declareNoTies, lead, roundClosed } from '#test/rounds';
import { sample } from '#test/small-content';
import { createDirectory } from '#test/temporary-directory';
import { medianMilliseconds, type Piece } from './bench';

const documents = 40;
const repetitions = 20;
const judge = sample('evaluator');

/** A response of the shipped rules whose evaluators graded so many documents, from the database to the result. */
export const piece: Piece = {
  name: `Judging: a response with at least ${documents} graded documents, the shipped rules`,
  run: async () => {
    const { directory, remove } = createDirectory();
    const { ports: given, stop } = await openPorts({ contentDirectory: '.', dataDirectory: directory });
    const ports = at(given, roundClosed);
    try {
      const rules = loadShippedRules('essential-services');
      const offer = bidder(vendorQuestions(rules), 0.5, '2031-03-24', 1);
      const shown = Object.entries(offer).filter(([, { value }]) => value !== undefined);
      const answers = Object.fromEntries(
        shown.map(([name, answer]) => [
          name,
          { ...answer, evidence: { grade: 'documented', document: name } as const },
        ]),
      );
      const { round } = await openedTender(ports, riskyNeed(rules), [{ firm: 'Firm', answers }]);
      const [response] = await ports.responses.listOfRound(round.id);
      if (response === undefined || shown.length < documents) throw new Error('There is too little to grade');
      await declareNoTies(ports, round, judge);
      const findings: Findings = Object.fromEntries(
        shown.map(([name], index) => [name, { grade: index % 4 ? 'verified' : 'rejected', reason: 'Seen' }]),
      );
      const by = { personId: judge.id, name: judge.name };
      const consensus = {
        id: response.id,
        findings,
        settled: [],
        judges: [by],
        agreed: [{ ...by, at: roundClosed }],
        reopenings: [],
        at: roundClosed,
      };
      await ports.papers.consensuses.put(response.id, consensus);
      const input = { assessmentId: response.id };
      const result = async () => {
        const loaded = await loadWhole(ports, lead, response.id);
        const { answers: judged, access, assessment } = loaded;
        const { effectiveDate = '' } = access;
        return ports.judging.evaluate(loaded, { answers: judged, effectiveDate, stage: assessment.stage });
      };
      const found = (await result()).answers.filter(({ grade }) => grade === 'verified' || grade === 'rejected');
      if (found.length < documents) throw new Error(`Only ${found.length} grades count`);
      return [
        {
          ...{ what: 'result', unit: 'ms', value: await medianMilliseconds(repetitions, result) },
          target: { of: 'value', atMost: 50 },
        },
        {
          ...{ what: 'result with why each risk has its level', unit: 'ms' },
          value: await medianMilliseconds(repetitions, () => getResult(ports, lead, input)),
        },
        {
          ...{ what: 'page to judge on, with its effects', unit: 'ms' },
          value: await medianMilliseconds(repetitions, () => getSheet(ports, judge, { responseId: response.id })),
        },
      ];
    } finally {
      await stop();
      remove();
    }
  },
};
