import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseQuestionnaire } from '~/core/questionnaire/parse-questionnaire';
import { createTranslate } from '~/locales/translate';

const folder = 'test/fixtures/questionnaires/invalid';
const translate = createTranslate('en');

describe('the faults of a questionnaire in words', () => {
  it.each(readdirSync(folder))('have every gap of the text filled: %s', (name) => {
    const result = parseQuestionnaire({ path: name, text: readFileSync(`${folder}/${name}`, 'utf8') });
    const [issue] = result.ok ? [] : result.issues;
    for (const part of ['found', 'expected', 'mend']) {
      expect(translate(`issues:${issue?.code}.${part}`, issue?.values)).not.toMatch(/\{\{|undefined/);
    }
  });
});
