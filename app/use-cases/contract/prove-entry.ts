import { dayOf } from '~/core/shared/dates';
import type { Contract, ContractEntry, EntryProof } from '~/core/judgement/contract';
import { entryState } from '~/core/judgement/entry-state';
import { failure, success, type Issue, type Result } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { issueAt, oneLine, passage, wordIssues } from '~/use-cases/typed-words';
import { changeContract, entryOf, nameOf, withEntry } from './change-contract';
import { dayIssues } from './contract-fields';
import { pointsAfter, standsAsBefore } from './judge-contract';
import { loadContract, namedActor, requireKeeper } from './load-contract';

/** What a person fills in who accepts a proof; each field as it came from the form. */
export interface ProofForm {
  words: string;
  /** May be empty. */
  document: string;
  /** `documented` or `verified`. */
  grade: string;
  received: string;
  /** Empty where it has no end. */
  expires: string;
}

const grades = ['documented', 'verified'] as const;

/**
 * Accepts what shows that an entry was done. Where it was promised, its answer is shown by that from then on, and the
 * trend has a new point.
 * @returns the contract, or issues: `entry_settled`, `contract_changed_meanwhile`, `grade_needed`, `contract_day`,
 * `day_ahead`, `expires_before_received`, those of words. Throws NotFound, Denied, Sealed.
 */
export async function proveEntry(
  ports: Ports,
  actor: Actor,
  input: { procurementId: string; entryId: string; form: ProofForm },
): Promise<Result<Contract>> {
  requirePermission(actor, 'proveEntry');
  const { procurementId, entryId } = input;
  const now = ports.clock.now();
  const loaded = await loadContract(ports, actor, procurementId);
  requireKeeper(loaded, actor, 'proveEntry');
  const before = entryOf(loaded.contract, entryId);
  if (before.proof !== undefined || before.waived !== undefined) return failure([issueAt('entry_settled')]);
  const read = readProof(input.form, now);
  if (!read.ok) return read;
  const proof: EntryProof = { ...read.value, by: namedActor(actor), at: now };
  const entry: ContractEntry = { ...before, proof };
  const points = await pointsAfter(ports, actor, loaded.contract, { entry, at: now, because: 'proof' });
  return changeContract(ports, actor, { action: 'proveEntry', procurementId }, (contract) => {
    if (!standsAsBefore(loaded.contract, contract)) return failure([issueAt('contract_changed_meanwhile')]);
    const { received, grade } = proof;
    const state = entryState(entry, dayOf(now));
    return success({
      contract: { ...withEntry(contract, entry), points },
      event: { kind: 'entry_proved', data: { entry: nameOf(entry), received, grade, state } },
    });
  });
}

function readProof(form: ProofForm, now: string): Result<Omit<EntryProof, 'by' | 'at'>> {
  const [words, document] = [form.words.trim(), form.document.trim()];
  const [received, expires] = [form.received.trim(), form.expires.trim()];
  const grade = grades.find((one) => one === form.grade);
  const dayFaults = [
    ...dayIssues('received', received, { now }),
    ...dayIssues('expires', expires, { isOptional: true }),
  ];
  const issues: Issue[] = [
    ...wordIssues({ words }, passage),
    ...(document === '' ? [] : wordIssues({ document }, oneLine)),
    ...(grade === undefined ? [issueAt('grade_needed', 'grade')] : []),
    ...dayFaults,
    ...(dayFaults.length === 0 && expires !== '' && expires < received
      ? [issueAt('expires_before_received', 'expires', { received, expires })]
      : []),
  ];
  if (grade === undefined || issues.length > 0) return failure(issues);
  return success({ words, document, grade, received, ...(expires !== '' && { expires }) });
}
