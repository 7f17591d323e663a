import { expect, it } from 'vitest';
import { draftContents } from './draft-contents';

const json = (path: string, value: unknown) => ({ path, text: JSON.stringify(value) });
const files = [
  json('questionnaires/need/questionnaire.json', { title: 'Need' }),
  { path: 'rules/small/CHANGES.md', text: '' },
  json('rules/small/measures/all.json', { measures: [{ id: 'log', title: 'Keep a log' }] }),
  { path: 'rules/small/measures/broken.json', text: '{' },
  json('rules/small/risks/privacy/leak.cases.json', {}),
  json('rules/small/risks/privacy/leak.json', { title: 'A leak' }),
  { path: 'rules/small/risks/stray/odd.json', text: '{' },
  json('rules/small/rule-set.json', {
    title: 'Small',
    domains: [{ id: 'access', title: 'Access' }, { id: 'privacy' }],
  }),
  json('rules/small/stoppers/banned.json', { title: { default: 'Banned' } }),
];

it('sorts the files of a draft by what they are, broken ones too', () => {
  const [small] = draftContents(files).ruleSets;
  expect(draftContents(files).questionnaires).toEqual([
    { path: 'questionnaires/need/questionnaire.json', pointer: '', id: 'need', title: 'Need' },
  ]);
  expect(draftContents(files).others).toEqual(['rules/small/CHANGES.md', 'rules/small/risks/privacy/leak.cases.json']);
  expect(small?.main?.title).toBe('Small');
  expect(small?.domains.map(({ id, risks }) => [id, risks.map((risk) => risk.id)])).toEqual([
    ['access', []],
    ['privacy', ['leak']],
    ['stray', ['odd']],
  ]);
  expect(small?.stoppers.map(({ title }) => title)).toEqual([{ default: 'Banned' }]);
  expect(small?.measures.map(({ id, pointer }) => [id, pointer])).toEqual([
    ['log', '/measures/0'],
    ['broken', ''],
  ]);
});
