import type { ComparedBidder, Comparison, DomainCell, Moves, RiskCell, RiskRow } from './comparison';
import type { ComparisonVoice } from './comparison-voice';
import type { ViewCell, ViewRow, WholeTable } from './comparison-view';

/** What stops a purchase. One that may hold for anybody is never left out. */
export function stoppersTable({ stoppers }: Comparison, voice: ComparisonVoice): WholeTable {
  return {
    ...named('stoppers', voice),
    rows: stoppers.map(({ id, canAct, prohibitedByLaw, cells }) => ({
      id,
      head: voice.title(id),
      note: [
        ...(prohibitedByLaw ? [voice.tell('prohibited')] : []),
        ...(canAct === 'buyer' ? [voice.tell('buyer_only')] : []),
      ].join(' '),
      cells: cells.map((state) => ({ text: voice.tell(`stopper.${state}`), state, details: [] })),
      isKept: cells.some((state) => state !== 'excluded'),
    })),
  };
}

/** Each bidder as a whole. Never left out: it is what a decision departs from. */
export function overallTable({ bidders }: Comparison, voice: ComparisonVoice): WholeTable {
  const row = (id: string, cell: (bidder: ComparedBidder) => ViewCell): WholeTable['rows'][number] => ({
    ...{ id, head: voice.tell(`overall.${id}`), note: '', isKept: true },
    cells: bidders.map(cell),
  });
  return {
    ...named('overall', voice),
    rows: [
      row('recommendation', ({ recommendation }) => plain(voice.recommendationRange(recommendation))),
      row('level', ({ overall }) => levelCell(overall, voice)),
      row('profile', ({ profile }) => plain(voice.profile(profile))),
      row('completeness', ({ completeness }) => plain(voice.completeness(completeness))),
      row('proof', ({ proof }) => plain(voice.proof(proof))),
    ],
  };
}

/** Each domain with its level, profile, completeness and proof. */
export function domainsTable({ domains }: Comparison, voice: ComparisonVoice): WholeTable {
  const cell = (domain: DomainCell) =>
    levelCell(domain, voice, [
      voice.profile(domain.profile),
      voice.completeness(domain.completeness),
      voice.proof(domain.proof),
    ]);
  return {
    ...named('domains', voice),
    rows: domains.map(({ id, cells }) => ({ id, head: voice.title(id), note: '', cells: cells.map(cell) })),
  };
}

/** A table for each domain, of the risks that a vendor can do something about. */
export function risksTables({ domains, risks }: Comparison, voice: ComparisonVoice): WholeTable[] {
  return domains.map(({ id }) => ({
    ...named('risks', voice, { domain: voice.title(id) }),
    id: `risks-${id}`,
    rows: risks.filter(({ domain, canAct }) => domain === id && canAct !== 'buyer').map((risk) => riskRow(risk, voice)),
  }));
}

/** What only the buyer can mend, whoever wins. */
export function buyerTable({ risks }: Comparison, voice: ComparisonVoice): WholeTable {
  return {
    ...named('buyer', voice),
    rows: risks.filter(({ canAct }) => canAct === 'buyer').map((risk) => riskRow(risk, voice)),
  };
}

/** The questions in which bidders differ, with what each difference moves. */
export function answersTable({ differences }: Comparison, voice: ComparisonVoice): WholeTable {
  return {
    ...named('answers', voice),
    rows: differences.map(({ question, cells, moves }) => ({
      id: question,
      head: voice.question(question),
      note: movesInWords(moves, voice),
      cells: cells.map((given) => voice.answer(question, given)),
    })),
  };
}

function named(id: string, voice: ComparisonVoice, values = {}): Pick<WholeTable, 'id' | 'title' | 'lead' | 'head'> {
  const tell = (part: string) => voice.tell(`table.${id}.${part}`, values);
  return { id, title: tell('title'), lead: tell('lead'), head: tell('head') };
}

function riskRow({ id, cells }: RiskRow, voice: ComparisonVoice): ViewRow {
  return { id, head: voice.title(id), note: '', cells: cells.map((cell) => riskCell(cell, voice)) };
}

function riskCell(risk: RiskCell, voice: ComparisonVoice): ViewCell {
  if (risk.applies === 'no') return { text: voice.level('none'), level: 'none', details: [] };
  return levelCell(risk, voice, [voice.proof(risk.proof)]);
}

/** The level shown, as a range where blanks leave it open; what they say, where that is something else; the rest. */
function levelCell(
  { evidenced, stated }: Pick<RiskCell, 'evidenced' | 'stated'>,
  voice: ComparisonVoice,
  details: string[] = [],
): ViewCell {
  return {
    text: voice.levelRange(evidenced),
    level: evidenced.atMost,
    details: [voice.tell('stated', { level: voice.levelRange(stated) }), ...details],
  };
}

function movesInWords({ risks, stoppers }: Moves, voice: ComparisonVoice): string {
  if (risks.length + stoppers.length === 0) return voice.tell('moves_nothing');
  const titles = [...stoppers, ...risks].map((id) => voice.quoted(voice.title(id)));
  return voice.tell('moves', { titles: voice.series(titles, 'long') });
}

function plain(text: string): ViewCell {
  return { text, details: [] };
}
