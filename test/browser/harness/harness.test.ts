import { afterAll, beforeAll } from 'vitest';
import { describe, expect, test } from './browser-test';
import { findAccessibilityFaults } from './check-accessibility';
import { contrast } from './contrast';
import { checkFocusIsVisible, chooseByKeyboard, tabTo } from './keyboard';
import { pageWith, servePages } from './serve-pages';
import { watchPage } from './watch-page';

const onImage = 'background-image:linear-gradient(#fff,#000)';
const pages = {
  '/sound': pageWith('<p>Dark words on a white ground.</p><a href="/sound">Go on</a>'),
  '/grey': pageWith('<p style="color:#999">Pale words.</p>'),
  '/image': pageWith(`<div style="${onImage};color:#000">Words over a gradient.</div>`),
  '/half-covered': pageWith(
    `<div style="position:relative;height:3em;background:#fff"><div style="position:absolute;inset:0;background:#333"></div>
     <p style="position:relative;color:#444">Dark words that a dark box lies behind.</p></div>`,
  ),
  '/covered-but-clear': pageWith(
    `<div style="position:relative;height:3em;background:#222"><div style="position:absolute;inset:0;background:#eee"></div>
     <p style="position:relative;color:#111;margin:0">Dark words; the box behind them is light.</p></div>`,
  ),
  '/no-label': pageWith('<input type="text">'),
  '/small-target': pageWith(
    '<p><button style="width:10px;height:10px;padding:0" aria-label="One"></button><button style="width:10px;height:10px;padding:0" aria-label="Two"></button></p>',
  ),
  '/wide': pageWith('<div style="width:900px">Wide.</div>'),
  '/console': pageWith('<script>console.error("something broke")</script>'),
  '/exception': pageWith('<script>throw new Error("nobody caught this")</script>'),
  '/foreign': pageWith('<img alt="" src="http://fonts.example/picture.png">'),
  '/missing-script': pageWith('<script src="/nowhere.js"></script>'),
  '/policy': {
    ...pageWith('<script>document.title = "Changed"</script>'),
    headers: { 'content-security-policy': "default-src 'self'; img-src data:" },
  },
  '/policy-free': pageWith('<script>document.title = "Changed"</script>'),
  '/refused': { ...pageWith('<p>Please correct one answer.</p>'), status: 400 },
  '/keys': pageWith(
    `<a href="/sound">First</a> <button>Second</button><fieldset><legend>How often?</legend>
     <label><input type="radio" name="r">Daily</label><label><input type="radio" name="r">Weekly</label></fieldset>`,
  ),
  '/no-focus': pageWith('<button style="outline:none;border:0">Unmarked</button>'),
};

let origin = '';
let close: () => Promise<unknown>;
beforeAll(async () => ({ origin, close } = await servePages(pages)));
afterAll(() => close());

describe('the watch over a page', () => {
  const faults: [path: keyof typeof pages, trouble: RegExp][] = [
    ['/console', /^console error: something broke/],
    ['/exception', /^exception: nobody caught this/],
    ['/foreign', /^request to another host: http:\/\/fonts\.example/],
    ['/missing-script', /nowhere\.js answered 404/],
    ['/policy', /Content Security Policy/],
  ];
  test.for(faults)('sees what is wrong on %s', async ([path, trouble], { browser }) => {
    const page = await browser.newPage({ baseURL: origin });
    const found = watchPage(page, origin);
    await page.goto(path);
    await expect.poll(found).toContainEqual(expect.stringMatching(trouble));
    await page.close();
  });

  test('is silent on a sound page and on a form that was refused', async ({ browser }) => {
    const page = await browser.newPage({ baseURL: origin });
    const found = watchPage(page, origin);
    await page.goto('/sound');
    await page.goto('/refused');
    await page.waitForLoadState('networkidle');
    expect(found()).toEqual([]);
    await page.close();
  });
});

describe('the check of accessibility', () => {
  const faults: [path: keyof typeof pages, fault: RegExp][] = [
    ['/grey', /color-contrast/],
    ['/image', /left open: color-contrast.*/s],
    ['/half-covered', /contrast/],
    ['/no-label', /^label/],
    ['/small-target', /^target-size/],
  ];
  test.for(faults)('finds the fault on %s', async ([path, fault], { open }) => {
    const page = await open({ origin, as: 'nobody' });
    await page.goto(path);
    expect(await findAccessibilityFaults(page)).toContainEqual(expect.stringMatching(fault));
  });

  test.for(['/sound', '/covered-but-clear', '/keys'])('finds nothing on %s', async (path, { open }) => {
    const page = await open({ origin, as: 'nobody' });
    await page.goto(path);
    expect(await findAccessibilityFaults(page)).toEqual([]);
  });

  test('finds a page that scrolls sideways at 320 pixels, and only there', async ({ open }) => {
    for (const [width, faults] of [
      [320, 1],
      [1280, 0],
    ] as const) {
      const page = await open({ origin, as: 'nobody', width });
      await page.goto('/wide');
      expect(await findAccessibilityFaults(page)).toHaveLength(faults);
    }
  });

  test('works where the page runs no script', async ({ open }) => {
    const page = await open({ origin, as: 'nobody', script: false });
    await page.goto('/exception');
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.goto('/grey');
    expect(await findAccessibilityFaults(page)).toHaveLength(1);
    await page.goto('/policy-free');
    expect(await page.title()).toBe('A page');
  });

  test('accepts what is listed with a reason', async ({ open }) => {
    const page = await open({ origin, as: 'nobody' });
    await page.goto('/image');
    const accepted = [{ rule: 'color-contrast', html: /linear-gradient/, reason: 'planted here' }];
    expect(await findAccessibilityFaults(page, accepted)).toEqual([]);
  });

  test('computes contrast as WCAG does', () => {
    expect(contrast([0, 0, 0, 1], [255, 255, 255, 1])).toBeCloseTo(21);
    expect(contrast([25, 179, 148, 1], [255, 255, 255, 1])).toBeCloseTo(2.65, 1);
  });
});

describe('the keyboard', () => {
  test('reaches a control by its name', async ({ open }) => {
    const page = await open({ origin, as: 'nobody' });
    await page.goto('/keys');
    await tabTo(page, 'button', 'Second');
    await chooseByKeyboard(page, 'How often?', 'Weekly');
    expect(await page.getByLabel('Weekly').isChecked()).toBe(true);
  });

  test('does not reach what is not there', async ({ open }) => {
    const page = await open({ origin, as: 'nobody' });
    await page.goto('/keys');
    await expect(tabTo(page, 'button', 'Third')).rejects.toThrow(/never reached.*Third/);
  });

  test('misses a focus that cannot be seen', async ({ open }) => {
    const page = await open({ origin, as: 'nobody' });
    await page.goto('/no-focus');
    await page.keyboard.press('Tab');
    await expect(checkFocusIsVisible(page)).rejects.toThrow(/cannot be seen.*Unmarked/);
  });
});
