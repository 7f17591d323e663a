import type { Block, Brief } from '~/core/brief/brief';
import { textInReadingOrder, type ReadPdf } from './read-pdf';

/** A text without the breaks of its lines. */
export function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Roles in the order in which a screen reader meets them. */
export function rolesRead(pdf: ReadPdf): string[] {
  return textInReadingOrder(pdf).map(({ role }) => role);
}

/** The roles a brief asks for, and its texts, in order. */
export function rolesOf(brief: Brief): string[] {
  return brief.sections.flatMap(({ blocks }) => blocks.flatMap((block) => spoken(block).map(([role]) => role)));
}

export function textsOf(brief: Brief): string[] {
  return brief.sections.flatMap(({ blocks }) => blocks.flatMap((block) => spoken(block).map(([, text]) => text)));
}

/** A block as it should be read out: roles and texts in order. */
function spoken(block: Block): [string, string][] {
  switch (block.kind) {
    case 'heading':
      return [[`H${block.level}`, block.text]];
    case 'paragraph':
      return [['P', block.text]];
    case 'callout':
      return [block.label, block.title, block.text].map((text) => ['P', text]);
    case 'list':
      return block.items.flatMap((text, index) => [
        ['Lbl', block.ordered ? `${index + 1}.` : '•'],
        ['LBody', text],
      ]);
    case 'facts':
      return block.entries.flatMap(({ name, value }) => [
        ['Lbl', name],
        ['LBody', value],
      ]);
    case 'levels':
      return block.entries.flatMap(({ name, words, detail }) => [
        ['Lbl', name],
        ['P', words],
        ['P', detail],
      ]);
    case 'table':
      return [
        ...(block.caption === undefined ? [] : [['Caption', block.caption] satisfies [string, string]]),
        ...block.columns.map(({ header }): [string, string] => ['TH', header]),
        ...block.rows.flatMap((row) =>
          row.map(({ text }, index): [string, string] => [block.rowHeaders && index === 0 ? 'TH' : 'TD', text]),
        ),
      ];
  }
}
