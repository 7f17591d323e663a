import { expressionInWords } from '~/core/rules/in-words';
import { useWords } from '~/ui/words';
import { riskAddress } from '~/ui/rulebook/addresses';
import { AnswersRead } from './answers-read';
import { CellSentence } from './cell-sentence';
import { Safeguards } from './safeguards';
import { partValueText } from './part-value';
import type { ResultData, RiskFinding } from './result-data';

/** The whole way from the answers to the level, for whoever opens it: answers, rules in words, safeguards, cell. */
export function WhyLevel({ data, finding }: { data: ResultData; finding: RiskFinding }) {
  const { translate } = useWords();
  return (
    <details>
      <summary>{translate('pages:result.why.title')}</summary>
      <div className="rs-inset rs-stack">
        <h5 className="rs-h5">{translate('pages:result.why.answers')}</h5>
        <AnswersRead data={data} names={finding.result.reads} />
        <h5 className="rs-h5">{translate('pages:result.why.rules')}</h5>
        <Parts data={data} finding={finding} />
        <p>
          <a className="aksel-link" href={riskAddress(data.ruleSet, finding.risk.id, data.ruleSet.hash)}>
            {translate('rulebook:ruleInWords')}
          </a>
        </p>
        <Safeguards data={data} finding={finding} />
        <h5 className="rs-h5">{translate('pages:result.why.cell')}</h5>
        <CellSentence finding={finding} />
      </div>
    </details>
  );
}

function Parts({
  data: { questionnaires, ruleSet },
  finding: { risk, explanation, result },
}: {
  data: ResultData;
  finding: RiskFinding;
}) {
  const { language, translate } = useWords();
  const context = { questionnaires, facts: ruleSet.facts, language, translate };
  return (
    <ul className="rs-list">
      {explanation.parts.map(({ part, value }) => {
        const range = result.parts.find((one) => one.part === part)?.value;
        return (
          <li key={part}>
            <strong>
              {translate(`pages:result.part.${part}`)}: {partValueText(part, value, translate)}
            </strong>
            {range !== undefined && range.atLeast !== range.atMost && <> {translate('pages:result.why.open')}</>}
            <br />
            {translate('pages:result.why.rule', { rule: expressionInWords(risk[part], context) })}
          </li>
        );
      })}
    </ul>
  );
}
