import type { PlacedStrip, Strip } from './strip.server';

/**
 * Puts strips on pages, as they come. What is kept together moves to the next page together, unless it is higher than
 * a page; then it is split between strips. A strip higher than a page is a bug of whoever made it.
 */
export class Paginator {
  readonly pages: PlacedStrip[][] = [];
  private together: Strip[] = [];
  private top = 0;

  constructor(private readonly sheet: { top: number; height: number }) {}

  add(strip: Strip): void {
    this.together.push(strip);
    if (!strip.keepWithNext) this.place();
  }

  finish(): PlacedStrip[][] {
    this.place();
    return this.pages;
  }

  private place(): void {
    const group = this.together;
    this.together = [];
    const [first] = group;
    if (!first) return;
    if (first.newPage || this.pages.length === 0) this.startPage();
    const height = group.reduce((sum, strip) => sum + strip.before + strip.height, 0);
    const fitsOnPage = height + (first.header?.height ?? 0) <= this.sheet.height;
    if (height > this.left() && fitsOnPage && !this.isEmpty()) this.startPage();
    for (const strip of group) this.placeStrip(strip);
  }

  private placeStrip(strip: Strip): void {
    if (strip.before + strip.height > this.left() && !this.isEmpty()) this.startPage();
    const atHead = this.isEmpty();
    const withHeader = atHead && strip.header !== undefined;
    if (withHeader) this.top += strip.header?.height ?? 0;
    else if (!atHead) this.top += strip.before;
    this.pages.at(-1)?.push({ strip, top: this.top, withHeader });
    this.top += strip.height;
  }

  private startPage(): void {
    this.pages.push([]);
    this.top = this.sheet.top;
  }

  private isEmpty(): boolean {
    return this.pages.at(-1)?.length === 0;
  }

  private left(): number {
    return this.sheet.top + this.sheet.height - this.top;
  }
}
