import type { Hearing } from '~/core/judgement/hearing';
import { failure, success, type Issue, type Result } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { countIn, countIssues, dayIssues } from '~/use-cases/contract/contract-fields';
import { namedActor, requireKeeper } from '~/use-cases/contract/load-contract';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { loadProcurement } from '~/use-cases/procurement/load-procurement';
import { recordEvent } from '~/use-cases/record/record-event';
import { NotFound } from '~/use-cases/refusals';
import { oneLine, passage, wordIssues } from '~/use-cases/typed-words';

/** What a person fills in about a hearing; each field as it came from the form. */
export interface HearingForm {
  who: string;
  how: string;
  on: string;
  /** A number of people; empty where nobody counted. */
  howMany: string;
  said: string;
  /** May be empty. */
  changed: string;
  /** May be empty. */
  rejected: string;
}

/**
 * Writes down who was heard, what they said and what became of it; once known, anew.
 * @param input.hearingId empty for a new one.
 * @returns the hearing, or issues: `contract_day`, `day_ahead`, `count_unreadable`, those of words. Throws NotFound,
 * Denied.
 */
export async function writeHearing(
  ports: Ports,
  actor: Actor,
  input: { procurementId: string; hearingId: string; form: HearingForm },
): Promise<Result<Hearing>> {
  requirePermission(actor, 'writeHearing');
  const { procurementId, hearingId } = input;
  requireKeeper(await loadProcurement(ports, actor, procurementId), actor, 'writeHearing');
  const at = ports.clock.now();
  const read = readHearing(input.form, at);
  if (!read.ok) return read;
  return ports.transact(async (inside) => {
    const isNew = hearingId === '';
    const known = isNew ? [] : await inside.papers.hearings.listOf(procurementId);
    if (!isNew && !known.some(({ id }) => id === hearingId)) throw new NotFound('hearing', hearingId);
    const hearing = { ...read.value, id: isNew ? ports.ids.next() : hearingId, by: namedActor(actor), at };
    await inside.papers.hearings.put(procurementId, hearing);
    const { who, on } = hearing;
    await recordEvent(inside, ports, actor, { procurementId }, isNew ? 'people_heard' : 'hearing_changed', { who, on });
    return success(hearing);
  });
}

function readHearing(form: HearingForm, now: string): Result<Omit<Hearing, 'id' | 'by' | 'at'>> {
  const [who, how, on, said] = [form.who.trim(), form.how.trim(), form.on.trim(), form.said.trim()];
  const [changed, rejected] = [form.changed.trim(), form.rejected.trim()];
  const issues: Issue[] = [
    ...wordIssues({ who, how }, oneLine),
    ...dayIssues('on', on, { now }),
    ...countIssues('howMany', form.howMany),
    ...wordIssues({ said }, passage),
    ...(changed === '' ? [] : wordIssues({ changed }, passage)),
    ...(rejected === '' ? [] : wordIssues({ rejected }, passage)),
  ];
  if (issues.length > 0) return failure(issues);
  const howMany = countIn(form.howMany);
  return success({ ...{ who, how, on, said, changed, rejected }, ...(howMany !== undefined && { howMany }) });
}
