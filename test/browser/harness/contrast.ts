import type { Page } from 'playwright-core';

/** Red, green and blue 0–255, alpha 0–1. */
export type Colour = [red: number, green: number, blue: number, alpha: number];

/** What one text element looks like: every pair of colours in which it may be seen. */
export type Appearance =
  | { kind: 'colours'; pairs: { text: Colour; background: Colour }[]; large: boolean }
  /** The background cannot be told from styles: an image, a gradient, something lying on top. */
  | { kind: 'unresolved'; because: string };

/** The contrast that WCAG 2.2 (1.4.3, AA) asks for. */
export const neededContrast = (large: boolean): number => (large ? 3 : 4.5);

/** Contrast of two opaque colours by WCAG's formula, 1 to 21. */
export function contrast(first: Colour, second: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance([red, green, blue]: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/**
 * Reads the colours of a text element from computed styles: its own, those of its ancestors up to the first opaque
 * one, painted pseudo-elements, and whatever else the page paints beneath the text.
 */
export function appearanceOf(page: Page, selector: string): Promise<Appearance> {
  // The function runs in the page, so it can use nothing from outside itself.
  return page
    .locator(selector)
    .first()
    .evaluate((element): Appearance => {
      type State = { text: Colour; background: Colour };
      const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      if (!canvas) throw new Error('The browser has no canvas to read colours with');

      const read = (colour: string): Colour => {
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
        return [red, green, blue, alpha / 255];
      };
      const over = (top: Colour, bottom: Colour): Colour => {
        const alpha = top[3] + bottom[3] * (1 - top[3]);
        const mix = (index: 0 | 1 | 2) =>
          alpha === 0 ? 0 : (top[index] * top[3] + bottom[index] * bottom[3] * (1 - top[3])) / alpha;
        return [mix(0), mix(1), mix(2), alpha];
      };
      const faded = ([red, green, blue, alpha]: Colour, opacity: number): Colour => [red, green, blue, alpha * opacity];
      const onTo = (state: State, layer: Colour): State => ({
        text: over(state.text, layer),
        background: over(state.background, layer),
      });
      const paints = (style: CSSStyleDeclaration) =>
        style.backgroundImage !== 'none' || read(style.backgroundColor)[3] > 0;
      const name = (other: Element) => `<${other.localName} class="${other.getAttribute('class') ?? ''}">`;

      element.scrollIntoView({ block: 'center', inline: 'center' });
      const ownStyle = getComputedStyle(element);
      const size = parseFloat(ownStyle.fontSize);
      const large = size >= 24 || (size >= 18.66 && Number(ownStyle.fontWeight) >= 700);

      const beneath: Element[] = [];
      if (ownStyle.pointerEvents !== 'none') {
        const range = document.createRange();
        range.selectNodeContents(element);
        // A space that hangs over the end of a line has a rectangle of its own and shows nothing.
        const rectangles = [...range.getClientRects()].filter(({ width, height }) => width > 4 && height > 0);
        const places = rectangles.length > 0 ? rectangles : [element.getBoundingClientRect()];
        for (const place of places.slice(0, 10)) {
          const stack = document.elementsFromPoint(place.x + place.width / 2, place.y + place.height / 2);
          const own = stack.findIndex((other) => element.contains(other));
          if (own === -1) return { kind: 'unresolved', because: 'the text is not to be seen at its place' };
          const cover = stack
            .slice(0, stack.indexOf(element))
            .find((other) => !element.contains(other) && paints(getComputedStyle(other)));
          if (cover && stack.includes(element)) return { kind: 'unresolved', because: `covered by ${name(cover)}` };
          for (const other of stack.slice(own)) {
            if (!other.contains(element) && !element.contains(other) && paints(getComputedStyle(other)))
              beneath.push(other);
          }
        }
      }

      let states: State[] = [{ text: read(ownStyle.color), background: [0, 0, 0, 0] }];
      for (const other of beneath) {
        const style = getComputedStyle(other);
        if (style.backgroundImage !== 'none') return { kind: 'unresolved', because: `an image on ${name(other)}` };
        states = [...states, ...states.map((state) => onTo(state, read(style.backgroundColor)))];
      }
      for (let layer: Element | null = element; layer; layer = layer.parentElement) {
        const style = getComputedStyle(layer);
        for (const pseudo of ['::before', '::after']) {
          const pseudoStyle = getComputedStyle(layer, pseudo);
          if (pseudoStyle.content === 'none' || pseudoStyle.content === 'normal' || !paints(pseudoStyle)) continue;
          if (pseudoStyle.backgroundImage !== 'none') {
            return { kind: 'unresolved', because: `an image on ${name(layer)}${pseudo}` };
          }
          const painted = faded(read(pseudoStyle.backgroundColor), Number(pseudoStyle.opacity));
          states = [...states, ...states.map((state) => onTo(state, painted))];
        }
        if (style.backgroundImage !== 'none') return { kind: 'unresolved', because: `an image on ${name(layer)}` };
        const opacity = Number(style.opacity);
        states = states
          .map((state) => onTo(state, read(style.backgroundColor)))
          .map((state) => ({ text: faded(state.text, opacity), background: faded(state.background, opacity) }));
      }
      const scheme = getComputedStyle(document.documentElement).colorScheme;
      const dark = scheme.includes('dark') && matchMedia('(prefers-color-scheme: dark)').matches;
      const sheet: Colour = dark ? read('#121212') : [255, 255, 255, 1];
      return { kind: 'colours', pairs: states.map((state) => onTo(state, sheet)), large };
    });
}
