import { describe, expect, it } from 'vitest';
import { createTranslate } from '~/locales/translate';
import { eventValues, shortHash } from './event-values';

const words = { language: 'en', translate: createTranslate('en') };
const text = (name: string, value: unknown) => eventValues({ [name]: value }, words)[name];
/** What somebody typed, set apart so that it runs in its own direction. */
const typed = (value: string) => `\u2068${value}\u2069`;

describe('the values of an event in words', () => {
  it('are texts from people as they are, set apart', () => {
    expect(text('reason', 'خطأ {{hash}} <b>')).toBe(typed('خطأ {{hash}} <b>'));
    expect(text('name', '')).toBe(typed(''));
  });

  it('are words of the product where a value has one, and not where a person typed the same', () => {
    expect(text('part', 'lead')).toBe('lead');
    expect(text('access', 'invited')).toBe('for invited vendors only');
    expect(text('firm', 'lead')).toBe(typed('lead'));
    expect(text('part', 'constructor')).toBe(typed('constructor'));
  });

  it('are dates as people read them: a deadline in its zone, an instant in UTC', () => {
    expect(text('deadline', { at: '2026-04-01T12:00:00.000Z', zone: 'Africa/Nairobi' })).toContain(
      '1 April 2026 at 15:00 (Africa/Nairobi, UTC+03:00)',
    );
    expect(text('from', '2026-04-01T12:00:00.000Z')).toBe('1 Apr 2026, 12:00 UTC');
  });

  it('are the beginning of a hash', () => {
    const hash = '0123456789abcdef'.repeat(4);
    expect(text('hash', hash)).toBe('0123456789ab');
    expect(shortHash(hash)).toBe('0123456789ab');
  });

  it('are lists by name, or the word for none', () => {
    expect(
      text('openers', [
        { personId: 'a', name: 'Amina' },
        { personId: 'j', name: 'Jonas' },
      ]),
    ).toBe(`${typed('Amina')} and ${typed('Jonas')}`);
    expect(text('submissions', [{ firm: 'Lumen', hash: 'h', head: {} }])).toBe(typed('Lumen'));
    expect(text('notOpened', [])).toBe('none');
    expect(text('changed', { contact: 'award' })).toBe(typed('contact'));
    expect(text('changed', {})).toBe('none');
  });

  it('are content by name and version, numbers, yes and no, and nothing for nothing', () => {
    expect(text('ruleSet', { id: 'rules', version: '1.0.0', hash: 'h' })).toBe(typed('rules 1.0.0'));
    expect(text('number', 3)).toBe('3');
    expect(text('isNegotiated', false)).toBe('no');
    expect(text('after', null)).toBe('');
  });
});
