import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkAnswers } from '~/core/questionnaire/check-answers';
import { nameSchema } from '~/core/questionnaire/envelope';
import { findAsked } from '~/core/questionnaire/find-asked';
import { parseQuestionnaire } from '~/core/questionnaire/parse-questionnaire';
import { readContent, valueOf } from '#test/cases/shipped-rules';

/** `journeys.json`: which questions are asked for which answers, one sentence each. */
const answersSchema = z.record(nameSchema, z.unknown());
const journeysSchema = z.strictObject({
  $schema: z.string().optional(),
  journeys: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        /** Answers to questions of other questionnaires. */
        context: answersSchema.default({}),
        answers: answersSchema,
        asked: z.array(nameSchema),
        notAsked: z.array(nameSchema),
      }),
    )
    .min(1),
});

const folder = 'questionnaires';
const questionnaires = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'schema')
  .map(({ name }) => valueOf(parseQuestionnaire(readContent(path.join(folder, name, 'questionnaire.json')))));

describe('journeys through the shipped questionnaires', () => {
  it('are for at least one questionnaire', () => {
    expect(questionnaires.length).toBeGreaterThan(0);
  });

  describe.each(questionnaires)('of $id', (questionnaire) => {
    const file = readContent(path.join(folder, questionnaire.id, 'journeys.json'));
    const { journeys } = journeysSchema.parse(JSON.parse(file.text));

    it.each(journeys)('$name', ({ context, answers, asked, notAsked }) => {
      const given = Object.entries({ ...context, ...answers }).map(([name, value]) => [name, { value }]);
      const found = findAsked(questionnaires, valueOf(checkAnswers(questionnaires, Object.fromEntries(given))));
      const isShown = (name: string) => ['asked', 'may_close'].includes(found.get(name) ?? 'unknown');
      const isHidden = (name: string) => ['not_asked', 'may_open'].includes(found.get(name) ?? 'unknown');
      expect(asked.filter((name) => !isShown(name))).toEqual([]);
      expect(notAsked.filter((name) => !isHidden(name))).toEqual([]);
    });

    const conditional = questionnaire.questions.filter(({ visibilityReads }) => visibilityReads.length > 0);
    it.each(conditional)('ask $name on one of them and not on another', ({ name }) => {
      expect(journeys.some(({ asked }) => asked.includes(name))).toBe(true);
      expect(journeys.some(({ notAsked }) => notAsked.includes(name))).toBe(true);
    });
  });
});
