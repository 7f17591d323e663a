import type { Questionnaire } from '../questionnaire/questionnaire';
import type { RiskRuleSet } from '../rules/rule-set';
import type { Translate } from '../shared/text';
import type { Comparison } from './comparison';
import { answersTable, buyerTable, domainsTable, overallTable, risksTables, stoppersTable } from './comparison-tables';
import type { ComparisonView, ViewCell, ViewTable, WholeTable } from './comparison-view';
import { ComparisonVoice } from './comparison-voice';

/** How a comparison is told. */
export interface ComparisonViewOptions {
  /** The rule set and the questionnaires that made it. */
  ruleSet: RiskRuleSet;
  questionnaires: readonly Questionnaire[];
  /** False leaves out and counts rows in which all are alike. A single bidder is alike with nobody. */
  isEverything: boolean;
  /** BCP 47. */
  language: string;
  translate: Translate;
}

/** Puts a comparison into words. Stoppers that hold or are possible are never left out, nor is what bidders are as a whole. */
export function buildComparisonView(comparison: Comparison, options: ComparisonViewOptions): ComparisonView {
  const { isEverything, language, questionnaires, ruleSet, translate } = options;
  const voice = new ComparisonVoice(language, translate, ruleSet, questionnaires);
  const tables = [
    stoppersTable(comparison, voice),
    overallTable(comparison, voice),
    domainsTable(comparison, voice),
    ...risksTables(comparison, voice),
    buyerTable(comparison, voice),
    answersTable(comparison, voice),
  ];
  return {
    language,
    direction: voice.direction,
    firms: comparison.bidders.map(({ responseId, firm }) => ({ responseId, firm: voice.data(firm) })),
    isEverything,
    tables: tables.map((table) => withoutAlike(table, isEverything)),
  };
}

function withoutAlike({ rows, ...table }: WholeTable, isEverything: boolean): ViewTable {
  const shown = rows.filter(({ cells, isKept }) => isEverything || isKept === true || !areAlike(cells));
  return { ...table, rows: shown.map(({ isKept: _, ...row }) => row), left: rows.length - shown.length };
}

function areAlike(cells: readonly ViewCell[]): boolean {
  return cells.length > 1 && new Set(cells.map((cell) => JSON.stringify(cell))).size === 1;
}
