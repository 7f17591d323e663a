import { describe, expect, it } from 'vitest';
import { readInvited } from './read-invited';

describe('readInvited', () => {
  it.each([
    ['Lumen Systems, tenders@lumen.example', { firm: 'Lumen Systems', email: 'tenders@lumen.example' }],
    ['Lumen Systems; tenders@lumen.example', { firm: 'Lumen Systems', email: 'tenders@lumen.example' }],
    ['Lumen Systems\ttenders@lumen.example', { firm: 'Lumen Systems', email: 'tenders@lumen.example' }],
    ['Kestrel & Daughters <nour@kestrel.example>', { firm: 'Kestrel & Daughters', email: 'nour@kestrel.example' }],
    ['Smith, Jones, Ltd, a@smith.example', { firm: 'Smith, Jones, Ltd', email: 'a@smith.example' }],
    ['نور للأنظمة، nour@noor.example', { firm: 'نور للأنظمة', email: 'nour@noor.example' }],
    // What cannot be read is kept as the address, so that it can be told what is wrong.
    ['tenders@lumen.example', { firm: '', email: 'tenders@lumen.example' }],
    ['Lumen Systems', { firm: '', email: 'Lumen Systems' }],
  ])('reads %s', (line, expected) => {
    expect(readInvited(line)).toEqual([expected]);
  });

  it('leaves out empty lines', () => {
    expect(readInvited('\n A, a@a.example \n\n  \nB, b@b.example\n').map(({ firm }) => firm)).toEqual(['A', 'B']);
    expect(readInvited(' \n')).toEqual([]);
  });

  it('reads a line of any length at once', () => {
    const started = performance.now();
    readInvited(`${' ,'.repeat(50_000)}x`);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
