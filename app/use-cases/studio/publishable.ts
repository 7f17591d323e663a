import { warningKey } from '~/core/studio/draft';
import type { Pinned } from '~/core/scoring/evaluation';
import type { Examination } from '~/core/studio/examine-draft';
import type { Issue } from '~/core/shared/issue';
import { parseJson } from '~/core/shared/parse-json';
import { compareVersions } from '~/core/shared/version';
import type { ContentFile } from '~/core/shared/content-file';
import type { ContentVersion } from '~/use-cases/ports';
import { issueAt } from '~/use-cases/typed-words';
import { newestOf } from './known-versions';

/** What a draft is held against before it is proposed and again before it is approved. */
interface Held {
  files: readonly ContentFile[];
  examination: Examination;
  /** A reason for each warning, by its key. */
  reasons: Readonly<Record<string, string>>;
  known: readonly Omit<ContentVersion, 'files'>[];
}

/**
 * What forbids to publish: `draft_has_errors`, `warning_without_reason` at `/reasons/<key>`, `one_rule_set_needed`,
 * `nothing_to_publish`, and `version_not_raised` for each rule set or questionnaire that is new under a number which is
 * not above every known one of its id.
 */
export function publishIssues({ files, examination, reasons, known }: Held): Issue[] {
  const { issues, ruleSets } = examination;
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return [issueAt('draft_has_errors', '', { count: errors.length })];
  const [ruleSet] = ruleSets;
  if (ruleSet === undefined) return [issueAt('one_rule_set_needed')];
  const fresh = ruleSets.filter((one) => isNew(one, known));
  if (fresh.length === 0) return [issueAt('nothing_to_publish', '', { title: ruleSet.id })];
  if (fresh.length > 1 || !fresh.every(({ id }) => isOfRisks(id, files))) return [issueAt('one_rule_set_needed')];
  const open = [...new Set(issues.map(warningKey))].filter((key) => (reasons[key] ?? '').trim() === '');
  return [
    ...open.map((key) => issueAt('warning_without_reason', `reasons/${key}`, { key })),
    ...raisedIssues(examination, known),
  ];
}

/** The rule set that is published: the only one that is not known yet. */
export function freshOf(
  { ruleSets }: Pick<Examination, 'ruleSets'>,
  known: readonly Omit<ContentVersion, 'files'>[],
): Pinned | undefined {
  return ruleSets.find((one) => isNew(one, known));
}

function isNew({ hash }: Pinned, known: readonly Omit<ContentVersion, 'files'>[]): boolean {
  return !known.some((one) => one.hash === hash);
}

/** Whether every version that is new stands above all of its id. */
export function raisedIssues(
  { ruleSets, questionnaires }: Pick<Examination, 'ruleSets' | 'questionnaires'>,
  known: readonly Omit<ContentVersion, 'files'>[],
): Issue[] {
  const all = [
    ...ruleSets.map((one) => ({ ...one, kind: 'rule_set' as const })),
    ...questionnaires.map((one) => ({ ...one, kind: 'questionnaire' as const })),
  ];
  return all.flatMap(({ kind, id, version, hash }) => {
    const newest = newestOf(known, kind, id);
    if (newest === undefined || known.some((one) => one.kind === kind && one.hash === hash)) return [];
    if (compareVersions(version, newest.version) > 0) return [];
    const file = kind === 'rule_set' ? `rules/${id}/rule-set.json` : `questionnaires/${id}/questionnaire.json`;
    return [
      {
        ...issueAt('version_not_raised', '', { id, version, newest: newest.version }),
        where: { file, pointer: '/version' },
      },
    ];
  });
}

/** Results of rule sets that add points have no pages here: nothing could begin with one. */
function isOfRisks(id: string, files: readonly ContentFile[]): boolean {
  const main = files.find(({ path }) => path === `rules/${id}/rule-set.json`);
  const json = main && parseJson(main);
  return json?.ok === true && (json.value as { method?: unknown }).method !== 'points';
}
