import { Heading } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import type { RuleBook } from '~/core/rulebook/rule-book';
import { Part } from '~/ui/coverage/part';
import { LevelText } from '~/ui/levels/level-text';
import { Content, useWords } from '~/ui/words';
import { ScrollTable } from './scroll-table';

type RuleSet = RuleBook['ruleSet'];

/** What the method does with a rule set: its tables and numbers, each with the reason. */
export function MethodPart({ ruleSet }: { ruleSet: RuleSet }) {
  const { translate } = useWords();
  return (
    <Part heading={translate('rulebook:part.method')} id="method">
      <p className="rs-text">{translate('rulebook:method.lead')}</p>
      <SeverityTable ruleSet={ruleSet} />
      <Why name="severity" ruleSet={ruleSet} />
      <LevelTable ruleSet={ruleSet} />
      <Why name="matrix" ruleSet={ruleSet} />
      <Heading level="3" size="medium">
        {translate('rulebook:method.parameters')}
      </Heading>
      <Numbers ruleSet={ruleSet} />
      <RecommendationTable ruleSet={ruleSet} />
    </Part>
  );
}

/** Why a number is what it is; nothing where the rule set does not say. */
function Why({ name, ruleSet }: { name: string; ruleSet: RuleSet }) {
  const { translate } = useWords();
  const reason = ruleSet.parameters.reasons[name];
  if (reason === undefined) return null;
  return (
    <p className="rs-text">
      <strong>{translate('rulebook:method.why')}:</strong> <Content text={reason} />
    </p>
  );
}

function SeverityTable({ ruleSet: { parameters } }: { ruleSet: RuleSet }) {
  const { translate } = useWords();
  return (
    <ScrollTable
      caption={translate('rulebook:method.severity')}
      columns={[
        translate('rulebook:method.severityCorner'),
        ...(parameters.severity[0] ?? []).map((_, index) =>
          translate('rulebook:method.severityColumn', { number: index + 1 }),
        ),
      ]}
      rows={parameters.severity.map((row, index) => [
        translate('rulebook:method.severityRow', { number: index + 1 }),
        ...row,
      ])}
    />
  );
}

function LevelTable({ ruleSet: { parameters } }: { ruleSet: RuleSet }) {
  const { translate } = useWords();
  return (
    <ScrollTable
      caption={translate('rulebook:method.matrix')}
      columns={[
        translate('rulebook:method.matrixCorner'),
        ...(parameters.matrix[0] ?? []).map((_, index) =>
          translate('rulebook:method.matrixColumn', { number: index + 1 }),
        ),
      ]}
      rows={parameters.matrix.map((row, index) => [
        translate('rulebook:method.matrixRow', { number: index + 1 }),
        ...row.map((level, place) => <LevelText key={place} level={level} />),
      ])}
    />
  );
}

function Numbers({ ruleSet }: { ruleSet: RuleSet }) {
  const { translate } = useWords();
  const { grades, measureMetFrom, measuresFrom, quarterSteps, severityRisesUpTo, smallestChange } = ruleSet.parameters;
  const values: Record<string, Record<string, string | number>> = {
    severityRisesUpTo: { value: severityRisesUpTo },
    grades,
    quarterSteps,
    measuresFrom: { level: translate(`level.${measuresFrom}`) },
    measureMetFrom: { grade: translate(`grade.${measureMetFrom}`) },
    smallestChange: { count: smallestChange },
  };
  return (
    <dl className="rs-stack rs-told">
      {Object.entries(values).map(([name, value]) => (
        <div key={name}>
          <dt>{translate(`rulebook:parameter.${name}.name`)}</dt>
          <dd className="rs-stack rs-stack-small">
            <p className="rs-text">{translate(`rulebook:parameter.${name}.says`, value)}</p>
            <Why name={name} ruleSet={ruleSet} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** From the mildest to the strictest. */
const decisive = ['none', 'low', 'moderate', 'high', 'critical'] as const;

function RecommendationTable({ ruleSet: { recommendation } }: { ruleSet: RuleSet }) {
  const { translate } = useWords();
  const rows: ReactNode[][] = decisive.map((level) => [
    <LevelText key={level} level={level} />,
    translate(`recommendation.${recommendation[level]}`),
  ]);
  return (
    <ScrollTable
      caption={translate('rulebook:method.recommendation')}
      columns={[translate('rulebook:method.recommendationCorner'), translate('rulebook:method.recommendationColumn')]}
      rows={[
        ...rows,
        [translate('rulebook:method.stopperHolds'), translate(`recommendation.${recommendation.stopper}`)],
      ]}
    />
  );
}
