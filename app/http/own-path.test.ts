import { describe, expect, it } from 'vitest';
import { ownPath } from './own-path';

describe('where somebody goes after signing in', () => {
  it.each(['/', '/account', '/assessments/1/questionnaires/need?page=two#question-1', '/a//b', '/%2F%2Fevil.example'])(
    'is where they were on the way to: %s',
    (path) => {
      expect(ownPath(path)).toBe(path);
    },
  );

  it.each([
    ['nowhere', null],
    ['nothing', ''],
    ['another site', 'https://evil.example/'],
    ['another site by the same scheme', '//evil.example/'],
    ['another site by a backslash', '/\\evil.example/'],
    ['another site behind a tab', '/\t/evil.example/'],
    ['another site behind a line break', '/\n\\evil.example/'],
    ['another site behind a dot', '/.//evil.example/'],
    ['another site behind two dots', '/a/..//evil.example/'],
    ['another site behind an escaped dot', '/%2e//evil.example/'],
    ['a script', 'javascript:alert(1)'],
    ['a relative path', 'account'],
    ['a path behind a space', ' /account'],
  ])('is the start page instead of %s', (_, wanted) => {
    expect(ownPath(wanted)).toBe('/');
  });
});
