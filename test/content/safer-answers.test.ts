import { describe, expect, it } from 'vitest';
import type { Answers } from '~/core/questionnaire/answers';
import { evaluateRisk } from '~/core/scoring/evaluate-risk';
import { evaluateStopper } from '~/core/scoring/evaluate-stopper';
import { rankOf } from '~/core/scoring/level';
import type { PreparedRuleSet } from '~/core/scoring/prepare-rule-set';
import { situationFor } from '~/core/scoring/situation';
import { loadShippedRules, shippedRuleSets } from '#test/cases/shipped-rules';
import { runs } from '../proof-size';
import { judgedFor, plausibleAnswers } from './factor-rows/plausible-answers';

const seeds = Array.from({ length: runs(15, 250) }, (_, seed) => seed + 1);
const states = ['excluded', 'possible', 'holds'];

interface TradeOff {
  /** A question and its safer answer, which may raise what is named here. */
  safer: string;
  /** Risks or stoppers; any where left out. */
  raises?: string[];
  /** No level above this one comes of it. */
  upTo?: 'high';
  reason: string;
}

const tradeOffs: TradeOff[] = [
  {
    safer: 'decision_role staff_mostly_follow',
    raises: ['followed-blindly'],
    reason: 'Nobody follows a system that decides alone; that nobody decides is a risk of its own, and worse.',
  },
  {
    safer: 'data_expected no_personal_data',
    reason:
      'A buyer who expects nothing about people has assessed and told nothing; the product that holds some is shown.',
  },
  {
    safer: 'loss_if_wrong a_little_time',
    upTo: 'high',
    reason: 'Where little can be lost a short list is asked, and what is not asked is no safeguard.',
  },
  {
    safer: 'helpers no_helpers',
    raises: ['chain-and-places'],
    reason: 'Duties that bind other firms count among the safeguards; a vendor without such firms has none to bind.',
  },
  {
    safer: 'privacy_assessment older_than_last_change',
    raises: ['residual-risk-not-consulted'],
    reason: 'Only a finished assessment says what danger is left; none at all is missing as a safeguard.',
  },
];

describe.each(shippedRuleSets)(
  'in rules/%s a safer answer, as well shown, raises no level and makes no stopper worse',
  (id) => {
    const prepared = loadShippedRules(id);
    const ordered = [...prepared.questions.values()].filter(({ note }) => (note.order?.length ?? 0) > 1);

    it('there are questions to try', () => {
      expect(ordered.length).toBeGreaterThan(50);
    });

    it.each(ordered)(
      'to $name',
      ({ name, note }) => {
        const values = (note.order ?? []).map(String);
        const faults = seeds.flatMap((seed) => {
          const start = shown(plausibleAnswers(prepared, seed));
          const judged = values.map((value) => judge(prepared, { ...start, [name]: { ...start[name], value } }, name));
          return values.slice(1).flatMap((riskier, index) => {
            const safer = values[index] ?? '';
            return [...(judged[index] ?? [])]
              .filter(([rule, rank]) => rank > (judged[index + 1]?.get(rule) ?? 0))
              .filter(([rule, rank]) => !accepted(`${name} ${safer}`, rule, rank))
              .map(([rule]) => `${safer} instead of ${riskier} makes ${rule} worse (seed ${String(seed)})`);
          });
        });
        expect(faults.join('\n')).toBe('');
      },
      120_000,
    );
  },
);

/** At least documented: where proof is demanded, a claim is a blank, and a blank is judged otherwise. */
function shown(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [
      name,
      answer.evidence?.grade === 'verified' ? answer : { ...answer, evidence: { grade: 'documented' as const } },
    ]),
  );
}

/** How bad each risk and stopper is that hangs on the question. */
function judge(prepared: PreparedRuleSet, answers: Answers, name: string): Map<string, number> {
  const situation = situationFor(prepared, { answers, effectiveDate: judgedFor });
  const hangs = ({ hinges }: { hinges: ReadonlyMap<string, unknown> }) => hinges.has(name);
  return new Map([
    ...prepared.risks
      .filter(hangs)
      .map((risk): [string, number] => [risk.risk.id, rankOf(evaluateRisk(risk, situation).evidenced.level.atMost)]),
    ...prepared.stoppers
      .filter(hangs)
      .map((stopper): [string, number] => [
        stopper.stopper.id,
        states.indexOf(evaluateStopper(stopper, situation).state),
      ]),
  ]);
}

function accepted(safer: string, id: string, rank: number): boolean {
  return tradeOffs.some(
    (tradeOff) =>
      tradeOff.safer === safer &&
      (tradeOff.raises === undefined || tradeOff.raises.includes(id)) &&
      (tradeOff.upTo === undefined || rank <= rankOf(tradeOff.upTo)),
  );
}
