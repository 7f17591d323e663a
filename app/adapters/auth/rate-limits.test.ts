import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { LimitedAct } from '~/use-cases/ports/outside';
import { createRateLimits } from './rate-limits.server';

describe('rate limits', () => {
  it.each<[LimitedAct, number, number]>([
    ['from_address', 100, 15 * 60],
    ['from_everywhere', 30, 15 * 60],
    ['sign_in', 10, 15 * 60],
    ['send_code', 5, 15 * 60],
    ['guess_code', 10, 15 * 60],
    ['register', 10, 60 * 60],
    ['upload', 60, 10 * 60],
    ['pdf', 60, 60],
    ['ask', 20, 60 * 60],
  ])('let %s pass %d times, then say how long to wait', async (act, times, seconds) => {
    const limits = createRateLimits();
    for (let time = 0; time < times; time++) expect(await limits.take(act, 'a')).toEqual({ ok: true });
    const refusal = await limits.take(act, 'a');
    expect(refusal).toEqual({ ok: false, retryAfterSeconds: expect.any(Number) });
    if (refusal.ok) return;
    expect(refusal.retryAfterSeconds).toBeLessThanOrEqual(seconds);
    expect(refusal.retryAfterSeconds).toBeGreaterThan(seconds - 5);
  });

  it('count each act and each key apart', async () => {
    const limits = createRateLimits();
    for (let time = 0; time < 6; time++) await limits.take('send_code', 'a');
    expect((await limits.take('send_code', 'a')).ok).toBe(false);
    expect((await limits.take('send_code', 'b')).ok).toBe(true);
    expect((await limits.take('guess_code', 'a')).ok).toBe(true);
  });

  it('take keys as they come', async () => {
    const limits = createRateLimits();
    for (const key of ['', '__proto__', 'constructor', 'a:b'])
      expect(await limits.take('send_code', key)).toEqual({ ok: true });
  });

  it('count those who act at once', async () => {
    const limits = createRateLimits();
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => limits.take('sign_in', 'a')));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(10);
  });

  it('let pass again when the time is over, which refused attempts do not prolong', async () => {
    const short = { times: 1, seconds: 1 };
    const limits = createRateLimits({
      from_address: short,
      from_everywhere: short,
      sign_in: short,
      send_code: short,
      guess_code: short,
      register: short,
      upload: short,
      pdf: short,
      export: short,
      ask: short,
      comment: short,
      comment_everywhere: short,
    });
    expect(await limits.take('ask', 'a')).toEqual({ ok: true });
    await wait(500);
    expect(await limits.take('ask', 'a')).toEqual({ ok: false, retryAfterSeconds: 1 });
    await wait(600);
    expect(await limits.take('ask', 'a')).toEqual({ ok: true });
  });
});
