import type { Direction, Line } from './text-lines.server';
import { withoutSteering } from './clean-text.server';
import { page, type TextStyle } from './page-style.server';
import { sharedFont } from './fonts.server';
import type { Tag } from './tags.server';
import { TextWriter } from './text-writer.server';

/** A rectangle on the page: `start` counts from the edge where reading starts, `top` from the top of the sheet. */
export interface Box {
  start: number;
  top: number;
  width: number;
  height: number;
}

/** Draws on the present page, and sees to it that every mark is either tagged or an artifact. */
export class Pen {
  private open: Tag | 'artifact' | undefined;
  private isUntagged = false;
  private dipped: { page?: PDFKit.PDFPage; colour?: string } = {};
  private readonly outline: PDFKit.PDFOutline[];
  private readonly writer: TextWriter;

  constructor(
    readonly doc: PDFKit.PDFDocument,
    readonly direction: Direction,
  ) {
    this.outline = [doc.outline];
    this.writer = new TextWriter(doc);
  }

  /** What is drawn from now on belongs to `tag`, until something else is said. */
  within(tag: Tag): void {
    if (this.isUntagged || this.open === tag) return;
    this.close();
    const content = this.doc.markStructureContent(tag.role);
    tag.elementIn(this.doc).add(content);
    this.open = tag;
  }

  /** What is drawn from now on is decoration, or repeats what is said elsewhere. */
  asArtifact(type: 'Layout' | 'Pagination'): void {
    if (this.isUntagged || (this.open === 'artifact' && type === 'Layout')) return;
    this.close();
    this.doc.markContent('Artifact', { type });
    this.open = 'artifact';
  }

  /** Draws again what has been drawn and tagged before: all of it is one artifact. */
  untagged(draw: () => void): void {
    this.asArtifact('Pagination');
    this.isUntagged = true;
    draw();
    this.isUntagged = false;
  }

  /** An entry in the outline of the document, under the last entry of a lower level. */
  bookmark(title: string, level: number, top: number): void {
    const above = this.outline[level - 1];
    if (!above) throw new Error(`A heading of level ${level} needs one of level ${level - 1} above it`);
    this.outline.length = level;
    this.outline.push(above.addItem(withoutSteering(title), { expanded: level < 2, top, left: page.width }));
  }

  /** Nothing stays open from one page to the next. */
  close(): void {
    if (this.open !== undefined) this.doc.endMarkedContent();
    this.open = undefined;
  }

  /** One line of text in a box that is as high as its leading. */
  text(line: Line, box: Box, style: TextStyle, align: 'start' | 'end' | 'centre' = 'start'): void {
    const room = box.width - line.width;
    const indent = align === 'start' ? 0 : align === 'end' ? room : room / 2;
    const left = this.leftOf({ ...box, start: box.start + indent, width: line.width });
    const baseline = baselineOf(box, style);
    this.dip(style.colour);
    for (const run of line.runs) {
      if (run.actual !== undefined) this.doc.markContent('Span', { actual: run.actual });
      this.writer.write(run, left + run.left, baseline, style.size);
      if (run.actual !== undefined) this.doc.endMarkedContent();
    }
  }

  fill(box: Box, colour: string): void {
    this.dip(colour);
    this.doc.rect(this.leftOf(box), box.top, box.width, box.height).fill();
  }

  frame(box: Box, colour: string, lineWidth: number): void {
    this.doc.lineWidth(lineWidth).rect(this.leftOf(box), box.top, box.width, box.height).stroke(colour);
  }

  /** Sets the colour of text and grounds, where it is not set already; every page begins without one. */
  private dip(colour: string): void {
    if (this.dipped.page === this.doc.page && this.dipped.colour === colour) return;
    this.doc.fillColor(colour);
    this.dipped = { page: this.doc.page, colour };
  }

  /** Left edge of a box on the sheet. */
  private leftOf({ start, width }: Box): number {
    return this.direction === 'ltr' ? start : page.width - start - width;
  }
}

/** The main font's ascent and descent centred in the box: lines of all fonts share one baseline. */
function baselineOf(box: Box, style: TextStyle): number {
  const { ascent, descent } = sharedFont('main-regular').source;
  const ink = ((ascent - descent) * style.size) / 1000;
  return box.top + (box.height - ink) / 2 + (ascent * style.size) / 1000;
}
