import type {
  Archive,
  ArchivedContent,
  ArchivedDocument,
  ArchivedReassessment,
  ArchivedResponse,
  ArchivedRound,
} from '~/core/archive/archive';
import { peopleInPapers } from '~/core/archive/people-in-papers';
import { papersToTravel } from '~/core/judgement/papers-to-travel';
import type { Procurement } from '~/core/procurement/procurement';
import { openedResponses } from '~/core/procurement/record-issues';
import type { RecordedEvent } from '~/core/procurement/record';
import { standingSubmission } from '~/core/procurement/response';
import { isSealed, type Pack, type Round } from '~/core/procurement/round';
import type { Stores } from '~/use-cases/ports';
import type { Document } from '~/use-cases/ports/procurement';
import { NotFound } from '~/use-cases/refusals';

/** What is read of the stores for an archive. */
export type Gathered = Pick<
  Stores,
  | 'procurements'
  | 'people'
  | 'assessments'
  | 'rounds'
  | 'responses'
  | 'documents'
  | 'papers'
  | 'record'
  | 'contentVersions'
>;

/**
 * A procurement with everything that may leave with it now. Of rounds that are still sealed, no response is even asked
 * for. Throws {@link NotFound}.
 */
export async function gatherArchive(stores: Gathered, procurement: Procurement): Promise<Archive> {
  const stream = `procurement:${procurement.id}`;
  const before = await stores.record.head(stream);
  const [organisation, need, needDocuments, events, rounds] = await Promise.all([
    stores.people.findOrganisation(procurement.organisationId),
    stores.assessments.findWithAnswers(procurement.needId),
    stores.documents.list(procurement.needId),
    stores.record.list(stream),
    stores.rounds.listOfProcurement(procurement.id),
  ]);
  const archivedRounds = await Promise.all(rounds.map((round) => gatherRound(stores, round)));
  const responses = await gatherResponses(stores, rounds, events);
  const [papers, reassessments] = await Promise.all([
    stores.papers.all.listOf([procurement.id, ...openedOf(rounds), ...responses.map(({ response }) => response.id)]),
    gatherReassessments(stores, procurement),
  ]);
  const pinned = [procurement, ...archivedRounds.flatMap(({ packs }) => packs), ...reassessments];
  const content = await gatherContent(stores, pinned);
  const archive: Omit<Archive, 'people'> = {
    procurement,
    buyer: organisation?.name ?? '',
    needAnswers: need?.answers ?? {},
    needDocuments: needDocuments.map(asArchived),
    events,
    rounds: archivedRounds,
    responses,
    content,
    papers: papersToTravel(papers),
    reassessments,
  };
  const people = await gatherPeople(stores, archive);
  // Whoever changed something meanwhile also recorded it: then it is read again, as a whole.
  const after = await stores.record.head(stream);
  return before?.hash === after?.hash ? { ...archive, people } : gatherArchive(stores, procurement);
}

async function gatherRound({ rounds }: Gathered, round: Round): Promise<ArchivedRound> {
  const [packs, invitations, questions] = await Promise.all([
    Promise.all(round.packs.map(({ number }) => rounds.findPack(round.id, number))),
    rounds.listInvitations(round.id),
    rounds.listQuestions(round.id),
  ]);
  return {
    round,
    packs: packs.filter((pack): pack is Pack => pack !== undefined),
    invitations: invitations.map(({ id, firm, email, sentAt, expiresAt, revokedAt }) => ({
      ...{ id, firm, email, sentAt, expiresAt },
      ...(revokedAt !== undefined && { revokedAt }),
    })),
    questions: questions.flatMap(({ id, answer }) =>
      answer === undefined ? [] : [{ id, question: answer.question, text: answer.text, at: answer.at }],
    ),
  };
}

async function gatherResponses(
  stores: Gathered,
  rounds: readonly Round[],
  events: readonly RecordedEvent[],
): Promise<ArchivedResponse[]> {
  const opened = new Set(openedResponses(events).map(({ responseId }) => responseId));
  const found = await Promise.all(openedOf(rounds).map((id) => stores.responses.listOfRound(id)));
  const responses = found.flat().filter(({ id }) => opened.has(id));
  const openedAt = new Map(rounds.map(({ id, openedAt: at = '' }) => [id, at]));
  return Promise.all(
    responses.map((response) => gatherResponse(stores, response, openedAt.get(response.roundId) ?? '')),
  );
}

async function gatherResponse(
  { responses, documents, record }: Gathered,
  response: ArchivedResponse['response'],
  openedAt: string,
): Promise<ArchivedResponse> {
  const number = standingSubmission(response)?.number ?? 0;
  const [submission, kept, events] = await Promise.all([
    responses.findSubmission(response.id, number),
    documents.list(response.id),
    record.list(`response:${response.id}`),
  ]);
  if (submission === undefined) throw new NotFound('submission', response.id);
  const handedIn = new Set(submission.documents.map(({ hash }) => hash));
  // What a vendor brought and did not hand in stays its own.
  const isClarifying = ({ uploadedAt }: Document) => Date.parse(uploadedAt) > Date.parse(openedAt);
  return {
    response,
    submission,
    clarifying: kept.filter(isClarifying).map(asArchived),
    documents: kept
      .filter((document) => handedIn.has(document.hash) && !isClarifying(document))
      .map(({ id, hash, type, uploadedBy, uploadedAt }) => ({ id, hash, type, uploadedBy, uploadedAt })),
    events,
  };
}

function openedOf(rounds: readonly Round[]): string[] {
  return rounds.filter((round) => !isSealed(round)).map(({ id }) => id);
}

function asArchived({ assessmentId: _assessmentId, ...document }: Document): ArchivedDocument {
  return document;
}

async function gatherReassessments(
  { assessments, documents }: Gathered,
  { id: procurementId }: Procurement,
): Promise<ArchivedReassessment[]> {
  const found = await assessments.listOf({ kind: 'contract', procurementId });
  const whole = await Promise.all(
    [...found].reverse().map(async ({ id }): Promise<ArchivedReassessment[]> => {
      const [one, kept] = await Promise.all([assessments.findWithAnswers(id), documents.list(id)]);
      if (one === undefined) return [];
      const { owner: _owner, practiceOf: _practiceOf, revision: _revision, ...assessment } = one.assessment;
      return [{ ...assessment, answers: one.answers, documents: kept.map(asArchived) }];
    }),
  );
  return whole.flat();
}

async function gatherContent(
  { contentVersions }: Gathered,
  pinned: readonly Pick<Procurement, 'ruleSet' | 'questionnaires'>[],
): Promise<ArchivedContent[]> {
  const wanted = new Map<string, ArchivedContent['kind']>();
  for (const { ruleSet, questionnaires } of pinned) {
    wanted.set(ruleSet.hash, 'rule_set');
    for (const { hash } of questionnaires) wanted.set(hash, 'questionnaire');
  }
  const found = await Promise.all([...wanted].map(([hash, kind]) => contentVersions.find(kind, hash)));
  return found.filter((version) => version !== undefined);
}

/** Everybody an id stands for, by name alone: how they are reached is nobody's business elsewhere. */
async function gatherPeople(
  { people }: Gathered,
  { procurement, needDocuments, rounds, responses, papers, reassessments }: Omit<Archive, 'people'>,
): Promise<Archive['people']> {
  const ids = new Set([
    ...procurement.team.map(({ personId }) => personId),
    ...needDocuments.map(({ uploadedBy }) => uploadedBy),
    ...rounds.flatMap(({ round }) => [...round.openers, ...round.openings.map(({ personId }) => personId)]),
    ...responses.flatMap(({ response, documents, clarifying }) => [
      ...response.people.map(({ personId }) => personId),
      ...[...documents, ...clarifying].map(({ uploadedBy }) => uploadedBy),
    ]),
    ...reassessments.flatMap(({ documents }) => documents.map(({ uploadedBy }) => uploadedBy)),
    ...peopleInPapers(papers).map(({ id }) => id),
  ]);
  const found = await Promise.all([...ids].sort().map((id) => people.findPerson(id)));
  return found.flatMap((person) => (person === undefined ? [] : [{ id: person.id, name: person.name }]));
}
