import type { RecordFile } from '~/core/examples/record-file';
import type { RiskRuleSet } from '~/core/rules/rule-set';
import type { RiskEvaluation } from '~/core/scoring/evaluation';
import { dayText } from '~/core/shared/dates';
import { Content, Data, useWords } from '~/ui/words';

interface Props {
  record: Pick<RecordFile, 'body' | 'years'>;
  ruleSet: Pick<RiskRuleSet, 'title' | 'version' | 'stages'>;
  evaluation: Pick<RiskEvaluation, 'effectiveDate' | 'stage'>;
}

/** Who ran it and when, and what it is judged by and for which day. */
export function ExampleFacts({ record, ruleSet, evaluation }: Props) {
  const { language, translate } = useWords();
  const facts = {
    body: record.body && <Content text={record.body} />,
    years: record.years && <Content text={record.years} />,
    stage: <Content text={ruleSet.stages.find(({ id }) => id === evaluation.stage)?.title} />,
    day: <Data>{dayText(evaluation.effectiveDate, language)}</Data>,
    rules: (
      <>
        <Content text={ruleSet.title} /> <Data>{ruleSet.version}</Data>
      </>
    ),
  };
  return (
    <dl className="rs-facts">
      {Object.entries(facts).map(([name, fact]) =>
        fact === undefined ? null : (
          <div className="rs-facts-entry" key={name}>
            <dt>{translate(`examples:facts.${name}`)}</dt>
            <dd>{fact}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
