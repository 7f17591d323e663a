import { createElement, type ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { createBriefRenderer } from '~/adapters/pdf/render-brief.server';
import { Voice } from '~/core/brief/voice';
import { buildRegisterDocument } from '~/core/judgement/build-register-document';
import { inOrderOfUrgency } from '~/core/judgement/entry-state';
import { createTranslate } from '~/locales/translate';
import { EntryFacts } from '~/ui/contract/entry-facts';
import { HandoverList } from '~/ui/contract/handover-list';
import { IncidentFacts } from '~/ui/contract/incident-facts';
import { ReassessmentList } from '~/ui/contract/reassessment-list';
import { RegisterTable } from '~/ui/contract/register-table';
import { StandingPart } from '~/ui/contract/standing-part';
import { TrendTable } from '~/ui/contract/trend-table';
import { WordsProvider } from '~/ui/words';
import { registerSample } from '#test/fixtures/contracts/register-sample';
import { decoded } from '#test/walls/forms';
import { readPdf, textInReadingOrder } from './read-pdf';
import { tablesIn, under } from './read-tables';

const translate = createTranslate('en');
const tell = (key: string, values?: Record<string, string>) => translate(`contract:${key}`, values);
const voice = new Voice('en', translate);
const { contract, evaluation, ruleSet, trend, today } = registerSample();
const risks = ruleSet.risks.map(({ id, title }) => ({ id, title }));

/** White space is no part of a cell, and what is hidden from those who listen is none of its words. */
const bare = (text: string) => text.replaceAll(/\s+/g, '');
const wordsOf = (html = '') =>
  decoded(html.replaceAll(/<span aria-hidden="true">[\s\S]*?<\/span>/g, '').replaceAll(/<[^>]*>/g, ''));
const bareRows = (rows: string[][]) => rows.map((row) => row.map(bare).filter((text) => text !== ''));

/** A part of a page as the server sends it. */
const htmlOf = (part: ReactNode) => renderToString(createElement(WordsProvider, { language: 'en', children: part }));
const within = (html: string, element: string) =>
  [...html.matchAll(new RegExp(`<(?:${element})(?: [^>]*)?>([\\s\\S]*?)</(?:${element})>`, 'g'))].map(
    ([, inner = '']) => inner,
  );
const rowsIn = (html: string) => within(within(html, 'tbody')[0] ?? '', 'tr').map((row) => within(row, 'th|td'));
const hintless = (html: string) => html.replace(/<span class="rs-hint">[\s\S]*?<\/span>(?!<\/bdi>)/, '');
const factsIn = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/<dt>([\s\S]*?)<\/dt><dd[^>]*>([\s\S]*?)<\/dd>/g)].map(([, name = '', value = '']) => [
      wordsOf(name),
      value,
    ]),
  );
const seriesIn = (html = '') => voice.series(within(html, 'li').map(wordsOf), 'long');

let read: ReturnType<typeof textInReadingOrder>;
beforeAll(async () => {
  read = textInReadingOrder(await readPdf(await createBriefRenderer().render(buildRegisterDocument(registerSample()))));
});

/** The rows of the table under one heading of the document. */
function rowsUnder(id: string): string[][] {
  const tables = tablesIn(read).filter(({ title }) => title === tell(`document.${id}`));
  return bareRows(tables.flatMap(({ rows }) => rows));
}

/** What the page of an entry says of its proof, or of why it was given up, in the order of the document. */
function settledText(facts: Record<string, string>): string[] {
  const [proof, waived] = [facts[tell('register.proof')], facts[tell('register.waived')]];
  if (proof !== undefined) {
    const [words, document, graded = '', accepted] = within(proof, 'p');
    const [received = '', expires] = within(graded, 'time').map(wordsOf);
    const inForce = expires === undefined ? '' : tell('register.expires', { day: expires });
    const grade = wordsOf(graded).split(' · ')[0] ?? '';
    return [tell('register.received', { day: received }), grade, inForce, ...[words, document, accepted].map(wordsOf)];
  }
  if (waived === undefined) return [];
  const [name = '', day = ''] = [within(waived, 'bdi')[0], within(waived, 'time')[0]].map(wordsOf);
  return [tell('register.waivedBy', { name, day }), wordsOf(within(waived, 'p')[0])];
}

describe('the register of a contract, as pages and as a document', () => {
  test('has the same entries in the same order, cell by cell', () => {
    const entries = inOrderOfUrgency(contract.entries, today);
    const rows = rowsIn(htmlOf(createElement(RegisterTable, { entries: contract.entries, today })));
    const expected = rows.map(([head = '', due, who, state], index) => {
      const facts = factsIn(htmlOf(createElement(EntryFacts, { entry: entries[index]!, risks, today })));
      const promised = within(facts[tell('register.promised')] ?? '', 'li').map(wordsOf);
      return [
        [wordsOf(hintless(head)), ...promised, wordsOf(within(head, 'span').at(-1))].join(''),
        ...[wordsOf(due), wordsOf(who), wordsOf(facts[tell('register.proofNeeded')])],
        seriesIn(facts[tell('register.servesName')]),
        [wordsOf(state), ...settledText(facts)].join(''),
      ];
    });
    expect(expected.length).toBeGreaterThan(10);
    for (const state of ['proved_on_time', 'proved_late', 'overdue', 'waived']) {
      expect(
        expected.some((cells) => cells[5]?.includes(tell(`state.${state}`))),
        state,
      ).toBe(true);
    }
    expect(rowsUnder('register')).toEqual(bareRows(expected));
  });

  test('tells the same clauses', () => {
    const expected = contract.entries.flatMap((entry) => {
      const { [tell('register.clause')]: clause } = factsIn(htmlOf(createElement(EntryFacts, { entry, risks, today })));
      const [head = ''] = rowsIn(htmlOf(createElement(RegisterTable, { entries: [entry], today })))[0] ?? [];
      return clause === undefined ? [] : [wordsOf(hintless(head)), wordsOf(clause)];
    });
    expect(expected.length).toBeGreaterThan(2);
    const found = under(read, tell('document.clauses')).map(({ text }) => text);
    expect(found.map(bare)).toEqual(expected.map(bare));
  });

  test('tells the same levels, and the same days on which they moved', () => {
    const rows = rowsIn(htmlOf(createElement(StandingPart, { evaluation, ruleSet, trend })));
    const table = htmlOf(createElement(TrendTable, { points: contract.points, rows: trend, risks, caption: 'Trend' }));
    const [, ...days] = within(within(table, 'thead')[0] ?? '', 'th').map((head) => wordsOf(within(head, 'time')[0]));
    const moves = new Map(
      rowsIn(table).map(([name, ...cells]) => [
        wordsOf(name),
        cells.flatMap((cell, index) => {
          const move = ['fell', 'rose'].find((one) => wordsOf(cell).endsWith(tell(`trend.${one}`)));
          const level = wordsOf(hintless(cell));
          return move === undefined ? [] : [tell(`trend.${move}On`, { day: days[index] ?? '', level })];
        }),
      ]),
    );
    const expected = rows.map((row) => [...row.map(wordsOf), moves.get(wordsOf(row[0]))?.join('') ?? '']);
    expect(expected.length).toBeGreaterThan(10);
    expect(expected.some((cells) => cells[4] !== '')).toBe(true);
    expect(rowsUnder('standing')).toEqual(bareRows(expected));
  });

  test('tells the same of every incident', () => {
    const expected = [...contract.incidents].reverse().flatMap((incident) => {
      const facts = factsIn(htmlOf(createElement(IncidentFacts, { incident, risks })));
      return Object.entries(facts).flatMap(([name, value]) => [
        name,
        name === tell('incidents.fact.risks') ? seriesIn(value) : wordsOf(value),
      ]);
    });
    expect(expected.length).toBeGreaterThan(10);
    const found = under(read, tell('document.incidents')).filter(({ role }) => role === 'Lbl' || role === 'LBody');
    expect(found.map(({ text }) => bare(text))).toEqual(expected.map(bare));
  });

  test('tells the same of every re-assessment, the oldest first', () => {
    const pinned = { id: ruleSet.id, version: ruleSet.version, hash: ruleSet.hash };
    const listed = { procurementId: 'p', reassessments: contract.reassessments, mayKeep: false, today };
    const html = htmlOf(createElement(ReassessmentList, { ...listed, present: pinned, newest: pinned }));
    const expected = within(html, 'li').map((card) => {
      const facts = factsIn(card);
      const told = ['note', 'due', 'state'].map((name) => wordsOf(facts[tell(`reassessments.${name}`)]));
      return [wordsOf(within(card, 'h2')[0]), ...told];
    });
    expect(rowsUnder('reassessments')).toEqual(bareRows(expected).reverse());
  });

  test('tells the same of what is handed over at its end', () => {
    const items = contract.handover;
    const html = htmlOf(createElement(HandoverList, { items, mayKeep: false, returned: undefined }));
    const expected = within(html, 'li').map((card) => {
      const [state = '', note] = within(card, 'p');
      const [until] = within(state, 'time');
      const [done = ''] = wordsOf(state).split(' · ');
      return [
        wordsOf(within(card, 'h2')[0]),
        until === undefined ? tell('register.undated') : wordsOf(until),
        `${done}${wordsOf(note)}`,
      ];
    });
    expect(rowsUnder('exit')).toEqual(bareRows(expected));
  });
});
