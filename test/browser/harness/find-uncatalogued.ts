import type { Page } from 'playwright-core';
import { withScript } from './browser-test';

/**
 * Texts on a page in the pseudo-language `en-XA` that do not come from the catalogue: they have plain letters and no
 * accented one. Left out is what is marked as data, and what stands in `content`, the text of questionnaires.
 */
export function findUncatalogued(page: Page, content = ''): Promise<string[]> {
  return withScript(page, () =>
    page.evaluate((known) => {
      const spoken = ['aria-label', 'aria-description', 'title', 'placeholder', 'alt'];
      const texts: string[] = [document.title];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node instanceof Element ? node : node.parentElement;
        if (!element || element.closest('[data-content], script, style, symbol')) continue;
        if (node instanceof Text) texts.push(node.data);
        else texts.push(...spoken.map((name) => (node as Element).getAttribute(name) ?? ''));
      }
      const isPlain = (text: string) => /[a-z]/i.test(text) && !/[^\u0000-\u007f…’“”–·×]/.test(text);
      return texts.map((text) => text.trim()).filter((text) => isPlain(text) && !known.includes(text));
    }, content),
  );
}
