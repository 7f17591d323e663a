import type { Moves, ReplayReport } from './build-replay-report';
import { hideSmall } from './hide-small';
import { leastInGroup } from './shown-groups';

/**
 * A report over responses of others: small numbers are hidden in what is told of all of them, too, and single responses
 * are not in it. Groups of fewer than five are hidden in every report.
 */
export function guardReport(report: ReplayReport): ReplayReport {
  const same = report.responses - (report.changed ?? 0) - (report.onlyRange ?? 0);
  const { changed, onlyRange } = guarded({ changed: report.changed ?? 0, onlyRange: report.onlyRange ?? 0, same });
  return {
    ...report,
    ...{ changed: changed ?? null, onlyRange: onlyRange ?? null },
    overall: guardMoves(report.overall),
    recommendation: guardMoves(report.recommendation),
    domains: report.domains.map((domain) => ({ ...domain, ...guardMoves(domain) })),
    risks: report.risks.map((risk) => ({ ...risk, ...guardMoves(risk), movedDomain: orHidden(risk.movedDomain ?? 0) })),
    unknownAnswers: onlyLarge(report.unknownAnswers),
    unofferedAnswers: onlyLarge(report.unofferedAnswers),
    changes: [],
    watch: {
      ...report.watch,
      bordering: onlyLarge(report.watch.bordering),
      movers: onlyLarge(report.watch.movers),
    },
  };
}

function guardMoves({ unchanged, moved }: Moves): Moves {
  const known = Object.fromEntries(moved.map(({ move, count }) => [`moved ${move}`, count ?? 0]));
  const shown = guarded({ ...known, unchanged: unchanged ?? 0 });
  return {
    unchanged: shown['unchanged'] ?? null,
    moved: moved.map(({ move }) => ({ move, count: shown[`moved ${move}`] ?? null })),
  };
}

/** What adds up to a number that everybody knows; hidden cells are left out. */
function guarded(cells: Record<string, number>): Record<string, number> {
  const hidden = hideSmall(new Map(Object.entries(cells)), [{ parts: Object.keys(cells) }], leastInGroup);
  return Object.fromEntries(Object.entries(cells).filter(([name]) => !hidden.has(name)));
}

function orHidden(count: number): number | null {
  return count > 0 && count < leastInGroup ? null : count;
}

function onlyLarge<Counted extends { count: number }>(all: readonly Counted[]): Counted[] {
  return all.filter(({ count }) => count >= leastInGroup);
}
