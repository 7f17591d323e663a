import { describe, expect, it } from 'vitest';
import type { Issue } from '~/core/shared/issue';
import { issueInWords, issuesAsText } from './issue-words';
import { createTranslate } from './translate';

const translate = createTranslate('en');
const issue: Issue = {
  code: 'duplicate_key',
  severity: 'error',
  where: { file: 'rules/x/rule-set.json', pointer: '/id', line: 3, column: 5 },
  values: { key: 'id' },
  suggestion: 'ids',
};

describe('issueInWords', () => {
  it('says where, what was found, what was expected and what to do', () => {
    expect(issueInWords(issue, translate)).toEqual({
      place: 'rules/x/rule-set.json:3:5',
      found: '“id” stands here a second time.',
      expected: 'Each name once in an object.',
      mend: 'Delete or rename one of the two. Did you mean “ids”?',
    });
  });

  it('takes what was found as text, whatever it looks like', () => {
    const odd = { ...issue, values: { key: '<b>{{mend}}</b> $t(common:product)' } };
    expect(issueInWords(odd, translate).found).toBe('“<b>{{mend}}</b> $t(common:product)” stands here a second time.');
  });

  it('names no place where there is none', () => {
    const placeless = { ...issue, where: { file: '', pointer: '/id' } };
    expect(issueInWords(placeless, translate).place).toBe('');
  });
});

describe('issuesAsText', () => {
  it('gives each issue a paragraph that a terminal can jump from', () => {
    const text = issuesAsText([issue, { ...issue, severity: 'warning' }], translate);
    expect(text.split('\n\n')).toHaveLength(2);
    expect(text.split('\n')[0]).toBe('rules/x/rule-set.json:3:5 (/id) Error');
    expect(text).toContain('\n  Found: “id” stands here a second time.\n  Expected: ');
  });
});
