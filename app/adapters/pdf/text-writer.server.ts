import type { TextRun } from './text-lines.server';

/** What we use of pdfkit's font in a document; its type declarations leave it out. */
interface DocumentFont {
  id: string;
  ref(): unknown;
  /** Four-digit codes of the glyphs, and where each stands, in thousandths of the type size. */
  encode(text: string): [string[], { advanceWidth: number; xAdvance: number; xOffset: number; yOffset: number }[]];
}
interface DocumentWithFont {
  _font: DocumentFont;
  page: { fonts: Record<string, unknown> };
}

/**
 * Writes runs from left to right into the page. pdfkit measures a text twice again, encodes every letter of it and
 * turns the page upside down for each line; a word that comes again is encoded once here. Runs from right to left, and
 * letters that are not on the line, are left to pdfkit.
 */
export class TextWriter {
  /** Words as operands of `TJ`, by font; nothing for words that pdfkit has to place letter by letter. */
  private readonly words = new Map<string, Map<string, string | undefined>>();

  constructor(private readonly doc: PDFKit.PDFDocument) {}

  /** Draws the run with its baseline at `top`, in the colour that is set. */
  write(run: TextRun, left: number, top: number, size: number): void {
    this.doc.font(run.font).fontSize(size);
    const operands = run.whole ? undefined : this.operandsOf(run);
    if (operands === undefined) {
      this.doc.text(run.drawn, left, top, {
        lineBreak: false,
        baseline: 'alphabetic',
        // With features pdfkit lays a run out as one, without them word by word.
        ...(run.whole && { features: ['kern', 'liga'] }),
      });
      return;
    }
    const { _font: font, page } = this.doc as unknown as DocumentWithFont;
    page.fonts[font.id] ??= font.ref();
    // The page is upside down, as pdfkit counts from its top; the text is turned back.
    this.doc.addContent(
      `BT\n/${font.id} ${rounded(size)} Tf\n1 0 0 -1 ${rounded(left)} ${rounded(top)} Tm\n[${operands}] TJ\nET`,
    );
  }

  private operandsOf({ font, drawn }: TextRun): string | undefined {
    const known = this.words.get(font) ?? new Map<string, string | undefined>();
    this.words.set(font, known);
    let operands = '';
    for (let start = 0; start < drawn.length;) {
      const space = drawn.indexOf(' ', start);
      const end = space === -1 ? drawn.length : space + 1;
      const word = drawn.slice(start, end);
      if (!known.has(word)) known.set(word, this.encoded(word));
      const encoded = known.get(word);
      if (encoded === undefined) return undefined;
      operands += encoded;
      start = end;
    }
    return operands.replaceAll('><', '');
  }

  private encoded(word: string): string | undefined {
    const [codes, positions] = (this.doc as unknown as DocumentWithFont)._font.encode(word);
    let operands = '';
    for (const [index, code] of codes.entries()) {
      const { advanceWidth = 0, xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      if (xOffset !== 0 || yOffset !== 0) return undefined;
      const kerning = advanceWidth - xAdvance;
      operands += kerning === 0 ? `<${code}>` : `<${code}>${rounded(kerning)}`;
    }
    return operands.replaceAll('><', '');
  }
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
