declare module 'bidi-js' {
  interface EmbeddingLevels {
    /** Embedding level of each UTF-16 unit; odd is right to left. */
    levels: Uint8Array;
  }
  interface Bidi {
    getEmbeddingLevels(text: string, direction?: 'ltr' | 'rtl'): EmbeddingLevels;
    /** Takes the levels themselves: given the whole result object it silently mirrors nothing. */
    getMirroredCharactersMap(text: string, levels: Uint8Array): Map<number, string>;
  }
  export default function bidiFactory(): Bidi;
}

declare module 'linebreak' {
  /** Places where a line may end (UAX 14). */
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { position: number; required: boolean } | null;
  }
}

/** What pdfkit can do and its type declarations leave out. */
declare namespace PDFKit {
  namespace Mixins {
    interface StructureElementOptions {
      scope?: 'Column' | 'Row';
    }
    interface PDFAttachmentOptions {
      relationship?: 'Source' | 'Data' | 'Alternative' | 'Supplement' | 'Unspecified';
    }
  }
  interface PDFOutline {
    /** `top` is the distance from the upper edge of the present page, in points. */
    addItem(title: string, options: { expanded?: boolean; top?: number; left?: number }): PDFOutline;
  }
}
