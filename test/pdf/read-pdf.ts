import { inflateSync } from 'node:zlib';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** One element of the structure tree, read from the file itself: pdf.js only shows it page by page. */
export interface StructureElement {
  role: string;
  /** As written, for what the checks look for. */
  dictionary: string;
  children: (StructureElement | MarkedContent)[];
}

/** Content that an element points at. */
export interface MarkedContent {
  page: number;
  id: number;
}

/** A piece of text as pdf.js found it; spaces at the ends of lines are left out. */
export interface TextPiece {
  page: number;
  text: string;
  /** The marked content around it; nothing where it is neither tagged nor an artifact. */
  within: { kind: 'content'; id: number } | { kind: 'artifact' } | undefined;
  /** Edges in points from the lower left corner of the page. */
  box: { left: number; right: number; bottom: number; top: number };
}

/** A PDF file as written by pdfkit: dictionaries in plain text, one object for each element. */
export interface ReadPdf {
  /** Everything in the file, one character for each byte. */
  raw: string;
  catalog: string;
  xmp: string;
  structure: StructureElement | undefined;
  pages: { width: number; height: number }[];
  pieces: TextPiece[];
  /** Text of marked content, letter by letter, by page and id: `3/17`. */
  letters: Map<string, string>;
  outline: string[];
  attachments: Record<string, string>;
  title: string | undefined;
  /** Content streams of the pages, inflated. */
  streams: string[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const raw = Buffer.from(bytes).toString('latin1');
  const objects = new Map(
    [...raw.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\n(?:endobj|stream)$/gm)].map(([, id, body]) => [Number(id), body ?? '']),
  );
  const catalog = [...objects.values()].find((body) => body.includes('/Type /Catalog')) ?? '';
  const pageIds = numbersIn(
    /\/Kids \[([^\]]*)\]/.exec([...objects.values()].find((body) => body.includes('/Type /Pages')) ?? '')?.[1],
  );
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  try {
    const pieces: TextPiece[] = [];
    const pages: ReadPdf['pages'] = [];
    const letters = new Map<string, string>();
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      pages.push({ width, height });
      pieces.push(...piecesOf(number, (await page.getTextContent({ includeMarkedContent: true })).items));
      for (const [id, text] of lettersOf(await page.getOperatorList())) letters.set(`${number}/${id}`, text);
    }
    const attachments = (await document.getAttachments()) as Record<string, { content: Uint8Array }> | null;
    const { info } = (await document.getMetadata()) as { info: { Title?: string } };
    return {
      raw,
      catalog,
      xmp: Buffer.from(/<\?xpacket begin[\s\S]*<\?xpacket end="w"\?>/.exec(raw)?.[0] ?? '', 'latin1').toString('utf8'),
      structure: structureOf(objects, pageIds),
      pages,
      pieces,
      letters,
      outline: flattenOutline(await document.getOutline()),
      attachments: Object.fromEntries(
        Object.entries(attachments ?? {}).map(([name, file]) => [name, Buffer.from(file.content).toString('utf8')]),
      ),
      title: info.Title,
      streams: pageIds.map((id) => contentOf(raw, objects.get(id) ?? '')),
    };
  } finally {
    await document.destroy();
  }
}

/** Text in the order of the structure tree, what a screen reader reads: one entry for each element that holds text. */
export function textInReadingOrder({ structure, letters }: ReadPdf): { role: string; text: string }[] {
  if (!structure) return [];
  return elementsOf(structure).flatMap((element) => {
    const own = element.children.flatMap((child) =>
      'role' in child ? [] : [letters.get(`${child.page}/${child.id}`) ?? ''],
    );
    return own.length === 0 ? [] : [{ role: element.role, text: own.join('') }];
  });
}

/** All elements, parents before children. */
export function elementsOf(element: StructureElement): StructureElement[] {
  return [element, ...element.children.flatMap((child) => ('role' in child ? elementsOf(child) : []))];
}

/** All content, in order. */
export function contentsOf(element: StructureElement): MarkedContent[] {
  return element.children.flatMap((child) => ('role' in child ? contentsOf(child) : [child]));
}

function structureOf(objects: Map<number, string>, pageIds: number[]): StructureElement | undefined {
  const root = [...objects.values()].find((body) => body.includes('/Type /StructTreeRoot'));
  const [document] = numbersIn(/\/K \[([^\]]*)\]/.exec(root ?? '')?.[1]);
  return document === undefined ? undefined : elementAt(document, objects, pageIds);
}

function elementAt(id: number, objects: Map<number, string>, pageIds: number[]): StructureElement {
  const dictionary = objects.get(id) ?? '';
  const ownPage = Number(/\/Pg (\d+) 0 R/.exec(dictionary.replace(/\/K \[[\s\S]*\]/, ''))?.[1]);
  const kids = /\/K \[([\s\S]*)\]/.exec(dictionary)?.[1] ?? '';
  const children: StructureElement['children'] = [];
  for (const [kid, reference, foreignPage, foreignId] of kids.matchAll(
    /<<\s*\/Type \/MCR\s*\/Pg (\d+) 0 R\s*\/MCID (\d+)\s*>>|(\d+) 0 R|\d+/g,
  )) {
    if (kid.startsWith('<<')) children.push({ page: pageIds.indexOf(Number(reference)) + 1, id: Number(foreignPage) });
    else if (foreignId !== undefined) children.push(elementAt(Number(foreignId), objects, pageIds));
    else children.push({ page: pageIds.indexOf(ownPage) + 1, id: Number(kid) });
  }
  return { role: /\/S \/(\w+)/.exec(dictionary)?.[1] ?? '', dictionary, children };
}

interface PdfJsItem {
  type?: string;
  id?: string | null;
  tag?: string;
  str?: string;
  transform?: number[];
  width?: number;
  height?: number;
}

function piecesOf(page: number, items: readonly unknown[]): TextPiece[] {
  const open: TextPiece['within'][] = [];
  return (items as PdfJsItem[]).flatMap((item): TextPiece[] => {
    if (item.type?.startsWith('beginMarkedContent')) {
      const id = /_mc(\d+)$/.exec(item.id ?? '')?.[1];
      open.push(
        id !== undefined
          ? { kind: 'content', id: Number(id) }
          : item.tag === 'Artifact'
            ? { kind: 'artifact' }
            : open.at(-1),
      );
      return [];
    }
    if (item.type === 'endMarkedContent') open.pop();
    if (item.str === undefined || item.str === '') return [];
    const [, , , , left = 0, bottom = 0] = item.transform ?? [];
    const { width = 0, height = 0 } = item;
    return [
      { page, text: item.str, within: open.at(-1), box: { left, right: left + width, bottom, top: bottom + height } },
    ];
  });
}

/** Drawn glyphs by the marked content around them. */
function lettersOf({ fnArray, argsArray }: { fnArray: number[]; argsArray: unknown[] }): Map<number, string> {
  const found = new Map<number, string>();
  const open: (number | undefined)[] = [];
  for (const [index, operation] of fnArray.entries()) {
    const parameters = argsArray[index] as unknown[];
    if (operation === OPS.beginMarkedContent) open.push(undefined);
    if (operation === OPS.beginMarkedContentProps)
      open.push(typeof parameters[1] === 'number' ? parameters[1] : open.at(-1));
    if (operation === OPS.endMarkedContent) open.pop();
    const id = open.at(-1);
    if (operation !== OPS.showText || id === undefined) continue;
    const glyphs = (parameters[0] as (number | { unicode: string } | null)[]).map((glyph) =>
      glyph && typeof glyph === 'object' ? glyph.unicode : '',
    );
    found.set(id, (found.get(id) ?? '') + glyphs.join(''));
  }
  return found;
}

function contentOf(raw: string, page: string): string {
  const id = /\/Contents (\d+) 0 R/.exec(page)?.[1];
  const start = raw.indexOf(`\n${id} 0 obj\n`);
  const from = raw.indexOf('stream\n', start) + 'stream\n'.length;
  const bytes = Buffer.from(raw.slice(from, raw.indexOf('\nendstream', from)), 'latin1');
  return inflateSync(bytes).toString('latin1');
}

function flattenOutline(items: { title: string; items: unknown[] }[] | null): string[] {
  return (items ?? []).flatMap(({ title, items: below }) => [
    title,
    ...flattenOutline(below as { title: string; items: unknown[] }[]),
  ]);
}

function numbersIn(text: string | undefined): number[] {
  return [...(text ?? '').matchAll(/(\d+) 0 R/g)].map(([, id]) => Number(id));
}
