import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { canonicalJson, contentHash } from '~/core/shared/hash';
import { packSample, shippedRules } from '#test/fixtures/packs/pack-sample';
import { packAsJson } from './pack-as-json';

const input = packSample();
const json = packAsJson(input);
const readerSchema = z.object({
  format: z.literal('rightscope-tender-pack/1'),
  hash: z.string(),
  pack: z.record(z.string(), z.unknown()),
  questionnaires: z.array(
    z.object({
      id: z.string(),
      questions: z.array(
        z.object({
          id: z.string(),
          use: z.string(),
          proof: z.string(),
          asked: z.string(),
          accepts: z.looseObject({ kind: z.string() }),
          readBy: z.object({
            risks: z.array(z.object({ id: z.string(), parts: z.array(z.string()), safeguards: z.array(z.string()) })),
            stoppers: z.array(z.string()),
          }),
        }),
      ),
    }),
  ),
  rules: z.object({ risks: z.array(z.looseObject({ id: z.string(), likelihood: z.unknown() })) }),
});
const data = readerSchema.parse(JSON.parse(json));
const questions = data.questionnaires.flatMap((one) => one.questions);

describe('packAsJson', () => {
  test('is canonical, and the same for the same pack', () => {
    expect(canonicalJson(JSON.parse(json))).toBe(json);
    expect(packAsJson(packSample())).toBe(json);
  });

  test('carries what was frozen under its hash', () => {
    expect(contentHash(data.pack)).toBe(data.hash);
    expect(data.hash).toBe(contentHash(input.pack));
  });

  test('names for every vendor question the rules that read it', () => {
    const { questionnaires, scored } = shippedRules();
    const all = questionnaires.flatMap(({ audience, questions: own }) => (audience === 'vendor' ? own : []));
    expect(questions.map(({ id }) => id)).toEqual(all.map(({ name }) => name));
    for (const { id, readBy } of questions) {
      expect(readBy.risks.length + readBy.stoppers.length > 0, id).toBe(scored.has(id));
    }
  });

  test('tells a safeguard from a fact', () => {
    const readers = (id: string) => questions.find((question) => question.id === id)?.readBy.risks ?? [];
    expect(readers('deletion').find(({ id }) => id === 'kept-too-long')).toEqual({
      id: 'kept-too-long',
      parts: [],
      safeguards: ['deleted-by-schedule'],
    });
    expect(readers('retention').find(({ id }) => id === 'kept-too-long')).toMatchObject({ parts: ['likelihood'] });
  });

  test('says which use the buyer confirmed', () => {
    const changed = readerSchema.parse(JSON.parse(packAsJson(packSample({ pack: { uses: { deletion: 'award' } } }))));
    const use = (from: typeof data) =>
      from.questionnaires.flatMap((one) => one.questions).find(({ id }) => id === 'deletion')?.use;
    expect([use(data), use(changed)]).toEqual(['contract_condition', 'award']);
  });

  test('does not depend on the language of the reader', () => {
    expect(packAsJson(packSample({ language: 'ar-XB' }))).toBe(json);
  });
});
