import type { Archive, ArchivedDocument, ArchivedResponse, ArchivedRound } from '~/core/archive/archive';
import { isRenamed, peopleInPapers, withPeople } from '~/core/archive/people-in-papers';
import type { Answers } from '~/core/questionnaire/answers';
import { standingSubmission } from '~/core/procurement/response';
import type { Assessment, Ports, Stores } from '~/use-cases/ports';
import type { Organisation, Person } from '~/use-cases/ports/people';
import { createNewcomers, type Newcomers } from './newcomers';

/** Who an imported procurement belongs to. */
export interface NewOwner {
  organisation: Organisation;
  lead: Person;
}

/** Writes a verified archive into the stores, inside one transaction. */
export async function adoptArchive(
  inside: Stores,
  ports: Pick<Ports, 'ids' | 'clock'>,
  archive: Archive,
  { organisation, lead }: NewOwner,
): Promise<void> {
  const now = ports.clock.now();
  const { procurement, content, rounds, responses, events } = archive;
  for (const version of content) await inside.contentVersions.register(version, now);
  const newcomers = createNewcomers(inside, ports, archive, organisation.id);

  const { id, needId, title, service, stage, ruleSet, questionnaires, createdAt } = procurement;
  await inside.procurements.add({
    ...procurement,
    organisationId: organisation.id,
    team: [{ personId: lead.id, part: 'lead' }],
  });
  const need: Assessment = {
    ...{ title, service, stage, ruleSet, questionnaires, createdAt },
    id: needId,
    owner: { kind: 'procurement', procurementId: id },
    buyer: archive.buyer,
    vendor: '',
    changedAt: createdAt,
    revision: 0,
  };
  await adoptAssessment(inside, need, archive.needAnswers);
  await adoptDocuments(inside, needId, archive.needDocuments, (personId) => newcomers.person(personId));
  for (const round of rounds) await adoptRound(inside, ports, round, newcomers);
  for (const response of responses) {
    const round = rounds.find((one) => one.round.id === response.response.roundId);
    if (round !== undefined) await adoptResponse(inside, archive, round, response, newcomers);
  }
  for (const { answers, documents, ...assessment } of archive.reassessments) {
    const owner = { kind: 'contract', procurementId: id } as const;
    await adoptAssessment(inside, { ...assessment, owner, revision: 0 }, answers);
    await adoptDocuments(inside, assessment.id, documents, (personId) => newcomers.person(personId));
  }
  await adoptPapers(inside, archive, newcomers);
  await inside.record.adopt(events);
}

/** By a paper nobody of here becomes who judges, who manages a contract, or who is kept from reading. */
async function adoptPapers(inside: Stores, { papers }: Archive, newcomers: Newcomers): Promise<void> {
  const here = new Map<string, string>();
  for (const { id } of peopleInPapers(papers.filter(isRenamed))) here.set(id, await newcomers.person(id));
  const idOf = (id: string) => here.get(id) ?? '';
  await inside.papers.all.adopt(papers.map((paper) => (isRenamed(paper) ? withPeople(paper, idOf) : paper)));
}

async function adoptDocuments(
  { documents }: Stores,
  assessmentId: string,
  archived: readonly ArchivedDocument[],
  idOf: (personId: string) => Promise<string>,
): Promise<void> {
  for (const document of archived)
    await documents.add({ ...document, assessmentId, uploadedBy: await idOf(document.uploadedBy) });
}

async function adoptAssessment({ assessments }: Stores, assessment: Assessment, answers: Answers): Promise<void> {
  await assessments.create(assessment);
  if (Object.keys(answers).length === 0) return;
  await assessments.applyPatch(assessment.id, { id: 'imported', basedOn: 0, changes: answers }, assessment.changedAt);
}

async function adoptRound(
  { rounds }: Stores,
  { ids }: Pick<Ports, 'ids'>,
  { round, packs, invitations, questions }: ArchivedRound,
  newcomers: Newcomers,
): Promise<void> {
  const openers = await Promise.all(round.openers.map((id) => newcomers.person(id)));
  const openings = round.openings.map(async ({ personId, at }) => ({ personId: await newcomers.person(personId), at }));
  await rounds.add({ ...round, openers, openings: await Promise.all(openings) });
  for (const pack of packs) {
    const head = round.packs.find(({ number }) => number === pack.number);
    await rounds.keepPack(pack, head?.hash ?? '');
  }
  // No link leads to them: what is stored is the hash of nothing.
  for (const invitation of invitations)
    await rounds.addInvitation({ ...invitation, roundId: round.id, secretHash: `imported ${ids.next()}` });
  for (const { id, question, text, at } of questions) {
    const asked = { id, roundId: round.id, askedBy: '', text: question, askedAt: at };
    await rounds.addQuestion({ ...asked, answer: { question, text, at } });
  }
}

async function adoptResponse(
  inside: Stores,
  archive: Archive,
  { packs }: ArchivedRound,
  { response, submission, documents, clarifying, events }: ArchivedResponse,
  newcomers: Newcomers,
): Promise<void> {
  const { id, firm, createdAt, roundId } = response;
  const organisationId = await newcomers.vendor(response);
  const standing = standingSubmission(response);
  const pack = packs.find(({ number }) => number === standing?.pack) ?? archive.procurement;
  const { title, service, stage } = archive.procurement;
  const assessment: Assessment = {
    ...{ id, title, service, stage, createdAt },
    owner: { kind: 'response', roundId },
    buyer: archive.buyer,
    vendor: firm,
    ruleSet: pack.ruleSet,
    questionnaires: pack.questionnaires,
    changedAt: submission.at,
    revision: 0,
  };
  await adoptAssessment(inside, assessment, submission.answers);
  const people = response.people.map(async (one) => ({
    ...one,
    personId: await newcomers.person(one.personId, organisationId),
  }));
  await inside.responses.add({ ...response, organisationId, people: await Promise.all(people) });
  if (standing !== undefined) await inside.responses.keepSubmission(submission, standing);
  for (const document of documents) {
    const handedIn = submission.documents.find(({ hash }) => hash === document.hash);
    if (handedIn === undefined) continue;
    const uploadedBy = await newcomers.person(document.uploadedBy, organisationId);
    await inside.documents.add({ ...handedIn, ...document, assessmentId: id, uploadedBy });
  }
  await adoptDocuments(inside, id, clarifying, (personId) => newcomers.person(personId, organisationId));
  await inside.record.adopt(events);
}
