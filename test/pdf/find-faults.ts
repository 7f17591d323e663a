import { contentsOf, elementsOf, readPdf, type ReadPdf, type StructureElement } from './read-pdf';

/**
 * Faults that can be seen without a validator: the checks of the Matterhorn protocol that a brief could break, and
 * what PDF/A-3 asks of its metadata. They run everywhere; veraPDF judges the same files where Java is.
 */
export async function findFaults(bytes: Uint8Array): Promise<string[]> {
  const pdf = await readPdf(bytes);
  return checks.flatMap(({ name, find }) => find(pdf).map((detail) => (detail === '' ? name : `${name}: ${detail}`)));
}

interface Check {
  name: string;
  /** One entry for each fault; an empty one where the name says it all. */
  find(pdf: ReadPdf): string[];
}

const checks: Check[] = [
  { name: 'not marked as tagged', find: (pdf) => failUnless(/\/Marked true/.test(pdf.raw)) },
  { name: 'no language', find: (pdf) => failUnless(/\/Lang \([a-z]{2}/.test(pdf.catalog)) },
  { name: 'title not shown in the window', find: (pdf) => failUnless(/\/DisplayDocTitle true/.test(pdf.raw)) },
  { name: 'no title', find: (pdf) => failUnless(Boolean(pdf.title) && xmpTitle(pdf) === pdf.title) },
  { name: 'metadata is not XML', find: ({ xmp }) => xmlFaults(xmp) },
  { name: 'does not claim PDF/UA-1', find: ({ xmp }) => failUnless(xmp.includes('<pdfuaid:part>1</pdfuaid:part>')) },
  {
    name: 'does not claim PDF/A-3a',
    find: ({ xmp }) => failUnless(/<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>A</.test(xmp)),
  },
  { name: 'no colour profile', find: ({ catalog }) => failUnless(catalog.includes('/OutputIntents')) },
  {
    name: 'font not embedded',
    find: ({ raw }) =>
      [...raw.matchAll(/\/Type \/FontDescriptor[\s\S]*?endobj/g)].flatMap(([font]) =>
        /\/FontFile[23] /.test(font) ? [] : [nameOf(font)],
      ),
  },
  { name: 'no structure', find: ({ structure }) => failUnless(structure?.role === 'Document') },
  {
    name: 'text outside of tags',
    find: ({ pieces }) => pieces.filter(({ within }) => !within).map(({ text }) => text),
  },
  { name: 'mark that is neither tagged nor an artifact', find: looseMarks },
  { name: 'content without an element', find: unclaimedContent },
  { name: 'heading', find: headingFaults },
  {
    name: 'header cell without scope',
    find: (pdf) =>
      ofRole(pdf, 'TH')
        .filter(({ dictionary }) => !/\/Scope \/(Column|Row)/.test(dictionary))
        .map(() => ''),
  },
  { name: 'row of another length', find: raggedRows },
  {
    name: 'table without a head',
    find: (pdf) =>
      ofRole(pdf, 'Table')
        .filter((table) => !elementsOf(table).some(({ role }) => role === 'THead'))
        .map(() => ''),
  },
  {
    name: 'table without a row',
    find: (pdf) =>
      ofRole(pdf, 'Table')
        .filter((table) => !elementsOf(table).some((part) => part.role === 'TBody' && rolesIn(part).includes('TR')))
        .map(() => ''),
  },
  {
    name: 'list item',
    find: (pdf) =>
      ofRole(pdf, 'LI')
        .filter((item) => rolesIn(item).join(' ') !== 'Lbl LBody')
        .map((item) => rolesIn(item).join(' ')),
  },
  { name: 'glyph that no font has', find: missingGlyphs },
  { name: 'text beyond the margins', find: overflowing },
  { name: 'link or annotation', find: ({ raw }) => failUnless(!raw.includes('/Annots')) },
];

function failUnless(holds: boolean): string[] {
  return holds ? [] : [''];
}

function ofRole({ structure }: ReadPdf, role: string): StructureElement[] {
  return structure ? elementsOf(structure).filter((element) => element.role === role) : [];
}

function rolesIn(element: StructureElement): string[] {
  return element.children.flatMap((child) => ('role' in child ? [child.role] : []));
}

function nameOf(font: string): string {
  return /\/FontName \/(\S+)/.exec(font)?.[1] ?? '';
}

function xmpTitle({ xmp }: ReadPdf): string | undefined {
  return /<dc:title>\s*<rdf:Alt>\s*<rdf:li[^>]*>([^<]*)<\/rdf:li>\s*<\/rdf:Alt>\s*<\/dc:title>/.exec(xmp)?.[1];
}

/** Tags that do not match, and characters that are none in XML. */
function xmlFaults(xmp: string): string[] {
  const open: string[] = [];
  const rest = xmp
    .replace(/<\?[\s\S]*?\?>/g, '')
    .replace(/<(\/?)([\w:]+)(?:\s+[\w:]+="[^"<&]*")*\s*(\/?)>/g, (_, close, name: string, empty) => {
      if (close) return open.pop() === name ? '' : '<';
      if (!empty) open.push(name);
      return '';
    });
  const faults = [...rest.matchAll(/<|&(?!(amp|lt|gt|quot|apos|#\d+);)/g)].map(([found]) => found);
  return xmp === '' ? ['there is none'] : [...faults, ...open];
}

/** Lines and grounds that are painted outside of every marked content; one operator stands on each line. */
function looseMarks({ streams }: ReadPdf): string[] {
  return streams.flatMap((stream, index) => {
    let depth = 0;
    const loose = stream.split('\n').filter((line) => {
      if (/ (BMC|BDC)$/.test(line)) depth += 1;
      if (line === 'EMC') depth -= 1;
      return depth === 0 && /^(f|f\*|F|B|b|S|s)$|T[jJ]$/.test(line);
    });
    return loose.length > 0 ? [`page ${index + 1}`] : [];
  });
}

/** Marked content that the pages hold and no element points at, and the other way round. */
function unclaimedContent({ structure, streams }: ReadPdf): string[] {
  const claimed = new Set((structure ? contentsOf(structure) : []).map(({ page, id }) => `${page}/${id}`));
  const drawn = new Set(
    streams.flatMap((stream, index) => [...stream.matchAll(/\/MCID (\d+)/g)].map(([, id]) => `${index + 1}/${id}`)),
  );
  return [
    ...[...drawn].filter((content) => !claimed.has(content)),
    ...[...claimed].filter((content) => !drawn.has(content)),
  ];
}

function headingFaults({ structure }: ReadPdf): string[] {
  let level = 0;
  return (structure ? elementsOf(structure) : []).flatMap(({ role }) => {
    const next = Number(/^H(\d)$/.exec(role)?.[1] ?? 0);
    if (next === 0) return [];
    const faults =
      next > level + 1 ? [`H${level} is followed by H${next}`] : next === 1 && level > 0 ? ['a second title'] : [];
    level = next;
    return faults;
  });
}

function raggedRows(pdf: ReadPdf): string[] {
  return ofRole(pdf, 'Table').flatMap((table) => {
    const lengths = new Set(
      elementsOf(table)
        .filter(({ role }) => role === 'TR')
        .map((row) => rolesIn(row).filter((role) => role === 'TH' || role === 'TD').length),
    );
    return lengths.size > 1 ? [[...lengths].join(' and ')] : [];
  });
}

/** Glyph 0 stands for every letter that a font lacks; codes have four digits. */
function missingGlyphs({ streams }: ReadPdf): string[] {
  return streams.flatMap((stream, index) =>
    [...stream.matchAll(/<([0-9a-f]+)>/g)].some(([, codes = '']) => codes.match(/.{4}/g)?.includes('0000'))
      ? [`page ${index + 1}`]
      : [],
  );
}

/** Narrower than any margin of the layout, so that it finds what runs out of its column at the edge of a page. */
const margin = 30;

/** Without Arabic letters, whose widths pdf.js adds up wrongly where marks are placed one by one. */
function overflowing({ pieces, pages }: ReadPdf): string[] {
  return pieces
    .filter(({ text }) => !/[\u0600-\u06FF]/.test(text))
    .filter(({ page, box }) => {
      const { width = 0, height = 0 } = pages[page - 1] ?? {};
      return box.left < margin || box.right > width - margin || box.bottom < 20 || box.top > height - 15;
    })
    .map(({ page, text }) => `page ${page}, ${text.slice(0, 40)}`);
}
