import { Heading } from '@navikt/ds-react';
import type { Answers } from '~/core/questionnaire/answers';
import type { ReplayContents } from '~/core/replay/replay';
import type { ReplayRun } from '~/core/replay/run';
import type { Draft } from '~/core/studio/draft';
import type { RiskEvaluation } from '~/core/scoring/evaluation';
import type { RiskExplanation } from '~/core/scoring/explanation';
import { Page } from '~/ui/frame/page';
import { Part } from '~/ui/frame/part';
import { RecommendedText } from '~/ui/judgement/recommended-text';
import { LevelRange } from '~/ui/levels/level-text';
import { ScrollTable } from '~/ui/rulebook/scroll-table';
import { Content, useWords } from '~/ui/words';
import { changedRisks, sideOf } from './changed-risks';
import { RiskBothWays } from './risk-both-ways';
import { SingleName, type SingleTitles } from './single-name';
import { useReplayTrail } from './use-replay-trail';

interface Side {
  evaluation: RiskEvaluation;
  explanations: ReadonlyMap<string, RiskExplanation>;
}

interface Props {
  draft: Draft;
  run: ReplayRun;
  titles: SingleTitles;
  contents: ReplayContents;
  past: { id: string; answers: Answers };
  explained: { before: Side; after: Side; dropped: string[] };
}

/** One response before and after: its levels, and why each risk that changes has the one and the other. */
export function ExplainedPage({ draft, run, titles, contents, past, explained }: Props) {
  const { translate } = useWords();
  const { before, after, dropped } = explained;
  const column = (name: string) => translate(`replay:report.column.${name}`);
  const changed = changedRisks(before.evaluation, after.evaluation);
  const domains = contents.after.ruleSet.domains;
  const levelOf = ({ evaluation }: Side, id: string) => {
    const range = evaluation.domains.find((domain) => domain.id === id)?.evidenced;
    return range === undefined ? translate('replay:report.absent') : <LevelRange key={id} range={range} />;
  };
  return (
    <Page heading={<SingleName id={past.id} over={run.over} titles={titles} />} trail={useReplayTrail(draft, run)} wide>
      <p>{translate('replay:single.lead')}</p>
      <Part id="domains" title={translate('replay:single.domains')}>
        <ScrollTable
          caption={translate('replay:single.domains')}
          columns={['domain', 'before', 'after'].map(column)}
          isCaptionHidden
          rows={[
            [
              translate('replay:report.recommendation'),
              <RecommendedText key="before" range={before.evaluation.recommendation} />,
              <RecommendedText key="after" range={after.evaluation.recommendation} />,
            ],
            ...domains.map(({ id, title }) => [
              <Content key={id} text={title} />,
              levelOf(before, id),
              levelOf(after, id),
            ]),
          ]}
        />
      </Part>
      <Part id="changed" title={translate('replay:single.changed')}>
        {changed.length === 0 && <p>{translate('replay:single.none')}</p>}
        {changed.map((id) => (
          <section aria-labelledby={`risk-${id}`} className="rs-stack" key={id}>
            <Heading id={`risk-${id}`} level="3" size="small">
              <Content text={titleOf(contents, id)} />
            </Heading>
            <RiskBothWays
              after={sideOf(contents.after, after, id)}
              answers={past.answers}
              before={sideOf(contents.before, before, id)}
            />
          </section>
        ))}
      </Part>
      {dropped.length > 0 && (
        <Part id="dropped" title={translate('replay:report.questions')}>
          <p>{translate('replay:single.dropped')}</p>
          <ul className="rs-list">
            {dropped.map((name) => (
              <li key={name}>
                <Content text={questionIn(contents, name)?.title ?? name} />
              </li>
            ))}
          </ul>
        </Part>
      )}
    </Page>
  );
}

function titleOf({ before, after }: ReplayContents, id: string) {
  return [after, before].flatMap(({ ruleSet }) => ruleSet.risks).find((risk) => risk.id === id)?.title ?? id;
}

function questionIn({ before, after }: ReplayContents, name: string) {
  return [after, before]
    .flatMap(({ questionnaires }) => questionnaires.flatMap(({ questions }) => questions))
    .find((question) => question.name === name);
}
