import { afterAll, describe, expect, it } from 'vitest';
import type { ContentFile } from '~/core/shared/content-file';
import { createExamining } from './examine.server';

const program = new URL('../../../test/fixtures/threads/examines-for-ever.mjs', import.meta.url);
const examining = createExamining(program, 4_000);
afterAll(() => examining.stop());

const light: ContentFile[] = [{ path: 'rules/a/risks/b/light.json', text: '{"applies": {"var": "one"}}' }];
const path = 'rules/a/risks/b/heavy.json';
const heavy = [...light, { path, text: '{"applies": {"and": [{"var": "one"}, {"var": "two"}, "for ever"]}}' }];

describe('an examination that would never end', { timeout: 60_000 }, () => {
  it('is ended, names the rule to look at, and those who wait behind it come next', async () => {
    const [ended, next] = await Promise.all([examining.examine(heavy), examining.examine(light)]);
    expect(ended.issues).toMatchObject([
      { code: 'examination_too_long', severity: 'error', where: { file: path }, values: { seconds: 4, path } },
    ]);
    expect(next).toMatchObject({ issues: [], cases: 1 });
  });

  it('says nothing of the cases of its rules', async () => {
    const wanted = { ruleId: 'heavy' };
    const both = [examining.examineCases(heavy, wanted), examining.examineCases(light, wanted)];
    const [ended, next] = await Promise.all(both);
    expect([ended, next?.path]).toEqual([undefined, light[0]?.path]);
  });
});
