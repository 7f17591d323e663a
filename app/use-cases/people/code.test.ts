import { describe, expect, it } from 'vitest';
import { normaliseCode } from './code';

describe('a code as it is compared', () => {
  it.each([
    ['as it was sent', 'ABCD-2345'],
    ['in lower case', 'abcd-2345'],
    ['without its dash', 'ABCD2345'],
    ['with spaces around and within', '  AB CD - 23 45\n'],
    ['with a typographic dash', 'ABCD–2345'],
    ['with a minus sign', 'ABCD\u22122345'],
    ['with a no-break space and a tab', 'ABCD\u00a0\t2345'],
    ['with hidden marks of a mail program', '\u200eABCD\u00ad-\u200b2345\ufeff'],
    ['in full-width letters', 'ＡＢＣＤ－２３４５'],
  ])('is the same %s', (_, typed) => {
    expect(normaliseCode(typed)).toBe('ABCD2345');
  });

  it('keeps everything else, so that it is wrong', () => {
    expect(normaliseCode('ABCD_2345')).toBe('ABCD_2345');
    expect(normaliseCode('')).toBe('');
  });
});
