import { describe, expect, test } from 'vitest';
import { loadQuestionnaire } from '#test/fixtures/questionnaires/load-questionnaire';
import type { Answers } from '~/core/questionnaire/answers';
import type { Changes, Save } from '~/http/save-in-parts';
import { takePage } from './take-page.server';

const questions = loadQuestionnaire('kitchen-sink').questions.filter(({ page }) => page === 'picking');

/** Saves everything but what somebody else has answered meanwhile. */
function storeWith(theirs: Changes) {
  const patches: Parameters<Save>[0][] = [];
  const save: Save = (patch) => {
    patches.push(patch);
    const disputed = Object.entries(theirs).filter(([name]) => name in patch.changes);
    if (disputed.length === 0) return Promise.resolve({ kind: 'saved', revision: 8 });
    return Promise.resolve({ kind: 'conflict', revision: 7, theirs: Object.fromEntries(disputed) });
  };
  return { save, patches };
}

function posted(seen: Changes, fields: Record<string, string>): FormData {
  const form = new FormData();
  form.set('intent', 'continue');
  form.set('patch', 'p');
  form.set('based-on', '5');
  form.set('seen', JSON.stringify(seen));
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

const take = (form: FormData, { save }: { save: Save }, stored: Answers = {}) =>
  takePage({ form, questions, stored, save });
const blank = { data_kept: null, has_log: null };
const both = { 'value:data_kept': 'nothing', 'value:has_log': 'true' };

describe('a page that came back', () => {
  test('is saved as one patch, based on what the person had seen', async () => {
    const store = storeWith({});
    const { returned, seen } = await take(posted(blank, both), store);
    expect(returned).toBeUndefined();
    expect(seen).toEqual(['data_kept', 'has_log']);
    expect(store.patches).toEqual([
      { id: 'p', basedOn: 5, changes: { data_kept: { value: 'nothing' }, has_log: { value: true } } },
    ]);
  });

  test('sends nothing where nothing was changed', async () => {
    const store = storeWith({});
    await take(posted({ data_kept: { value: 'nothing' } }, { 'value:data_kept': 'nothing' }), store);
    expect(store.patches).toEqual([]);
  });

  test('shows theirs beside mine where somebody answered meanwhile, and saves the rest', async () => {
    const store = storeWith({ data_kept: { value: 'health_data' } });
    const { returned } = await take(posted(blank, both), store);
    expect(returned?.theirs).toEqual({ data_kept: { value: 'health_data' } });
    expect(returned?.typed['data_kept']?.values).toEqual(['nothing']);
    expect(Object.keys(returned?.typed ?? {})).toEqual(['data_kept']);
    expect(store.patches.at(-1)?.changes).toEqual({ has_log: { value: true } });
    expect(store.patches.at(-1)?.id).not.toBe('p');
  });

  test('keeps theirs where the person says so, and mine where the person says that', async () => {
    const seen = { data_kept: { value: 'health_data' } };
    const decide = async (choice: string) => {
      const store = storeWith({});
      const form = posted(seen, { ...both, conflict: 'data_kept', 'keep:data_kept': choice });
      await take(form, store, seen);
      return store.patches[0]?.changes['data_kept'];
    };
    expect(await decide('theirs')).toBeUndefined();
    expect(await decide('mine')).toEqual({ value: 'nothing' });
  });

  test('asks again where the person has not chosen', async () => {
    const seen = { data_kept: { value: 'health_data' } };
    const store = storeWith({});
    const { returned } = await take(posted(seen, { ...both, conflict: 'data_kept' }), store, seen);
    expect(returned?.theirs).toEqual(seen);
    expect(store.patches.flatMap(({ changes }) => Object.keys(changes))).toEqual(['has_log']);
  });

  test('hands a wrong answer back as it was typed, and theirs with it where it changed meanwhile', async () => {
    const form = posted(blank, { 'value:data_kept': 'gold', 'value:has_log': 'true' });
    const alone = await take(form, storeWith({}));
    expect(alone.returned).toMatchObject({ theirs: {}, problems: [{ question: 'data_kept', code: 'choice' }] });
    expect(alone.returned?.typed['data_kept']?.values).toEqual(['gold']);
    const changed = await take(form, storeWith({}), { data_kept: { value: 'nothing' } });
    expect(changed.returned?.theirs).toEqual({ data_kept: { value: 'nothing' } });
  });

  test('comes back whole, with the reason, where nothing can be changed any more', async () => {
    const issue = { code: 'round_over', severity: 'error', where: { file: '', pointer: '' }, values: {} } as const;
    const save: Save = () => Promise.resolve({ kind: 'refused', issues: [issue] });
    const { returned } = await take(posted(blank, { 'value:data_kept': 'gold', 'value:has_log': 'true' }), { save });
    expect(returned).toMatchObject({ problems: [], theirs: {}, closed: { why: 'round_over' } });
    expect(returned?.closed?.lost.sort()).toEqual(['data_kept', 'has_log']);
    expect(returned?.typed['data_kept']?.values).toEqual(['gold']);
    expect(returned?.typed['has_log']?.values).toEqual(['true']);
  });

  test('answers 400 to what no form of ours makes', async () => {
    const save: Save = () => Promise.resolve({ kind: 'refused', issues: [] });
    await expect(take(posted(blank, both), { save })).rejects.toMatchObject({ status: 400 });
  });
});
