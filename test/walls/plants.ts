import { valueOf } from '#test/rounds';
import { nobody } from '#test/small-content';
import { pdfOf } from '#test/uploads';
import { codeSentTo, tokenSentTo } from '#test/vendors';
import type { Answer } from '~/core/questionnaire/answers';
import type { PersonActor } from '~/use-cases/actor';
import { addDocument } from '~/use-cases/documents/add-document';
import { toActor } from '~/use-cases/people/session';
import type { Ports } from '~/use-cases/ports';
import type { Document } from '~/use-cases/ports/procurement';
import { acceptInvitation } from '~/use-cases/response/accept-invitation';
import { delegateResponse } from '~/use-cases/response/delegate-response';
import type { Entered } from '~/use-cases/response/enter-round';
import { joinRound } from '~/use-cases/response/join-round';
import { sendInvitationCode } from '~/use-cases/response/send-invitation-code';
import { sendJoinCode } from '~/use-cases/response/send-join-code';
import { withdrawResponse } from '~/use-cases/response/withdraw-response';
import { inviteVendors } from '~/use-cases/round/invite-vendors';
import { answer, handIn } from './deeds';
import { personOf, type Place } from './place';

/**
 * What becomes of what a vendor says: `standing` is opened; a `draft` was never handed in; what was `withdrawn` or
 * `overwritten` is not what was handed in; what is `hidden` answers a question that nobody asks; `person` says who.
 */
export type Fate = 'standing' | 'draft' | 'withdrawn' | 'overwritten' | 'hidden' | 'person';

/** A string that stands nowhere but in one place of one vendor's. */
export interface Plant {
  text: string;
  /** What it stands in, and whose that is: `comment of standing`. */
  where: string;
  fate: Fate;
}

/** Somebody who answers, and how the browser in which they do is known. */
export interface PlantedResponse {
  responseId: string;
  documentId: string;
  /** Tries to hand in after the deadline. */
  isLate: boolean;
  actor: PersonActor;
  cookie: string;
}

/** Everything that was planted, and the names by which the sealed things go. */
export interface Planted {
  plants: Plant[];
  /** Ids and hashes of responses, people, firms, documents and submissions. */
  names: string[];
  responses: PlantedResponse[];
}

/** Vendors by what becomes of them: in the round to which they were invited, or in the one that is open to all. */
const planted = [
  { name: 'standing', round: 'invited', fate: 'standing', isLate: false },
  { name: 'drafting', round: 'invited', fate: 'draft', isLate: false },
  { name: 'withdrawing', round: 'invited', fate: 'withdrawn', isLate: false },
  { name: 'joining', round: 'open', fate: 'standing', isLate: false },
  { name: 'late', round: 'open', fate: 'draft', isLate: true },
] as const;
type PlantedVendor = (typeof planted)[number];

/** Plants a new string. */
type Planting = (where: string, fate?: Fate) => string;

/** Where the buyer knows those whom it invited to be reached. */
const invitedAddress = ({ name }: PlantedVendor) => `${name}@invited.example`;
const address = '192.0.2.9';
const device = 'A browser';

/** Invites those who are to be invited; before the publication. */
export async function invitePlanted(ports: Ports, place: Place): Promise<void> {
  const invited = planted
    .filter(({ round }) => round === 'invited')
    .map((vendor) => ({ firm: `Invited ${vendor.name}`, email: invitedAddress(vendor) }));
  await valueOf(inviteVendors(ports, personOf(place, 'lead'), { roundId: place.roundId, invited }));
}

/** Lets vendors in who leave strings in everything that a vendor can say. */
export async function plantEverything(ports: Ports, place: Place): Promise<Planted> {
  const made: Planted = { plants: [], names: [], responses: [] };
  for (const vendor of planted) await plantVendor(ports, place, vendor, made);
  return made;
}

async function plantVendor(ports: Ports, place: Place, vendor: PlantedVendor, made: Planted): Promise<void> {
  const plant: Planting = (where, fate = vendor.fate) => {
    const text = `Zq${made.plants.length + 10}${where.replaceAll(/[^a-z]/g, '')}Vx`;
    made.plants.push({ text, where: `${where} of ${vendor.name}`, fate });
    return text;
  };
  const { actor, responseId, cookie } = await enter(ports, place, vendor, plant);
  const say = (changes: Record<string, Answer>) => answer(ports, actor, responseId, changes);
  await say({ firm_story: { value: plant('first words', 'overwritten') }, certified: { value: 'yes' } });
  await say({ certificate: { value: plant('hidden answer', 'hidden') } });
  await say(answersWith(plant));
  const document = await bring(ports, actor, responseId, plant);
  await askColleague(ports, actor, responseId, plant);
  if (vendor.fate !== 'draft') {
    await handIn(ports, actor, responseId, declaredBy(plant, 'overwritten'));
    await valueOf(withdrawResponse(ports, actor, { responseId, number: 1 }));
  }
  if (vendor.fate === 'standing') await handIn(ports, actor, responseId, declaredBy(plant));
  const response = await ports.responses.find(responseId);
  const hashes = response?.submissions.map(({ hash }) => hash) ?? [];
  made.names.push(responseId, actor.id, actor.organisationId, document.id, document.hash, ...hashes);
  made.responses.push({ responseId, documentId: document.id, isLate: vendor.isLate, actor, cookie });
}

/** Comes in by link and code as somebody new. */
async function enter(ports: Ports, { roundId, openRoundId }: Place, vendor: PlantedVendor, plant: Planting) {
  const form = { firm: plant('firm'), name: plant('name', 'person'), device, address };
  const isInvited = vendor.round === 'invited';
  const email = isInvited ? invitedAddress(vendor) : `${plant('address', 'person').toLowerCase()}@joined.example`;
  let entered: Entered;
  if (isInvited) {
    const token = await tokenSentTo(ports, { id: roundId }, email);
    await sendInvitationCode(ports, nobody, { token, address });
    const code = await codeSentTo(ports, email);
    entered = await valueOf(acceptInvitation(ports, nobody, { ...form, token, code }));
  } else {
    await valueOf(sendJoinCode(ports, nobody, { roundId: openRoundId, email, address }));
    const code = await codeSentTo(ports, email);
    entered = await valueOf(joinRound(ports, nobody, { ...form, roundId: openRoundId, email, code }));
  }
  const person = await ports.people.findPersonByEmail(email);
  if (person === undefined || entered.responseId === undefined) throw new Error(`${email} did not come in`);
  return { actor: toActor(person), responseId: entered.responseId, cookie: entered.session?.token ?? '' };
}

/** Everything that can be said beside or instead of a value. */
function answersWith(plant: Planting): Record<string, Answer> {
  return {
    firm_story: { value: plant('story') },
    certified: { value: 'other', comment: plant('comment') },
    access_log: {
      value: 'yes',
      evidence: { grade: 'documented', document: plant('evidence'), dated: '2025-01-01' },
      committed: { by: '2040-01-01', proof: plant('commitment') },
    },
    telephone: { notApplicable: { reason: plant('reason') } },
    contact: { value: plant('contact') },
  };
}

async function bring(ports: Ports, actor: PersonActor, assessmentId: string, plant: Planting): Promise<Document> {
  const details = { dated: '2025-01-01', expires: '', confidential: true, supports: ['certified'] };
  const form = { name: plant('document'), version: plant('version of a document'), ...details };
  const basedOn = (await ports.assessments.find(assessmentId))?.revision ?? 0;
  const file = { fileName: 'a.pdf', bytes: pdfOf(plant('content')), basedOn };
  await valueOf(addDocument(ports, actor, { assessmentId, form, ...file }));
  const [document] = await ports.documents.list(assessmentId);
  if (document === undefined) throw new Error('The document was not kept');
  return document;
}

async function askColleague(ports: Ports, actor: PersonActor, responseId: string, plant: Planting): Promise<void> {
  const email = `${plant('colleague', 'person').toLowerCase()}@asked.example`;
  await valueOf(delegateResponse(ports, actor, { responseId, email, part: 'colleague', questionnaires: [] }));
}

function declaredBy(plant: Planting, fate?: Parameters<Planting>[1]) {
  return {
    name: plant('declared by', 'person'),
    position: plant('position', 'person'),
    version: plant('version', fate),
  };
}
