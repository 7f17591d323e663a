import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchOthers } from './watch-others';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A page that can be hidden, and a look that finds something new when the test says so. */
function watch() {
  const seen: { visibilityState: DocumentVisibilityState } = { visibilityState: 'visible' };
  const page = Object.assign(new EventTarget(), seen);
  const looks: number[] = [];
  let hasNews = false;
  const watching = watchOthers(page, () => {
    looks.push(Date.now());
    return Promise.resolve(hasNews);
  });
  const began = Date.now();
  return {
    ...watching,
    news: (isThere: boolean) => void (hasNews = isThere),
    show(state: DocumentVisibilityState) {
      page.visibilityState = state;
      page.dispatchEvent(new Event('visibilitychange'));
    },
    /** Lets so many seconds pass. @returns the seconds after the beginning at which others were looked for meanwhile. */
    async during(seconds: number) {
      await vi.advanceTimersByTimeAsync(seconds * 1000);
      return looks.splice(0).map((at) => (at - began) / 1000);
    },
  };
}

describe('others are looked for', () => {
  test('every three seconds, and every fifteen once nothing has happened for a minute', async () => {
    const { during } = watch();
    expect(await during(10)).toEqual([3, 6, 9]);
    await during(51);
    expect(await during(31)).toEqual([75, 90]);
  });

  test('often again once somebody answered, or I did', async () => {
    const { during, news, stir } = watch();
    await during(74);
    news(true);
    expect(await during(8)).toEqual([75, 78, 81]);
    news(false);
    await during(80);
    stir();
    expect(await during(7)).toEqual([165, 168]);
  });

  test('not while nobody sees the page, and at once when it is seen again', async () => {
    const { during, show } = watch();
    show('hidden');
    expect(await during(60)).toEqual([]);
    show('visible');
    expect(await during(4)).toEqual([60, 63]);
  });

  test('no more once the page is left', async () => {
    const { during, show, stop } = watch();
    stop();
    show('visible');
    expect(await during(60)).toEqual([]);
  });
});
