import type { Block, Brief, Section, Table } from '../brief/brief';
import type { Translate } from '../shared/text';
import { cellLines, type ComparisonView, type ViewRow, type ViewTable } from './comparison-view';

/** What the document needs besides the view. */
export interface ComparisonDocumentOptions {
  /** What is bought, and by whom; the reference may be empty. */
  procurement: { title: string; buyer: string; reference: string };
  /** Firms that this reader is not shown. */
  withheld: readonly string[];
  /** Version of Rightscope. */
  release: string;
  /** ISO 8601: the opening, so that the same comparison gives the same bytes. */
  createdAt: string;
  translate: Translate;
}

/** So many bidders stand side by side on a page; more follow in a further table. */
const besideEachOther = 5;

/** The comparison as a document of plain blocks. The same view and options give the same document. */
export function buildComparisonDocument(view: ComparisonView, options: ComparisonDocumentOptions): Brief {
  const { createdAt, procurement, release, translate } = options;
  const tell = (key: string, values?: Record<string, string | number>) => translate(`comparison:${key}`, values);
  const title = tell('document.title', { title: procurement.title });
  return {
    language: view.language,
    direction: view.direction,
    title,
    subject: tell('document.subject'),
    author: tell('document.author', { release }),
    createdAt,
    footer: tell('document.footer', { release, page: '{page}', pages: '{pages}' }),
    sections: [
      { id: 'comparison', page: 'same', blocks: [{ kind: 'heading', level: 1, text: title }, ...lead(view, options)] },
      ...view.tables.filter(({ rows, left }) => rows.length + left > 0).map((table) => section(table, view, translate)),
    ],
  };
}

function lead(
  { firms, isEverything }: ComparisonView,
  { procurement, translate, withheld }: ComparisonDocumentOptions,
) {
  const tell = (key: string, values?: Record<string, string | number>) => translate(`comparison:${key}`, values);
  const facts = { buyer: procurement.buyer, reference: procurement.reference };
  const blocks: Block[] = [
    {
      kind: 'facts',
      entries: [
        ...Object.entries(facts).map(([name, value]) => ({ name: tell(`document.${name}`), value })),
        { name: tell('document.firms'), value: firms.map(({ firm }) => firm).join('\n') },
        { name: tell('document.withheld'), value: withheld.join('\n') },
      ].filter(({ value }) => value !== ''),
    },
    { kind: 'paragraph', text: tell('lead') },
    { kind: 'paragraph', text: tell(isEverything ? 'shows_everything' : 'shows_differences') },
  ];
  return blocks;
}

function section(
  { id, title, lead: about, head, rows, left }: ViewTable,
  view: ComparisonView,
  translate: Translate,
): Section {
  const groups = rows.length === 0 ? [] : groupsOf(view.firms.length);
  return {
    id,
    page: 'same',
    blocks: [
      { kind: 'heading', level: 2, text: title },
      ...(about === '' ? [] : [{ kind: 'paragraph' as const, text: about }]),
      ...groups.map(([from, to]): Table => ({
        kind: 'table',
        ...(groups.length > 1 && {
          caption: translate('comparison:document.group', { from: from + 1, to, count: view.firms.length }),
        }),
        rowHeaders: true,
        columns: [
          { header: head, share: 4 },
          ...view.firms.slice(from, to).map(({ firm }) => ({ header: firm, share: 3 })),
        ],
        rows: rows.map((row) => tableRow(row, from, to)),
      })),
      ...(left === 0 ? [] : [{ kind: 'paragraph' as const, text: translate('comparison:left', { count: left }) }]),
    ],
  };
}

function tableRow({ head, note, cells }: ViewRow, from: number, to: number): Table['rows'][number] {
  return [
    { text: note === '' ? head : `${head}\n${note}` },
    ...cells.slice(from, to).map((cell) => ({ text: cellLines(cell), ...(cell.level && { level: cell.level }) })),
  ];
}

/** The bidders in groups as equal as can be, as positions from and to. */
function groupsOf(count: number): [number, number][] {
  const groups = Math.ceil(count / besideEachOther);
  return Array.from({ length: groups }, (_, index) => [
    Math.round((index * count) / groups),
    Math.round(((index + 1) * count) / groups),
  ]);
}
