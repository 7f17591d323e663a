import { describe, expect, test } from 'vitest';
import type { Grade } from '~/core/questionnaire/answers';
import { offeredChoices } from '~/core/questionnaire/questionnaire';
import { questionsReadBy } from '~/core/rules/expression';
import { evaluateRisks } from '~/core/scoring/evaluate-risks';
import type { RiskEvaluation } from '~/core/scoring/evaluation';
import { canonicalJson } from '~/core/shared/hash';
import { textIn } from '~/core/shared/text';
import {
  buyersAnswers,
  buyersAnswersOf,
  everythingAsked,
  packSample,
  shippedRules,
} from '#test/fixtures/packs/pack-sample';
import { buildPackView } from './build-pack-view';
import type { PackEffect, PackQuestion, PackView } from './pack-view';

const prepared = shippedRules();
const questionsOf = ({ questionnaires }: PackView) =>
  questionnaires.flatMap(({ pages }) => pages.flatMap(({ questions }) => questions));
const vendorQuestions = prepared.questionnaires
  .filter(({ audience }) => audience === 'vendor')
  .flatMap(({ questions }) => questions);

const packs = {
  'that sorts people': packSample(),
  'that asks everything': packSample({ pack: { needAnswers: everythingAsked(prepared) } }),
  'without an answer of the buyer': packSample({ pack: { needAnswers: {} } }),
  'of a careful buyer who proves nothing': packSample({ pack: { needAnswers: buyersAnswers(prepared, 'safest') } }),
  'of a catalogue of books': packSample({ pack: { needAnswers: buyersAnswersOf('library-catalogue', prepared) } }),
};
const views = new Map(Object.entries(packs).map(([name, input]) => [name, buildPackView(input)]));
const viewOf = (name: keyof typeof packs): PackView => views.get(name) ?? expect.fail(name);
const question = (view: PackView, id: string): PackQuestion =>
  questionsOf(view).find((one) => one.id === id) ?? expect.fail(`No question ${id}`);
const names = Object.keys(packs) as (keyof typeof packs)[];

describe('buildPackView', () => {
  test.for(names)('of a system %s: says of every question how it counts, or that it counts nothing', (name) => {
    const told = questionsOf(viewOf(name));
    expect(told.length).toBeGreaterThan(0);
    for (const { effects, information, number, title, why } of told) {
      expect([title, why, number]).not.toContain('');
      expect(effects.length > 0, title).toBe(information === undefined);
    }
  });

  test('tells every question once, either asked or not asked', () => {
    for (const view of views.values()) {
      const asked = questionsOf(view).map(({ title }) => title);
      const rest = view.questionnaires.flatMap(({ notAsked }) => notAsked);
      const none = vendorQuestions.length - asked.length - rest.length;
      expect(new Set([...asked, ...rest]).size).toBe(asked.length + rest.length);
      expect(none > 0).toBe(view.notApplying.length > 0);
    }
  });

  test('says of every question that a rule reads what it does, where everything is asked', () => {
    const told = questionsOf(viewOf('that asks everything'));
    const scored = told.filter(({ id }) => prepared.scored.has(id));
    expect(told.length).toBeGreaterThan(55);
    expect(scored.filter(({ effects }) => effects.length === 0).map(({ id }) => id)).toEqual([]);
  });

  test('gives the same bytes for the same input', () => {
    for (const [name, input] of Object.entries(packs)) {
      expect(canonicalJson(buildPackView(input)), name).toBe(canonicalJson(views.get(name)));
    }
  });

  test('asks for more time where more may be asked', () => {
    const few = viewOf('of a catalogue of books').minutes;
    const many = viewOf('that asks everything').minutes;
    const open = viewOf('without an answer of the buyer').minutes;
    expect(many.atLeast).toBeGreaterThan(few.atMost);
    expect(open.atMost).toBeGreaterThan(open.atLeast);
    expect(open.words).toContain(String(open.atMost));
  });

  test('leaves out what the buyer excludes, and names it', () => {
    const view = viewOf('of a catalogue of books');
    expect(view.excludedRisks.length).toBeGreaterThan(10);
    expect(view.risks.length + view.excludedRisks.length).toBe(prepared.risks.length);
    const about = questionsOf(view).flatMap(({ effects }) => effects.flatMap((effect) => effect.about));
    expect(about.filter((title) => view.excludedRisks.includes(title))).toEqual([]);
  });

  test('excludes nothing while the buyer has answered nothing', () => {
    const view = viewOf('without an answer of the buyer');
    expect(view.excludedRisks).toEqual([]);
    expect(view.buyerAnswers.flatMap(({ answers }) => answers).every(({ value }) => value === 'Blank')).toBe(true);
    expect(question(view, 'audit_right').condition).toContain('answer of the buyer that is still open');
  });

  test('takes nothing for settled that the buyer has yet to prove', () => {
    const hearing = (grade: Grade) => {
      const needAnswers = {
        ...everythingAsked(prepared),
        effect_before_hearing: { value: 'heard_first', evidence: { grade } },
      };
      const { risks } = buildPackView(packSample({ pack: { needAnswers } }));
      const risk = risks.find(({ id }) => id === 'harm-before-hearing') ?? expect.fail();
      return risk.parts.find(({ part }) => part === 'likelihood')?.settled;
    };
    expect(hearing('claimed')).toBe('');
    expect(hearing('documented')).toMatch(/^[1-4]$/);
  });

  test('says after which answers a question is asked', () => {
    const { condition } = question(viewOf('that sorts people'), 'training_data');
    expect(condition).toContain('How does the product come to its results');
    expect(condition).toMatch(/is answered “[^”]+”; “[^”]+”/);
  });

  test('calls a safeguard by what puts it in place, and by its weight', () => {
    const { effects } = question(viewOf('that sorts people'), 'unused_fields');
    const [safeguard, ...others] = effects;
    expect(others).toEqual([]);
    expect(safeguard?.kind).toBe('safeguard');
    expect(safeguard?.about).toContain(
      'More information about people is collected than the service needs (by up to 5 quarter-steps)',
    );
    expect(safeguard?.outcomes[0]).toEqual({
      outcome: 'In place with',
      choices: ['“Yes, each of them can be left out”', '“Another way, namely”'],
    });
  });

  test('names a stopper with its rule', () => {
    const [stopper] = question(viewOf('that sorts people'), 'audit_right').effects;
    expect(stopper).toMatchObject({ kind: 'stopper', about: ['The vendor accepts no audit'] });
    expect(stopper?.outcomes).toContainEqual({ outcome: 'Stops the purchase', choices: ['“No”'] });
    expect(stopper?.rule).toContain('is answered “No”');
  });

  test('says which use the buyer confirmed, else what the content proposes', () => {
    const changed = buildPackView(packSample({ pack: { uses: { audit_right: 'contract_condition' } } }));
    expect(question(viewOf('that sorts people'), 'audit_right').use).toBe('Minimum requirement');
    expect(question(changed, 'audit_right').use).toBe('Condition of the contract');
  });
});

describe('What a pack says of its round', () => {
  const said = (view: PackView) =>
    [...view.roundRules, ...view.reading.statements.map(({ value }) => value)].join('\n');

  test('a tender is sealed until two named people open it', () => {
    const text = said(viewOf('that sorts people'));
    expect(text).toContain('Sealed until the deadline has passed');
    expect(text).toContain('30 September 2026 at 17:00 (Africa/Nairobi, UTC+03:00)');
    expect(text).toContain('Ada Example, Ben Sample');
  });

  test('nobody is named where the openers are left out', () => {
    const text = said(buildPackView(packSample({ round: { openers: [] } })));
    expect(text).not.toContain('These people');
    expect(text).toContain('It takes 2 named people');
  });

  test('a consultation takes comments and speaks of no opening', () => {
    const text = said(buildPackView(packSample({ pack: { kind: 'consultation' } })));
    expect(text).toContain('comment');
    expect(text).not.toMatch(/[Ss]ealed|negotiated|hand in|handed in (is|what)/);
  });

  test('negotiation is declared either way', () => {
    const text = said(buildPackView(packSample({ pack: { isNegotiated: true, access: 'invited' } })));
    expect(text).toContain('answers may then improve');
    expect(text).toContain('by invitation');
    expect(said(viewOf('that sorts people'))).toContain('The first answer counts');
  });

  test('a draft says that nothing is fixed', () => {
    const draft = buildPackView(packSample({ isDraft: true, round: { packs: [] } }));
    expect(draft.isDraft).toBe(true);
    expect(said(draft)).toContain('This is a draft');
    expect(draft.versions).toEqual([]);
  });

  test('an amendment is told with its reason', () => {
    const packVersions = [
      { number: 1, hash: 'a', at: '2026-08-01T08:00:00Z', reason: '' },
      { number: 2, hash: 'b', at: '2026-08-09T08:00:00Z', reason: 'A question was added.' },
    ];
    const { versions } = buildPackView(packSample({ pack: { number: 2 }, round: { packs: packVersions } }));
    expect(versions[1]).toBe('Version 2, 9 August 2026 at 11:00 (Africa/Nairobi, UTC+03:00): A question was added.');
  });
});

describe('What a choice is said to lead to', () => {
  const yesNo = ['applies', 'wholePopulation', 'vulnerable'];
  const certainties = { yes: 'yes', possible: 'open', no: 'no', holds: 'yes', excluded: 'no' };

  test.for(['that sorts people', 'that asks everything', 'of a careful buyer who proves nothing'] as const)(
    'is what the evaluation gives for that answer alone, of a system %s',
    { timeout: 60_000 },
    (name) => {
      const { pack, translate } = packs[name];
      const { effectiveDate, needAnswers } = pack;
      const said = (group: string, certainty: keyof typeof certainties) =>
        translate(`pack:outcome.${group}.${certainties[certainty]}`);

      /** What the evaluation says of what an effect speaks of; an effect can speak of several things. */
      const foundFor = (id: string, { kind, name: part, about }: PackEffect, result: RiskEvaluation): string[] => {
        if (kind === 'stopper') {
          const stoppers = prepared.stoppers.filter(({ stopper }) => about.includes(textIn(stopper.title, 'en')));
          return stoppers.flatMap(({ stopper }) =>
            result.stoppers.flatMap((one) => (one.id === stopper.id ? [said('stopper', one.state)] : [])),
          );
        }
        const risks = prepared.risks.filter(({ risk }) =>
          about.some((told) => told === textIn(risk.title, 'en') || told.startsWith(`${textIn(risk.title, 'en')} (`)),
        );
        return risks.flatMap(({ risk }) => {
          const judged = result.risks.find((one) => one.id === risk.id);
          if (kind === 'safeguard') {
            const [control, ...others] = risk.controls.filter(({ inPlace }) => questionsReadBy([inPlace]).includes(id));
            const counted = judged?.controls.find((one) => one.id === control?.id);
            return counted && others.length === 0 ? [said('safeguard', counted.inPlace)] : [];
          }
          const found = judged?.parts.find((one) => translate(`pack:part.${one.part}`) === part);
          if (found === undefined) return [];
          const { atLeast, atMost } = found.value;
          if (yesNo.includes(found.part))
            return [said(found.part, atMost === 0 ? 'no' : atLeast === 0 ? 'possible' : 'yes')];
          return [atLeast === atMost ? String(atMost) : `${atLeast} to ${atMost}`];
        });
      };

      const compared = { stopper: 0, safeguard: 0, part: 0, opens: 0 };
      for (const { id, effects } of questionsOf(viewOf(name)).filter(({ condition }) => condition === '')) {
        const accepts = prepared.questions.get(id)?.accepts;
        if (accepts?.kind !== 'choice') continue;
        for (const { text, value } of offeredChoices(accepts).filter((choice) => choice.value !== 'dontknow')) {
          const answers = { ...needAnswers, [id]: { value, evidence: { grade: 'verified' as const } } };
          const result = evaluateRisks(prepared, { answers, effectiveDate, stage: pack.procurement.stage });
          for (const effect of effects.filter(({ outcomes }) => outcomes.length > 0)) {
            const told = effect.outcomes.find(({ choices }) => choices.includes(`“${textIn(text, 'en')}”`))?.outcome;
            for (const found of foundFor(id, effect, result)) {
              compared[effect.kind] += 1;
              expect(told, `${id} ${String(value)}: ${effect.name}, ${effect.about.join('; ')}`).toBe(found);
            }
          }
        }
      }
      expect(compared.part).toBeGreaterThan(50);
      expect(compared.safeguard).toBeGreaterThan(20);
      expect(compared.stopper).toBeGreaterThan(name.endsWith('proves nothing') ? -1 : 2);
    },
  );
});

describe('The words of a pack', () => {
  const codeNames = new Set(
    [
      ...prepared.questions.keys(),
      ...[...prepared.questions.values()].flatMap(({ accepts }) =>
        offeredChoices(accepts).map(({ value }) => String(value)),
      ),
    ].filter((name) => name.includes('_')),
  );

  test.for(names)('of a system %s hold no name of a question, no operator and no JSON', (name) => {
    const texts = textsIn(viewOf(name));
    expect(texts.length).toBeGreaterThan(200);
    expect(texts.filter((text) => /[{}"<>_]|==|!=|undefined|NaN/.test(text))).toEqual([]);
    const words = new Set(texts.flatMap((text) => text.split(/[^\w]+/)));
    expect([...codeNames].filter((code) => words.has(code))).toEqual([]);
  });
});

/** Every text that reaches a reader: all but ids. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) => (['id', 'part', 'kind'].includes(key) ? [] : textsIn(item)));
}
