import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { journeysFileSchema, runJourneys } from '~/core/questionnaire/journeys';
import { parseQuestionnaire } from '~/core/questionnaire/parse-questionnaire';
import { readContent, valueOf } from '#test/cases/shipped-rules';

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
    const { journeys } = journeysFileSchema.parse(JSON.parse(file.text));

    it('meet what they expect', () => {
      const before = questionnaires.filter(({ id }) => id in questionnaire.context);
      expect(runJourneys(file, [...before, questionnaire])).toEqual({ ok: true, value: journeys.length, warnings: [] });
    });

    const conditional = questionnaire.questions.filter(({ visibilityReads }) => visibilityReads.length > 0);
    it.each(conditional)('ask $name on one of them and not on another', ({ name }) => {
      expect(journeys.some(({ asked }) => asked.includes(name))).toBe(true);
      expect(journeys.some(({ notAsked }) => notAsked.includes(name))).toBe(true);
    });
  });
});
