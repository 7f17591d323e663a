import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assembleContent } from '~/core/content/assemble-content';
import type { ContentFile } from '~/core/shared/content-file';
import { parseRuleSet } from '../parse-rule-set';
import type { RiskRuleSet } from '../rule-set';

const room = 'test/fixtures/small-content';
const files: ContentFile[] = readdirSync(room, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.json') && !path.startsWith('test'))
  .sort()
  .map((path) => ({ path, text: readFileSync(`${room}/${path}`, 'utf8') }));
const base = files.filter(({ path }) => path.startsWith('rules/'));
const leak = JSON.parse(textOf('rules/small/risks/privacy/leak.json')) as Record<string, unknown>;

const header = { id: 'town', version: '0.1.0', title: 'The town', extends: { id: 'small', version: '0.1.0' } };
const json = (path: string, value: unknown): ContentFile => ({
  path: `rules/town/${path}`,
  text: JSON.stringify(value),
});
const town = (more: Record<string, unknown> = {}) => json('rule-set.json', { ...header, ...more });

function textOf(path: string): string {
  return files.find((file) => file.path === path)?.text ?? '';
}
function parsed(...own: ContentFile[]): RiskRuleSet {
  const result = parseRuleSet([...own, ...base]);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  if (result.value.method !== 'risks') throw new Error('Not of risks');
  return result.value;
}
function faults(...own: ContentFile[]): string[] {
  const result = parseRuleSet([...own, ...base]);
  return (result.ok ? result.warnings : result.issues).map(
    ({ code, where }) => `${code} ${where.file}#${where.pointer}`,
  );
}

describe('a local rule set', () => {
  it('has everything of its base under its own name', () => {
    const { id, risks, measures, stoppers, extends: below, file, reviewedBy } = parsed(town());
    expect({ id, file, reviewedBy }).toEqual({ id: 'town', file: 'rules/town/rule-set.json', reviewedBy: [] });
    expect([risks, measures, stoppers].map((list) => list.length)).toEqual([1, 1, 1]);
    expect(risks[0]?.file).toBe('rules/small/risks/privacy/leak.json');
    const alone = parseRuleSet(base);
    expect(below).toMatchObject({ id: 'small', hash: alone.ok && alone.value.hash });
    expect(faults(town())).toEqual([]);
  });

  it('adds and replaces by file, by id and by name, each number by itself', () => {
    const local = parsed(
      town({
        sources: { act: { title: 'The act', status: 'unchecked' } },
        parameters: { grades: { documented: 40 }, measuresFrom: 'high' },
        domains: [{ id: 'labour', title: 'Labour', asks: 'Who made it?' }],
        recommendation: { moderate: 'conditions' },
      }),
      json('risks/privacy/leak.json', { ...leak, title: 'Leak here' }),
      json('risks/labour/forced.json', { ...leak, id: 'forced', domain: 'labour', sources: ['act'] }),
      json('measures/town.json', {
        measures: [
          {
            ...{ id: 'record-every-look', domain: 'labour', stage: 'contract', strength: 'must', title: 'Other' },
            ...{ firstStep: 'x', proof: 'x', canAct: 'vendor', risks: ['forced'] },
          },
        ],
      }),
    );
    expect(local.risks.map(({ title }) => title)).toContain('Leak here');
    expect(local.risks.map(({ id, cases }) => [id, cases.length > 0])).toEqual([
      ['forced', false],
      ['leak', true],
    ]);
    expect(Object.keys(local.sources)).toEqual(['made_up', 'act']);
    expect(local.parameters.grades).toEqual({ rejected: 0, claimed: 0, documented: 40, verified: 100 });
    expect(local.parameters).toMatchObject({ measuresFrom: 'high', smallestChange: 3 });
    expect(local.domains.map(({ id }) => id)).toEqual(['privacy', 'labour']);
    expect(local.recommendation).toMatchObject({ moderate: 'conditions', low: 'proceed' });
    expect(local.measures.map(({ title }) => title)).toEqual(['Other']);
  });

  it('retires with a reason; with a risk goes what only answered it', () => {
    const local = parsed(town({ retired: { risks: { leak: 'No files here.' } } }));
    expect([local.risks, local.measures]).toEqual([[], []]);
    expect(local.extends?.retired?.risks).toEqual({ leak: 'No files here.' });
    const domain = parsed(
      town({ retired: { domains: { privacy: 'x' } }, domains: [{ id: 'a', title: 'a', asks: 'a' }] }),
    );
    expect([domain.risks, domain.domains.map(({ id }) => id)]).toEqual([[], ['a']]);
  });

  it('moves a risk into another domain with the cases of the base', () => {
    const domains = [{ id: 'labour', title: 'Labour', asks: 'Who made it?' }];
    const moved = parsed(town({ domains }), json('risks/labour/leak.json', { ...leak, domain: 'labour' }));
    expect(moved.risks.map(({ id, domain, cases }) => [id, domain, cases.length > 0])).toEqual([
      ['leak', 'labour', true],
    ]);
  });

  it('is another rule set when either of the two changes', () => {
    const hash = parsed(town()).hash;
    const changed = base.map((file) => ({ ...file, text: file.text.replace('A small rule set', 'Another') }));
    const other = parseRuleSet([town(), ...changed]);
    expect(other.ok && other.value.hash).not.toBe(hash);
    expect(parsed(town({ description: 'x' })).hash).not.toBe(hash);
    expect(parsed(town({ retired: { measures: { 'record-every-look': 'x' } } })).hash).not.toBe(hash);
    const turned = parseRuleSet([...base, town()]);
    expect(turned.ok && turned.value.hash).toBe(hash);
  });
});

describe('what is wrong with a local rule set stands where it was written', () => {
  const at = 'rules/town/rule-set.json#';
  it.each<[string, Record<string, unknown>, string[]]>([
    ['another version', { extends: { id: 'small', version: '0.2.0' } }, [`base_other_version ${at}/extends/version`]],
    ['another hash', { extends: { ...header.extends, hash: 'a'.repeat(64) } }, [`base_other_hash ${at}/extends/hash`]],
    ['its own id', { id: 'small' }, [`local_extends_itself ${at}/extends/id`]],
    ['an unknown member', { riskss: [] }, [`unknown_property ${at}/riskss`]],
    ['an unknown risk', { retired: { risks: { leek: 'x' } } }, [`retired_unknown ${at}/retired/risks/leek`]],
    ['an unknown source', { retired: { sources: { m: 'x' } } }, [`retired_unknown ${at}/retired/sources/m`]],
    ['an unknown measure', { retired: { measures: { m: 'x' } } }, [`retired_unknown ${at}/retired/measures/m`]],
    [
      'a domain retired and given',
      { retired: { domains: { privacy: 'x' } }, domains: [{ id: 'privacy', title: 'a', asks: 'a' }] },
      [`retired_and_there ${at}/retired/domains/privacy`],
    ],
    ['no reason', { retired: { risks: { leak: '' } } }, [`too_short ${at}/retired/risks/leak`]],
    ['what the base says', { recommendation: { low: 'proceed' } }, [`same_as_base ${at}/recommendation/low`]],
    [
      'a table that is not monotone',
      { parameters: { grades: { documented: 110 } } },
      [`too_large ${at}/parameters/grades/documented`],
    ],
    [
      'a table that the base makes wrong',
      { parameters: { grades: { verified: 20 } } },
      [`order_not_monotone ${at}/parameters/grades/verified`],
    ],
  ])('%s', (_, more, expected) => {
    const found = faults(town(more));
    expect(found).toEqual(expected);
  });

  it('no base, a base of a base, a file of measures of the same name, the same file', () => {
    const alone = parseRuleSet([town()]);
    expect(alone.ok ? [] : alone.issues).toMatchObject([{ code: 'base_missing', where: { pointer: '/extends' } }]);
    const again = [{ ...json('rule-set.json', {}), path: 'rules/street/rule-set.json' }].map((file) => ({
      ...file,
      text: JSON.stringify({ ...header, id: 'street', extends: { id: 'town', version: '0.1.0' } }),
    }));
    const { issues } = assembleContent([...files, ...again, town()]);
    expect(issues).toMatchObject([{ code: 'base_extends_another', where: { file: 'rules/street/rule-set.json' } }]);
    const measures = faults(town(), json('measures/privacy.json', { measures: [] }));
    expect(measures).toEqual(['measures_file_taken rules/town/measures/privacy.json#']);
    expect(faults(town(), json('risks/privacy/leak.json', leak))).toEqual([
      'same_as_base rules/town/risks/privacy/leak.json#',
    ]);
  });

  it('a base that adds points', () => {
    const points = {
      path: 'rules/small/rule-set.json',
      text: '{ "id": "small", "version": "0.1.0", "method": "points" }',
    };
    const result = parseRuleSet([town(), points]);
    expect(result.ok ? [] : result.issues.map(({ code }) => code)).toEqual(['base_not_of_risks']);
  });

  it('two that extend each other are refused, without end', () => {
    const circle = [
      town({ extends: { id: 'ring', version: '0.1.0' } }),
      {
        path: 'rules/ring/rule-set.json',
        text: JSON.stringify({ ...header, id: 'ring', extends: { id: 'town', version: '0.1.0' } }),
      },
    ];
    const { issues } = assembleContent(circle);
    expect(issues.map(({ code }) => code)).toEqual(['base_extends_another', 'base_extends_another']);
  });

  it('tells what is wrong with the base once, where it stands', () => {
    const broken = files.map((file) =>
      file.path.endsWith('leak.json') ? { ...file, text: file.text.replace('"made_up"', '"made_down"') } : file,
    );
    const { issues } = assembleContent([...broken, town()]);
    expect(issues.map(({ code, where }) => `${code} ${where.file}`)).toEqual([
      'unknown_source rules/small/risks/privacy/leak.json',
    ]);
  });
});

it('is assembled, checked and judged beside its base, with the files of both', () => {
  const { issues, ruleSets } = assembleContent([...files, town()]);
  expect(issues).toEqual(assembleContent(files).issues);
  expect(ruleSets.map(({ value, files: of }) => [value.id, of.length])).toEqual([
    ['small', base.length],
    ['town', base.length + 1],
  ]);
  const again = parseRuleSet(ruleSets[1]?.files ?? []);
  expect(again.ok && again.value).toEqual(ruleSets[1]?.value);
});
