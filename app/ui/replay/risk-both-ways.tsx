import type { ReactNode } from 'react';
import type { Answers } from '~/core/questionnaire/answers';
import { expressionInWords } from '~/core/rules/in-words';
import { riskParts, type RiskPart } from '~/core/rules/rule-set';
import { ValueText } from '~/ui/answers/answer-text';
import { LevelRange } from '~/ui/levels/level-text';
import { CellSteps } from '~/ui/result/cell-sentence';
import { partValueText } from '~/ui/result/part-value';
import { stepNumbers } from '~/ui/result/step-numbers';
import { ScrollTable } from '~/ui/rulebook/scroll-table';
import { Content, useWords } from '~/ui/words';
import type { RiskSide } from './changed-risks';

interface Props {
  before: RiskSide;
  after: RiskSide;
  answers: Answers;
}

/** Why a risk had its level before, and has another after: level, cell, rules, safeguards and answers. */
export function RiskBothWays({ before, after, answers }: Props) {
  const { translate } = useWords();
  const names = [...new Set([before, after].flatMap(({ finding }) => finding?.result.reads ?? []))];
  const sides = [
    { side: before, called: translate('replay:report.column.before') },
    { side: after, called: translate('replay:report.column.after') },
  ];
  const told: [what: string, each: (side: RiskSide) => ReactNode][] = [
    [translate('pages:result.why.cell'), ({ finding }) => finding && <CellSteps explanation={finding.explanation} />],
    ...riskParts.map((part): [string, (side: RiskSide) => ReactNode] => [
      translate(`pages:result.part.${part}`),
      (side) => <PartIn part={part} side={side} />,
    ]),
    [translate('pages:result.safeguards.title'), (side) => <SafeguardsIn side={side} />],
  ];
  return (
    <>
      <ScrollTable
        caption={translate('replay:single.cell')}
        columns={[translate('replay:report.column.what'), ...sides.map(({ called }) => called)]}
        rows={[
          [translate('replay:single.level'), <Level key="before" side={before} />, <Level key="after" side={after} />],
        ]}
      />
      <ul className="rs-list">
        {told.map(([what, each]) => (
          <li key={what}>
            <strong>{what}</strong>
            {sides.map(({ side, called }) => (
              <div key={called}>
                {called}
                {': '}
                {each(side)}
              </div>
            ))}
          </li>
        ))}
        <li>
          <strong>{translate('replay:single.answers')}</strong>
          <AnswersIn answers={answers} content={after.content} names={names} />
        </li>
      </ul>
    </>
  );
}

function Level({ side: { finding } }: { side: RiskSide }) {
  const { translate } = useWords();
  if (finding === undefined) return <>{translate('replay:single.notThere')}</>;
  return <LevelRange range={finding.result.evidenced.level} />;
}

function PartIn({ part, side: { content, finding } }: { part: RiskPart; side: RiskSide }) {
  const { language, translate } = useWords();
  const value = finding?.explanation.parts.find((one) => one.part === part)?.value;
  if (finding === undefined || value === undefined) return null;
  const { questionnaires, ruleSet } = content;
  const context = { questionnaires, facts: ruleSet.facts, language, translate };
  return (
    <>
      <strong>{partValueText(part, value, translate)}</strong>
      <br />
      {translate('pages:result.why.rule', { rule: expressionInWords(finding.risk[part], context) })}
    </>
  );
}

function SafeguardsIn({ side: { finding } }: { side: RiskSide }) {
  const { language, translate } = useWords();
  if (finding === undefined) return null;
  const { counted, most } = stepNumbers(language);
  return (
    <ul className="rs-plain-list">
      {finding.result.controls.map((control) => (
        <li key={control.id}>
          <Content text={finding.risk.controls.find(({ id }) => id === control.id)?.title} />
          {': '}
          {translate(`pages:result.safeguards.${control.inPlace}`)}
          {'. '}
          {translate('pages:result.safeguards.counts', { counted: counted(control), most: most(control) })}
        </li>
      ))}
    </ul>
  );
}

function AnswersIn({ answers, content, names }: { answers: Answers; content: RiskSide['content']; names: string[] }) {
  const { translate } = useWords();
  const questions = content.questionnaires.flatMap((questionnaire) => questionnaire.questions);
  return (
    <ul className="rs-plain-list">
      {names.map((name) => {
        const question = questions.find((one) => one.name === name);
        if (question === undefined) return null;
        const value = Object.hasOwn(answers, name) ? answers[name]?.value : undefined;
        return (
          <li key={name}>
            <Content text={question.title} />
            {': '}
            {value === undefined ? translate('pages:answers.blank') : <ValueText question={question} value={value} />}
          </li>
        );
      })}
    </ul>
  );
}
