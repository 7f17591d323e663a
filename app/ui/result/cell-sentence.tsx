import type { RiskExplanation } from '~/core/scoring/explanation';
import { LevelText } from '~/ui/levels/level-text';
import { useWords } from '~/ui/words';
import type { RiskFinding } from './result-data';

/** From gravity and likelihood to the cell of the matrix, number by number. */
export function CellSentence({ finding: { explanation } }: { finding: RiskFinding }) {
  const { translate } = useWords();
  return (
    <CellSteps explanation={explanation}>
      {' '}
      <a className="aksel-link" href="#matrix">
        {translate('pages:result.cell.matrix')}
      </a>
    </CellSteps>
  );
}

interface Props {
  explanation: RiskExplanation;
  /** What stands behind the level. */
  children?: React.ReactNode;
}

/** The same where there is no matrix on the page to lead to. */
export function CellSteps({ explanation, children }: Props) {
  const { language, translate } = useWords();
  const { cell, severity, likelihood } = explanation;
  if (cell === undefined || severity === undefined || likelihood === undefined) {
    return <p>{translate('pages:result.cell.notPresent')}</p>;
  }
  const after = new Intl.NumberFormat(language, { maximumFractionDigits: 4 }).format(likelihood.afterSafeguards);
  return (
    <ul className="rs-list">
      <li>
        {translate(severity.rose ? 'pages:result.cell.severityRose' : 'pages:result.cell.severity', {
          gravity: severity.gravity,
          irremediability: severity.irremediability,
          severity: cell.severity,
        })}
      </li>
      <li>
        {translate('pages:result.cell.likelihood', { exposed: likelihood.exposed, after, likelihood: cell.likelihood })}
      </li>
      <li>
        {translate('pages:result.cell.reads')} <LevelText level={cell.level} />
        {children}
      </li>
    </ul>
  );
}
