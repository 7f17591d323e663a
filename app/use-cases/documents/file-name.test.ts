import { describe, expect, it } from 'vitest';
import { fileNameOf } from './file-name';

describe('the name of a file', () => {
  it.each([
    ['stays as it is', 'Plan 2026.pdf', 'Plan 2026.pdf'],
    ['keeps any script', 'تقرير – ревизия 報告.pdf', 'تقرير – ревизия 報告.pdf'],
    ['keeps what looks like markup, as text', '<img src=x onerror=alert(1)>.pdf', '<img src=x onerror=alert(1)>.pdf'],
    ['loses folders', '../../etc/passwd.pdf', 'passwd.pdf'],
    ['loses folders of other systems', 'C:\\Users\\ada\\Plan.pdf', 'Plan.pdf'],
    ['gets the ending of its content', 'Plan', 'Plan.pdf'],
    ['gets it beside another one', 'Plan.exe', 'Plan.exe.pdf'],
    ['loses line breaks and control characters', 'a\r\nSet-Cookie: x\u0000.pdf', 'a Set-Cookie: x.pdf'],
    ['loses marks that turn the line around', 'gpj.\u202Efdp.pdf', 'gpj. fdp.pdf'],
    ['loses leading dots', '...hidden.pdf', 'hidden.pdf'],
    ['is never empty', '', 'document.pdf'],
    ['is never only a path', '/', 'document.pdf'],
    ['loses half a character', 'a\uD800b.pdf', 'ab.pdf'],
  ])('%s', (_, typed, expected) => {
    expect(fileNameOf(typed, 'pdf')).toBe(expected);
  });

  it('is cut to 200 characters with its ending, and never within a character', () => {
    const long = fileNameOf(`${'👩'.repeat(300)}.pdf`, 'pdf');
    expect([...long]).toHaveLength(200);
    expect(long.endsWith('👩.pdf')).toBe(true);
  });

  it('may end in .jpeg', () => {
    expect(fileNameOf('x.JPEG', 'jpg')).toBe('x.JPEG');
  });
});
