import type { ContractEntry, Party } from '~/core/judgement/contract';
import { failure, success, type Issue, type Result } from '~/core/shared/issue';
import { issueAt, oneLine, passage, wordIssues } from '~/use-cases/typed-words';
import { dayIssues } from './contract-fields';

/** What a person fills in about an entry; each field as it came from the form. */
export interface EntryForm {
  /** Of an own entry; what comes from the rules or from a promise keeps its words, and this is not read. */
  title: string;
  proofNeeded: string;
  clause: string;
  /** `buyer` or `vendor`. */
  owner: string;
  who: string;
  /** Empty while none is agreed. */
  due: string;
}

const parties = ['buyer', 'vendor'] as const;

/**
 * The entry with what was typed, or issues at its fields: `party_unknown`, `contract_day`, those of words.
 * @param before what keeps all that is not typed.
 */
export function readEntry(before: ContractEntry, form: EntryForm): Result<ContractEntry> {
  const [who, due, title] = [form.who.trim(), form.due.trim(), form.title.trim()];
  const [proofNeeded, clause] = [form.proofNeeded.trim(), form.clause.trim()];
  const isOwn = before.from.kind === 'own';
  const owner = parties.find((one): one is Party => one === form.owner);
  const issues: Issue[] = [
    ...(isOwn ? wordIssues({ title }, oneLine) : []),
    ...(isOwn ? wordIssues({ proofNeeded }, passage) : []),
    ...(isOwn && clause !== '' ? wordIssues({ clause }, passage) : []),
    ...(owner === undefined ? [issueAt('party_unknown', 'owner')] : []),
    ...(who === '' ? [] : wordIssues({ who }, oneLine)),
    ...dayIssues('due', due, { isOptional: true }),
  ];
  if (owner === undefined || issues.length > 0) return failure(issues);
  const { due: _due, clause: clauseBefore, ...kept } = before;
  const words = isOwn ? clause : clauseBefore;
  return success({
    ...kept,
    ...(isOwn && { title, proofNeeded }),
    ...(words !== undefined && words !== '' && { clause: words }),
    owner,
    who,
    ...(due !== '' && { due }),
  });
}
