import type { Moves } from '~/core/replay/build-replay-report';
import type { ReplayFound } from '~/core/replay/run';
import { Part } from '~/ui/frame/part';
import { ScrollTable } from '~/ui/rulebook/scroll-table';
import { Content, useWords } from '~/ui/words';
import { useNumbers, type MoveKind } from './numbers';

/** Which levels and recommendations change, from what to what; then which risks did it. */
export function LevelsPart({ report, words }: ReplayFound) {
  const { translate } = useWords();
  const { ends, shown } = useNumbers();
  const column = (name: string) => translate(`replay:report.column.${name}`);
  const rowsOf = (what: React.ReactNode, { moved }: Moves, kind: MoveKind, ...more: string[]): React.ReactNode[][] =>
    moved.map(({ move, count }) => [what, ...ends(move, kind), shown(count), ...more]);
  const levels = [
    ...rowsOf(translate('replay:report.recommendation'), report.recommendation, 'recommendation'),
    ...rowsOf(translate('replay:report.overall'), report.overall, 'level'),
    ...report.domains.flatMap((domain) =>
      rowsOf(<Content key={domain.id} text={words.domains[domain.id] ?? domain.id} />, domain, 'level'),
    ),
  ];
  const risks = report.risks.flatMap((risk) =>
    rowsOf(<Content key={risk.id} text={words.risks[risk.id] ?? risk.id} />, risk, 'level', shown(risk.movedDomain)),
  );
  return (
    <>
      <Part id="levels" title={translate('replay:report.levels')}>
        <p>{translate('replay:report.levelsLead')}</p>
        {levels.length === 0 ? (
          <p>{translate('replay:report.none')}</p>
        ) : (
          <ScrollTable
            caption={translate('replay:report.levels')}
            columns={['what', 'from', 'to', 'count'].map(column)}
            isCaptionHidden
            rows={levels}
          />
        )}
      </Part>
      {risks.length > 0 && (
        <Part id="risks" title={translate('replay:report.risks')}>
          <p>{translate('replay:report.risksLead')}</p>
          <ScrollTable
            caption={translate('replay:report.risks')}
            columns={['risk', 'from', 'to', 'count', 'movedDomain'].map(column)}
            isCaptionHidden
            rows={risks}
          />
        </Part>
      )}
    </>
  );
}
