import type { Pack, Round } from '~/core/procurement/round';
import type { Answers } from '~/core/questionnaire/answers';
import { contentHash } from '~/core/shared/hash';
import { pinContent } from '~/use-cases/assessment/shipped-content';
import type { Ports } from '~/use-cases/ports';
import { buyer, sample } from './small-content';

const dayMs = 24 * 60 * 60_000;

/** When, counted from now. */
export const inDays = (days: number): string => new Date(Date.now() + days * dayMs).toISOString();

interface Options {
  kind?: Round['kind'];
  access?: Round['access'];
  needAnswers?: Answers;
  /** Days from now; negative for a round that is over. */
  deadlineInDays?: number;
  title?: string;
}

/** A round on small content that was published a week ago, written straight into the stores. */
export async function runningRound(ports: Ports, options: Options = {}): Promise<Round> {
  const { kind = 'tender', access = 'invited', deadlineInDays = 10, title = 'Benefit checks' } = options;
  const { needAnswers = { uses_personal_data: { value: 'yes' }, data_kind: { value: 'contact' } } } = options;
  const [id, procurementId, needId] = [ports.ids.next(), ports.ids.next(), ports.ids.next()];
  const ruleSet = ports.content.ruleSets().find(({ method }) => method === 'risks');
  if (ruleSet?.method !== 'risks') throw new Error('There is no rule set');
  const pinned = pinContent(ports, ruleSet);
  const createdAt = inDays(-7);
  const about = { title, service: 'Child benefit', stage: 'tender', ocid: '', reference: 'MSP-7' };
  const deadline = { at: inDays(deadlineInDays), zone: 'Africa/Nairobi' };
  const pack: Pack = {
    ...{ roundId: id, number: 1, needAnswers, kind, access, uses: {}, isNegotiated: false, ...pinned },
    procurement: { ...about, buyer: 'Ministry of Social Protection' },
    effectiveDate: deadline.at.slice(0, 'YYYY-MM-DD'.length),
  };
  const hash = contentHash(pack);
  await ports.assessments.create({
    ...{ id: needId, ...about, buyer: 'Ministry of Social Protection', vendor: '', ...pinned },
    owner: { kind: 'procurement', procurementId },
    ...{ createdAt, changedAt: createdAt, revision: 0 },
  });
  await ports.procurements.add({
    ...{ id: procurementId, organisationId: buyer.organisationId, ...about, ...pinned, needId },
    team: [
      { personId: buyer.id, part: 'lead' },
      { personId: sample('second-buyer').id, part: 'member' },
    ],
    ...{ uses: {}, createdAt },
  });
  const round: Round = {
    ...{ id, procurementId, kind, access, deadline, createdAt, isNegotiated: false },
    reminderDays: [],
    openers: [buyer.id, sample('second-buyer').id],
    packs: [{ number: 1, hash, at: createdAt, reason: '' }],
    publishedAt: createdAt,
    openings: [],
  };
  await ports.rounds.add(round);
  await ports.rounds.keepPack(pack, hash);
  return round;
}

/** The secret of a new invitation for one address. */
export async function invite(
  ports: Ports,
  { id: roundId }: Pick<Round, 'id'>,
  email: string,
  changes: { expiresAt?: string; revokedAt?: string } = {},
): Promise<string> {
  const token = ports.secrets.token();
  await ports.rounds.addInvitation({
    ...{ id: ports.ids.next(), roundId, firm: 'Kestrel & Daughters', email },
    secretHash: ports.secrets.hashOf(token),
    sentAt: inDays(-7),
    expiresAt: inDays(10),
    ...changes,
  });
  return token;
}

/** The code in the newest mail to an address. */
export async function codeSentTo(ports: Ports, email: string): Promise<string> {
  const mails = await ports.outbox.list(50);
  const text = mails.find(({ to, subject }) => to === email && subject.startsWith('Your code'))?.text ?? '';
  const code = /\b[A-Z0-9]{4}-[A-Z0-9]{4}\b/.exec(text)?.[0];
  if (code === undefined) throw new Error(`No code was sent to ${email}`);
  return code;
}
