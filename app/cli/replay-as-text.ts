import type { Moves, ReplayReport } from '~/core/replay/build-replay-report';
import { absent } from '~/core/replay/replay';
import type { ShownMove } from '~/core/replay/shown-groups';
import { unchanged } from '~/core/replay/tally';
import type { JudgingContent } from '~/core/scoring/prepare-once';
import { textIn, type Translate } from '~/core/shared/text';
import { plain, textTable } from './text-table';

interface Subject {
  report: ReplayReport;
  before: JudgingContent;
  after: JudgingContent;
  language: string;
  translate: Translate;
}

/** How much of a long list is printed; `--json` has all of it. */
const most = 10;

/** A replay for a terminal: what changes, from what to what, where, and what the responses tell besides. */
export function replayAsText(subject: Subject): string {
  const { report, translate } = subject;
  const tell = (key: string, values: Record<string, string | number> = {}) => translate(`cli:replay.${key}`, values);
  return [
    [
      tell('responses', { count: report.responses, before: versionOf(report.before), after: versionOf(report.after) }),
      tell('changed', { count: report.changed ?? 0 }),
      tell('only_range', { count: report.onlyRange ?? 0 }),
    ].join('\n'),
    levels(subject),
    groups(subject),
    questions(subject),
    changes(subject),
    watch(subject),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function versionOf({ id, version }: ReplayReport['before']): string {
  return `${id} ${version}`;
}

function levels(subject: Subject): string {
  const { report, translate } = subject;
  const head = ['what', 'from', 'to', 'count', 'moved_domain'].map((key) => translate(`cli:replay.column.${key}`));
  const rowsOf = (what: string, { moved }: Moves, kind: Kind, movedDomain = '') =>
    moved.map(({ move, count }) => [what, ...ends(subject, move, kind), numberText(translate, count), movedDomain]);
  const rows = [
    ...rowsOf(translate('cli:replay.recommendation'), report.recommendation, 'recommendation'),
    ...rowsOf(translate('cli:score.overall'), report.overall, 'level'),
    ...report.domains.flatMap((domain) => rowsOf(domainTitle(subject, domain.id), domain, 'level')),
    ...report.risks.flatMap((risk) =>
      rowsOf(
        riskTitle(subject, risk.id),
        risk,
        'level',
        risk.movedDomain === 0 ? '' : numberText(translate, risk.movedDomain),
      ),
    ),
  ];
  return rows.length === 0 ? translate('cli:replay.no_change') : textTable(head, rows);
}

type Kind = 'level' | 'recommendation';

function ends({ translate }: Subject, move: string, kind: Kind): string[] {
  return move
    .split('>')
    .map((end) => (end === absent ? translate('cli:replay.absent') : translate(`common:${kind}.${end}`)));
}

function riskTitle({ before, after, language }: Subject, id: string): string {
  const risk = [after, before].flatMap(({ ruleSet }) => ruleSet.risks).find((one) => one.id === id);
  return plain(textIn(risk?.title ?? id, language));
}

function domainTitle({ before, after, language }: Subject, id: string): string {
  const domain = [after, before].flatMap(({ ruleSet }) => ruleSet.domains).find((one) => one.id === id);
  return plain(textIn(domain?.title ?? id, language));
}

function numberText(translate: Translate, count: number | null): string {
  return count === null ? translate('cli:replay.hidden') : String(count);
}

/** Only where the answers name sectors or services. */
function groups(subject: Subject): string {
  const { report, translate } = subject;
  if (report.groups.every(({ sector, service }) => sector === '' && (service ?? '') === '')) return '';
  const nameOf = (name: string) => (name === '' ? translate('cli:replay.not_said') : plain(name));
  const rows = report.groups.map(({ sector, service, responses, moves }) => {
    const recommended = moves.find(({ of }) => of === 'recommendation')?.moves ?? [];
    const moved = recommended.filter(({ move }) => move !== unchanged);
    const words = ({ move, count }: ShownMove) =>
      `${ends(subject, move, 'recommendation').join(' → ')}: ${numberText(translate, count)}`;
    return [
      nameOf(sector),
      service === undefined ? '' : nameOf(service),
      numberText(translate, responses),
      moved.map(words).join('; '),
    ];
  });
  const head = ['sector', 'service', 'responses', 'recommendation'].map((key) => translate(`cli:replay.column.${key}`));
  return `${textTable(head, rows)}\n${translate('cli:replay.about_hidden')}`;
}

function questions({ report, translate }: Subject): string {
  const counted = (all: { question: string; count: number }[]) =>
    all.map(({ question, count }) => `${plain(question)} (${count})`).join(', ');
  return [
    report.newQuestions.length > 0 && translate('cli:replay.new_questions', { names: report.newQuestions.join(', ') }),
    report.unknownAnswers.length > 0 && translate('cli:replay.unknown', { names: counted(report.unknownAnswers) }),
    report.unofferedAnswers.length > 0 &&
      translate('cli:replay.unoffered', { names: counted(report.unofferedAnswers) }),
  ]
    .filter((line) => line !== false)
    .join('\n');
}

function changes(subject: Subject): string {
  const { report, translate } = subject;
  if (report.changes.length === 0) return '';
  const rows = report.changes.slice(0, most).map(({ id, recommendation, risks }) => [
    plain(id),
    ...[recommendation.before, recommendation.after].map(({ atMost }) => translate(`common:recommendation.${atMost}`)),
    Object.keys(risks)
      .map((risk) => riskTitle(subject, risk))
      .join('; '),
  ]);
  const head = ['response', 'from', 'to', 'risks'].map((key) => translate(`cli:replay.column.${key}`));
  return `${translate('cli:replay.most_changed', { count: rows.length })}\n${textTable(head, rows)}`;
}

function watch(subject: Subject): string {
  const { report, translate } = subject;
  const { answeredAlike, neverPicked, neverRaised, alwaysRaised, bordering, movers, sampled } = report.watch;
  const line = (key: string, items: string[], values: Record<string, number> = {}) =>
    items.length === 0
      ? []
      : [
          translate(`cli:replay.watch.${key}`, {
            ...values,
            names: items.slice(0, most).join('; '),
            all: items.length,
          }),
        ];
  const lines = [
    ...line(
      'alike',
      answeredAlike.map(({ question, value }) => `${question} = ${value}`),
    ),
    ...line(
      'never_picked',
      neverPicked.map(({ question, choices }) => `${question}: ${choices.join(', ')}`),
    ),
    ...line(
      'never_raised',
      neverRaised.map((id) => riskTitle(subject, id)),
    ),
    ...line(
      'always_raised',
      alwaysRaised.map((id) => riskTitle(subject, id)),
    ),
    ...line(
      'bordering',
      bordering.map(({ risk, share }) => `${riskTitle(subject, risk)} ${percent(share)}`),
    ),
    ...line(
      'movers',
      movers.map(({ question, share }) => `${question} ${percent(share)}`),
      { sampled },
    ),
  ];
  return lines.length === 0 ? '' : [translate('cli:replay.watch.title'), ...lines].join('\n');
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
