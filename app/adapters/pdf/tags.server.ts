/** Roles of PDF structure that a brief needs (ISO 32000-1, 14.8.4). */
export type Role =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD';

/**
 * One node of the document's structure, planned while the page is laid out and written when its first mark is drawn.
 * Nodes therefore stand in the order in which they are drawn, which is the order of reading.
 */
export class Tag {
  private element: PDFKit.PDFStructureElement | undefined;

  constructor(
    readonly role: Role,
    private readonly parent?: Tag,
    private readonly options: PDFKit.Mixins.StructureElementOptions = {},
  ) {}

  child(role: Role, options?: PDFKit.Mixins.StructureElementOptions): Tag {
    return new Tag(role, this, options);
  }

  /** The element in the document; it and everything above it are written when asked for the first time. */
  elementIn(doc: PDFKit.PDFDocument): PDFKit.PDFStructureElement {
    if (this.element) return this.element;
    const element = doc.struct(this.role, this.options);
    this.element = element;
    if (this.parent) this.parent.elementIn(doc).add(element);
    else doc.addStructure(element);
    return element;
  }
}
