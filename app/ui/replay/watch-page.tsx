import type { ReactNode } from 'react';
import type { ReplayFound, ReplayRun } from '~/core/replay/run';
import type { Draft } from '~/core/studio/draft';
import { Page } from '~/ui/frame/page';
import { Part } from '~/ui/frame/part';
import { ScrollTable } from '~/ui/rulebook/scroll-table';
import { Content, useWords } from '~/ui/words';
import { ChoiceText } from './choice-text';
import { useNumbers } from './numbers';
import { ReportHead } from './report-head';
import { useReplayTrail } from './use-replay-trail';

interface Props {
  draft: Draft;
  run: ReplayRun;
  found: ReplayFound;
}

interface Finding {
  id: string;
  lead?: string;
  columns: string[];
  rows: ReactNode[][];
}

/** How many questions of a long list are told. */
const most = 20;

/** What the answers of a replay tell of the questions and rules themselves. */
export function WatchPage({ draft, run, found }: Props) {
  const { translate } = useWords();
  const findings = useFindings(found);
  return (
    <Page heading={translate('replay:watch.title')} trail={useReplayTrail(draft, run)} wide>
      <p>{translate('replay:watch.lead')}</p>
      <ReportHead draft={draft} report={found.report} run={run} />
      {findings.map(({ id, lead, columns, rows }) => (
        <Part id={id} key={id} title={translate(`replay:watch.${id}`)}>
          {lead !== undefined && <p>{lead}</p>}
          {rows.length === 0 ? (
            <p>{translate(`replay:watch.${id}None`)}</p>
          ) : (
            <ScrollTable caption={translate(`replay:watch.${id}`)} columns={columns} isCaptionHidden rows={rows} />
          )}
        </Part>
      ))}
    </Page>
  );
}

function useFindings({ report, words }: ReplayFound): Finding[] {
  const { translate } = useWords();
  const { number, percent } = useNumbers();
  const { answeredAlike, neverPicked, neverRaised, alwaysRaised, bordering, movers, sampled } = report.watch;
  const told = (key: string, values = {}) => translate(`replay:watch.${key}`, values);
  const column = (name: string) => translate(`replay:report.column.${name}`);
  const title = (name: string) => <Content key={name} text={words.questions[name]?.title ?? name} />;
  const risk = (id: string) => <Content key={id} text={words.risks[id] ?? id} />;
  const share = (one: { share: number; count: number }) =>
    told('share', { percent: percent(one.share), count: number(one.count) });
  return [
    {
      ...{ id: 'movers', lead: told('moversLead', { sampled: number(sampled) }) },
      columns: [told('question'), column('count')],
      rows: movers.slice(0, most).map((one) => [title(one.question), share(one)]),
    },
    {
      ...{ id: 'bordering', lead: told('borderingLead') },
      columns: [column('risk'), column('count')],
      rows: bordering.map((one) => [risk(one.risk), share(one)]),
    },
    {
      ...{ id: 'raised', lead: told('raisedLead') },
      columns: [column('risk'), told('when')],
      rows: [
        ...neverRaised.map((id) => [risk(id), told('never')]),
        ...alwaysRaised.map((id) => [risk(id), told('always')]),
      ],
    },
    {
      ...{ id: 'alike', lead: told('alikeLead') },
      columns: [told('question'), told('answer'), told('answered')],
      rows: answeredAlike.map(({ question, value, answered }) => [
        title(question),
        <ChoiceText key="value" question={words.questions[question]} value={value} />,
        number(answered),
      ]),
    },
    {
      id: 'neverPicked',
      columns: [told('question'), told('choices')],
      rows: neverPicked.map(({ question, choices }) => [
        title(question),
        <ul className="rs-plain-list" key="choices">
          {choices.map((value) => (
            <li key={value}>
              <ChoiceText question={words.questions[question]} value={value} />
            </li>
          ))}
        </ul>,
      ]),
    },
  ];
}
