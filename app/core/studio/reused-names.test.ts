import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assembleContent } from '../content/assemble-content';
import type { ContentFile } from '../shared/content-file';
import type { DraftChange } from './draft';
import { editFiles } from './edit-draft';
import { examineFiles } from './examine-draft';
import { namesOfQuestionnaire, namesOfRuleSet, type KnownNames } from './known-names';

const root = 'test/fixtures/small-content/';
const small: ContentFile[] = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => /^(questionnaires|rules)\/.*\.json$/.test(path))
  .sort()
  .map((path) => ({ path, text: readFileSync(root + path, 'utf8') }));
const need = 'questionnaires/need/questionnaire.json';
const leak = 'rules/small/risks/privacy/leak.json';
const kind = '/survey/pages/0/elements/1';
const set = (path: string, pointer: string, value: unknown): DraftChange => ({ kind: 'value', path, pointer, value });
const gone: DraftChange[] = [
  { kind: 'remove', path: need, pointer: '/survey/pages/1' },
  { kind: 'remove', path: need, pointer: '/questions/remarks' },
];

function changed(...changes: DraftChange[]): ContentFile[] {
  const edited = editFiles(small, changes);
  if (!edited.ok) throw new Error(edited.issues.map(({ code }) => code).join());
  return edited.value.files;
}
function knownOf(...versions: ContentFile[][]): KnownNames {
  const loaded = versions.map((files) => assembleContent(files));
  const questionnaires = loaded.flatMap((one) => one.questionnaires.filter(({ value }) => value.id === 'need'));
  const ruleSets = loaded.flatMap((one) => one.ruleSets);
  return {
    questionnaires: { need: questionnaires.map(({ value }) => namesOfQuestionnaire(value)) },
    ruleSets: { small: ruleSets.map(({ value }) => namesOfRuleSet(value)) },
  };
}
const reused = (files: ContentFile[], known = knownOf(small)) =>
  examineFiles(files, known).issues.filter(({ code }) => code === 'name_reused');

describe('a name that was published', () => {
  it('may stay, may be retired, may come back as it was, and may be said better', () => {
    expect(reused(small)).toEqual([]);
    expect(reused(changed(...gone))).toEqual([]);
    expect(reused(small, knownOf(small, changed(...gone)))).toEqual([]);
    expect(reused(changed(set(need, `${kind}/title`, 'Which kind of information is it?')))).toEqual([]);
    expect(reused(changed(set(need, `${kind}/choices/1/text`, 'Data on health')))).toEqual([]);
  });

  it.each<[string, DraftChange, string, 'error' | 'warning']>([
    [
      'a question with another kind of answer',
      set(need, '/survey/pages/1/elements/0', { type: 'text', inputType: 'date', name: 'remarks', title: 'Remarks' }),
      '/survey/pages/1/elements/0/name',
      'error',
    ],
    [
      'a question that asks what another asked',
      set(need, '/survey/pages/0/elements/1/title', 'Does the system use information about people?'),
      `${kind}/name`,
      'error',
    ],
    ['a question that asks something else', set(need, `${kind}/title`, 'How is it billed?'), `${kind}/name`, 'warning'],
    [
      'a choice with the text of another',
      set(need, `${kind}/choices/0/text`, 'Health data'),
      `${kind}/choices/0`,
      'error',
    ],
    [
      'a choice that says something else',
      set(need, `${kind}/choices/0/text`, 'Fingerprints'),
      `${kind}/choices/0`,
      'warning',
    ],
    ['a risk that is something else', { ...set(leak, '/title', 'Nobody answers'), path: leak }, '', 'warning'],
  ])('is not to be used for something else: %s', (_, change, pointer, severity) => {
    if (pointer === '') {
      const files = changed(change, set(leak, '/event', 'Calls come to nothing.'));
      expect(reused(files)).toMatchObject([{ severity, where: { file: leak, pointer: '/id', line: 2 } }]);
      return;
    }
    expect(reused(changed(change))).toMatchObject([{ severity, where: { file: need, pointer } }]);
  });

  it('cannot come back with another meaning once it is retired, in whatever words', () => {
    const known = knownOf(small, changed(...gone));
    const back = changed(set(need, '/survey/pages/1/elements/0/title', 'Remarks on the price'));
    expect(reused(back)).toEqual([]);
    expect(reused(back, known)).toMatchObject([{ severity: 'error', values: { name: 'remarks', was: 'Remarks' } }]);
  });

  it('is looked for in what was published alone, not in JavaScript’s own names', () => {
    const known: KnownNames = { questionnaires: {}, ruleSets: {} };
    expect(reused(small, known)).toEqual([]);
  });
});
