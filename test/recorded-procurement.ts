import type { Procurement } from '~/core/procurement/procurement';
import type { Submission, SubmissionHead, VendorResponse } from '~/core/procurement/response';
import type { Pack, Round } from '~/core/procurement/round';
import { contentHash } from '~/core/shared/hash';
import type { PersonActor } from '~/use-cases/actor';
import type { Ports, Stores } from '~/use-cases/ports';
import { recordEvent } from '~/use-cases/record/record-event';
import { buyer, sample } from './small-content';

export const lead = buyer;
export const vendor = sample('vendor');
export const secondOpener = sample('second-buyer');

/** How far the story of {@link recordProcurement} goes. */
export type Chapter = 'planned' | 'running' | 'closed' | 'opened';

/** What {@link recordProcurement} made. */
export interface RecordedProcurement {
  procurement: Procurement;
  round: Round;
  pack: Pack;
  response: VendorResponse;
  submission: Submission;
  /** SHA-256 of the one document. */
  fileHash: string;
}

const created = '2026-03-01T09:00:00.000Z';
const deadlines = { past: '2026-04-01T12:00:00.000Z', future: '2099-04-01T12:00:00.000Z' };

/** The text of the one document. */
export const proofText = '%PDF-1.7 a statement that only the vendor has';

/**
 * A procurement of the sample buyer with one round, one pack and one vendor’s submission with a document, as the use
 * cases leave them in the store.
 */
export async function recordProcurement(
  ports: Ports,
  chapter: Chapter = 'opened',
  name = 'checks',
): Promise<RecordedProcurement> {
  const [ruleSet] = ports.content.ruleSets();
  if (ruleSet === undefined) throw new Error('There is no rule set');
  const pinned = ({ id, version, hash }: { id: string; version: string; hash: string }) => ({ id, version, hash });
  const content = { ruleSet: pinned(ruleSet), questionnaires: ports.content.questionnaires().map(pinned) };
  const procurement: Procurement = {
    ...content,
    id: `p-${name}`,
    organisationId: lead.organisationId,
    title: 'Benefit checks',
    service: 'Child benefit',
    stage: 'tender',
    ocid: '',
    reference: 'B 7/2026',
    needId: `need-${name}`,
    team: [
      { personId: lead.id, part: 'lead' },
      { personId: secondOpener.id, part: 'member' },
    ],
    uses: {},
    createdAt: created,
  };
  const pack: Pack = {
    ...content,
    roundId: `r-${name}`,
    number: 1,
    procurement: {
      title: procurement.title,
      service: procurement.service,
      buyer: '',
      stage: 'tender',
      ocid: '',
      reference: '',
    },
    needAnswers: { uses_personal_data: { value: 'yes' }, remarks: { value: 'about children' } },
    uses: {},
    isNegotiated: false,
    kind: 'tender',
    access: 'open',
    effectiveDate: '2026-04-01',
  };
  const round: Round = {
    id: `r-${name}`,
    procurementId: procurement.id,
    kind: 'tender',
    access: 'open',
    deadline: { at: chapter === 'running' ? deadlines.future : deadlines.past, zone: 'Africa/Nairobi' },
    reminderDays: [7],
    openers: [lead.id, secondOpener.id],
    isNegotiated: false,
    packs: [{ number: 1, hash: contentHash(pack), at: created, reason: '' }],
    openings: [],
    createdAt: created,
  };
  const fileHash = await ports.files.put(new TextEncoder().encode(`${proofText} ${name}`));
  const responseId = `v-${name}`;
  const submission: Submission = {
    responseId,
    roundId: round.id,
    number: 1,
    firm: 'Lumen Systems',
    packHash: contentHash(pack),
    answers: { access_log: { value: 'other', comment: 'sealed words of the vendor' } },
    documents: [{ name: 'proof.pdf', hash: fileHash, size: 50, dated: '2026-02-01', confidential: true, supports: [] }],
    declaration: { name: vendor.name, position: 'Director', text: 'All of it is true.' },
    at: created,
  };
  const response: VendorResponse = {
    id: responseId,
    roundId: round.id,
    organisationId: vendor.organisationId,
    firm: submission.firm,
    people: [{ personId: vendor.id, part: 'owner', questionnaires: [] }],
    submissions: [],
    createdAt: created,
  };
  const made = { procurement, round, pack, response, submission, fileHash };
  await ports.transact((inside) => tell(inside, ports, made, chapter));
  return made;
}

async function tell(inside: Stores, ports: Ports, made: RecordedProcurement, chapter: Chapter): Promise<void> {
  const { procurement, round, pack } = made;
  const { id: procurementId, needId, title, service, stage, ruleSet, questionnaires, createdAt } = procurement;
  const record = (actor: PersonActor, kind: string, data: Record<string, unknown>) =>
    recordEvent(inside, ports, actor, { procurementId }, kind, data);
  const common = { title, service, stage, ruleSet, questionnaires, createdAt, changedAt: createdAt, revision: 0 };
  await inside.procurements.add(procurement);
  await inside.assessments.create({
    ...common,
    id: needId,
    owner: { kind: 'procurement', procurementId },
    buyer: 'Ministry',
    vendor: '',
  });
  await inside.assessments.applyPatch(needId, { id: 'need', basedOn: 0, changes: pack.needAnswers }, createdAt);
  await record(lead, 'procurement_created', { title, ruleSet });
  if (chapter === 'planned') return;

  const published = { ...round, publishedAt: createdAt };
  await inside.rounds.add(published);
  await inside.rounds.keepPack(pack, contentHash(pack));
  await inside.rounds.addInvitation({
    id: `i-${round.id}`,
    roundId: round.id,
    firm: 'Kestrel & Daughters',
    email: 'office@kestrel.example',
    secretHash: contentHash(`the secret of ${round.id}`),
    sentAt: createdAt,
    expiresAt: round.deadline.at,
  });
  await inside.rounds.addQuestion({
    id: `q-${round.id}`,
    roundId: round.id,
    askedBy: vendor.id,
    text: 'We at Lumen ask: which children?',
    askedAt: createdAt,
    answer: { question: 'Which children?', text: 'All under 18.', at: createdAt },
  });
  await record(lead, 'round_frozen', { roundId: round.id, number: 1, hash: contentHash(pack) });
  await tellOfVendor(inside, ports, made, common);
  if (chapter !== 'opened') return;

  const { response, submission } = made;
  const head = await inside.record.head(`response:${response.id}`);
  await record(secondOpener, 'round_opened', {
    roundId: round.id,
    submissions: [{ responseId: response.id, firm: response.firm, hash: contentHash(submission), head }],
    notOpened: [],
  });
  const openings = round.openers.map((personId) => ({ personId, at: createdAt }));
  await inside.rounds.change({ ...published, openings, openedAt: createdAt });
}

async function tellOfVendor(
  inside: Stores,
  ports: Ports,
  { response, submission, fileHash, round }: RecordedProcurement,
  common: Pick<Procurement, 'title' | 'service' | 'stage' | 'ruleSet' | 'questionnaires' | 'createdAt'> & {
    changedAt: string;
    revision: number;
  },
): Promise<void> {
  const responseId = response.id;
  await inside.assessments.create({
    ...common,
    id: responseId,
    owner: { kind: 'response', roundId: round.id },
    buyer: 'Ministry',
    vendor: response.firm,
  });
  await inside.responses.add(response);
  await recordEvent(inside, ports, vendor, { responseId }, 'response_begun', { firm: response.firm });
  await inside.documents.add({
    id: `d-${responseId}`,
    assessmentId: responseId,
    name: 'proof.pdf',
    type: 'application/pdf',
    size: 50,
    hash: fileHash,
    dated: '2026-02-01',
    confidential: true,
    supports: [],
    uploadedBy: vendor.id,
    uploadedAt: submission.at,
  });
  const { answers, number, at } = submission;
  await inside.assessments.applyPatch(responseId, { id: 'answers', basedOn: 0, changes: answers }, at);
  const head: SubmissionHead = { number, hash: contentHash(submission), at, pack: 1 };
  await inside.responses.keepSubmission(submission, head);
  await recordEvent(inside, ports, vendor, { responseId }, 'submitted', { number, hash: head.hash, pack: 1 });
}
