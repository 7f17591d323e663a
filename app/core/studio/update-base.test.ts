import { describe, expect, it } from 'vitest';
import type { ContentFile } from '~/core/shared/content-file';
import { editFiles } from './edit-draft';
import { changesOfUpdate, compareBases, type BaseVersion, type Decisions } from './update-base';

const hash = 'b'.repeat(64);
const file = (path: string, value: unknown): ContentFile => ({ path, text: `${JSON.stringify(value, null, 2)}\n` });
const base = (more: Record<string, unknown> = {}, version = '0.1.0') =>
  file('rules/nation/rule-set.json', {
    ...{ id: 'nation', version, sources: { act: 'old', code: 'old' }, parameters: { grades: { a: 1, b: 2 } } },
    ...{ domains: [{ id: 'privacy', title: 'Privacy' }], ...more },
  });
const risk = (id: string, title: string, folder = 'nation') =>
  file(`rules/${folder}/risks/privacy/${id}.json`, { id, title });
const measures = (title: string, folder = 'nation', name = 'all') =>
  file(`rules/${folder}/measures/${name}.json`, {
    measures: [
      { id: 'first', title },
      { id: 'second', title: 'Second' },
    ],
  });
const town = (more: Record<string, unknown> = {}) =>
  file('rules/town/rule-set.json', {
    id: 'town',
    version: '0.1.0',
    extends: { id: 'nation', version: '0.1.0' },
    ...more,
  });
const asked = (text: string): ContentFile => ({ path: 'questionnaires/need/questionnaire.json', text });

const old = [base(), risk('leak', 'Leak'), risk('loss', 'Loss'), measures('First')];
const next: BaseVersion = {
  ruleSet: { id: 'nation', version: '0.2.0', hash },
  files: [
    base({ sources: { act: 'new', code: 'new' }, parameters: { grades: { a: 1, b: 3 } } }, '0.2.0'),
    risk('leak', 'Leaks'),
    risk('spy', 'Spying'),
    measures('First of all'),
  ],
  questionnaires: [asked('new')],
};

function compared(local: ContentFile[], here = asked('old')) {
  const draft = [...old, ...local, here];
  const update = compareBases(draft, [asked('old')], next);
  if (update === undefined) throw new Error('Nothing to compare');
  const states = Object.fromEntries(update.changes.map(({ name, kind, state }) => [name, `${kind} ${state}`]));
  const updated = (decisions: Decisions = {}) => {
    const changes = changesOfUpdate(update, decisions, draft, next);
    const edited = changes && editFiles(draft, changes, true);
    if (edited !== undefined && !edited.ok) throw new Error(JSON.stringify(edited.issues));
    return edited && new Map(edited.value.files.map(({ path, text }) => [path, text]));
  };
  return { states, updated };
}

describe('an update of the base', () => {
  it('takes over what only the base changes, and nothing else', () => {
    const { states, updated } = compared([town()]);
    expect(states).toEqual({
      'measures/first': 'changed free',
      'questionnaires/need': 'changed free',
      'risks/leak': 'changed free',
      'risks/loss': 'removed free',
      'risks/spy': 'added free',
      'rule-set/parameters/grades/b': 'changed free',
      'rule-set/sources/act': 'changed free',
      'rule-set/sources/code': 'changed free',
    });
    const files = updated();
    for (const one of next.files) expect(files?.get(one.path)).toBe(one.text);
    expect(files?.has('rules/nation/risks/privacy/loss.json')).toBe(false);
    expect(files?.get('rules/town/rule-set.json')).toBe(
      town().text.replace('"version": "0.1.0"\n  }', '"version": "0.2.0"\n  }'),
    );
    expect(files?.get(asked('').path)).toBe('new');
  });

  it('lists what both changed and goes on only when all of it is decided', () => {
    const { states, updated } = compared(
      [
        town({
          sources: { act: 'ours', own: 'ours' },
          parameters: { grades: { b: 4 } },
          retired: { risks: { loss: 'Not here.' } },
        }),
        risk('leak', 'Leak here', 'town'),
        measures('Ours', 'town', 'town'),
      ],
      asked('ours'),
    );
    const conflicts = Object.keys(states).filter((name) => states[name]?.endsWith('conflict'));
    expect(conflicts).toEqual([
      'measures/first',
      'questionnaires/need',
      'risks/leak',
      'rule-set/parameters/grades/b',
      'rule-set/sources/act',
    ]);
    expect(states['risks/loss']).toBe('removed settled');
    const all = (to: 'local' | 'base') => Object.fromEntries(conflicts.map((name) => [name, to]));
    expect(updated()).toBeUndefined();
    const { 'risks/leak': _, ...butOne } = all('local');
    expect(updated(butOne)).toBeUndefined();
    const kept = updated(all('local'));
    expect(kept?.get('rules/town/risks/privacy/leak.json')).toBe(risk('leak', 'Leak here', 'town').text);
    expect(JSON.parse(kept?.get('rules/town/rule-set.json') ?? '')).toMatchObject({
      sources: { act: 'ours', own: 'ours' },
      retired: { risks: {} },
    });
    expect(kept?.get(asked('').path)).toBe('ours');
    const given = updated(all('base'));
    expect(given?.has('rules/town/risks/privacy/leak.json')).toBe(false);
    expect(JSON.parse(given?.get('rules/town/rule-set.json') ?? '')).toMatchObject({
      sources: { own: 'ours' },
      parameters: { grades: {} },
    });
    expect(JSON.parse(given?.get('rules/town/measures/town.json') ?? '')).toEqual({
      measures: [{ id: 'second', title: 'Second' }],
    });
    expect(given?.get(asked('').path)).toBe('new');
  });

  it('leaves out what the base took over', () => {
    const { states, updated } = compared([town({ sources: { act: 'new' } }), risk('spy', 'Spying', 'town')]);
    expect([states['rule-set/sources/act'], states['risks/spy']]).toEqual(['changed settled', 'added settled']);
    const files = updated();
    expect(files?.has('rules/town/risks/privacy/spy.json')).toBe(false);
    expect(files?.get('rules/town/rule-set.json')).not.toContain('"new"');
  });

  it('writes the hash where one is named', () => {
    const named = town({ extends: { id: 'nation', version: '0.1.0', hash: 'a'.repeat(64) } });
    expect(compared([named]).updated()?.get('rules/town/rule-set.json')).toContain(hash);
  });

  it('is nothing where nothing is extended', () => {
    expect(compareBases(old, [], next)).toBeUndefined();
  });
});
