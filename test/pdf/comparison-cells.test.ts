import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { spreadsheets } from '~/adapters/files/spreadsheets.server';
import { createBriefRenderer } from '~/adapters/pdf/render-brief.server';
import { buildComparisonView } from '~/core/judgement/build-comparison-view';
import { compareAnswers } from '~/core/judgement/compare-answers';
import { buildComparisonDocument } from '~/core/judgement/comparison-document';
import { comparisonGrid } from '~/core/judgement/comparison-grid';
import type { ComparisonView } from '~/core/judgement/comparison-view';
import { gridAsCsv } from '~/core/judgement/grid-as-csv';
import { createTranslate } from '~/locales/translate';
import { ComparisonPage } from '~/ui/judgement/comparison-page';
import { WordsProvider } from '~/ui/words';
import { loadShippedRules } from '#test/cases/shipped-rules';
import { fiveFirms, fiveOffers, riskyNeed } from '#test/fixtures/comparison/five-bidders';
import { readCsv, readXlsx } from '#test/fixtures/comparison/read-sheets';
import { decoded } from '#test/walls/forms';
import { findFaults } from './find-faults';
import { readPdf, textInReadingOrder } from './read-pdf';
import { tablesIn } from './read-tables';

const rules = loadShippedRules('essential-services');
const translate = createTranslate('en');
const formula = '=HYPERLINK("http://evil.example","Click")';

/** The five, of whom the last one tries to have a formula run. */
function viewOf(isEverything: boolean): ComparisonView {
  const need = riskyNeed(rules);
  const bidders = fiveOffers(rules).map((offer, index) => {
    const isLast = index === fiveFirms.length - 1;
    const comment = { value: 'other', comment: '@SUM(1+1)*cmd|calc', evidence: { grade: 'claimed' as const } };
    return {
      responseId: `r${index}`,
      firm: isLast ? formula : (fiveFirms[index] ?? ''),
      answers: { ...need, ...offer, ...(isLast && { deletion: comment }) },
    };
  });
  const comparison = compareAnswers(rules, { effectiveDate: '2031-03-24', stage: 'award', bidders });
  return buildComparisonView(comparison, { ...rules, isEverything, language: 'en', translate });
}

/** Each cell by the table, the row and the firm that it belongs to; white space is no part of any. */
type Cells = Map<string, string>;
const bare = (text: string) => text.replaceAll(/\s+/g, '');
const keyOf = (...names: string[]) => names.map(bare).join(' / ');

function cellsOfGrid([headers = [], ...rows]: string[][]): Cells {
  const cells: Cells = new Map();
  for (const [title = '', head = '', note = '', ...texts] of rows) {
    texts.forEach((text, index) => {
      if (text !== '') cells.set(keyOf(title, head + note, headers[index + 3] ?? ''), bare(text));
    });
  }
  return cells;
}

function cellsOfPage(html: string): Cells {
  const cells: Cells = new Map();
  const textOf = (part: string) => decoded(part.replaceAll(/<[^>]*>/g, ''));
  for (const [, table = ''] of html.matchAll(/<table[^>]*data-comparison[^>]*>([\s\S]*?)<\/table>/g)) {
    const title = textOf(/<caption[^>]*>([\s\S]*?)<\/caption>/.exec(table)?.[1] ?? '');
    const [head = '', ...rows] = [...table.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = '']) => row);
    const firms = [...head.matchAll(/<th[^>]*>([\s\S]*?)<\/th>/g)].map(([, one = '']) => textOf(one)).slice(1);
    for (const row of rows) {
      const name = textOf(/<th[^>]*>([\s\S]*?)<\/th>/.exec(row)?.[1] ?? '');
      [...row.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].forEach(([, cell = ''], index) => {
        const own = cell.replace(/<span class="rs-comparison-firm">[\s\S]*?<\/span>/, '');
        cells.set(keyOf(title, name, firms[index] ?? ''), bare(textOf(own)));
      });
    }
  }
  return cells;
}

/** A table is read as its headers, then row by row: the header of the row and its cells. */
function cellsOfPdf(read: { role: string; text: string }[]): Cells {
  const cells: Cells = new Map();
  for (const { title, headers, rows } of tablesIn(read)) {
    for (const [name = '', ...own] of rows) {
      own.forEach((text, index) => cells.set(keyOf(title, name, headers[index + 1] ?? ''), bare(text)));
    }
  }
  return cells;
}

describe.each([false, true])('a comparison in all its forms, everything: %s', (isEverything) => {
  const view = viewOf(isEverything);
  const grid = comparisonGrid(view, translate);
  let pdf: Uint8Array;
  let expected: Cells;
  beforeAll(async () => {
    const procurement = { title: 'Benefit checks', buyer: 'City', reference: '' };
    pdf = await createBriefRenderer().render(
      buildComparisonDocument(view, {
        ...{ procurement, withheld: ['Withheld Ltd'], release: '0.1.0', translate },
        createdAt: '2031-03-24T12:00:00Z',
      }),
    );
    const page = createElement(ComparisonPage, {
      ...{ round: { id: 'r', kind: 'tender' as const }, procurement: { id: 'p', title: 'Benefit checks' } },
      ...{ view, withheld: [] },
    });
    expected = cellsOfPage(renderToString(createElement(WordsProvider, { language: 'en', children: page })));
    expect(expected.size).toBeGreaterThan(isEverything ? 200 : 100);
  });

  test('the spreadsheet holds what the page shows, cell by cell, and no formula', async () => {
    const { rows, formulae } = readXlsx(await spreadsheets.write(grid, { name: 'Comparison', direction: 'ltr' }));
    expect(rows[0]).toContain(formula);
    expect(formulae).toBe(0);
    expect(cellsOfGrid(rows)).toEqual(expected);
  });

  test('the table holds the same, and nothing that a spreadsheet would run', () => {
    const rows = readCsv(new TextEncoder().encode(gridAsCsv(grid)));
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(rows.flat().filter((text) => /^\s*[=+\-@]/.test(text))).toEqual([]);
    expect(rows[0]?.[3]).toBe(`'${formula}`);
    const asTyped = rows.map((row) => row.map((text) => text.replace(/^'(?=\s*[=+\-@])/, '')));
    expect(cellsOfGrid(asTyped)).toEqual(expected);
  });

  test('the document reads the same, and has no fault in its structure', async () => {
    expect(cellsOfPdf(textInReadingOrder(await readPdf(pdf)))).toEqual(expected);
    expect(await findFaults(pdf)).toEqual([]);
  });
});
