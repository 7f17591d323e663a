import { applyFindings } from '~/core/judgement/apply-findings';
import { withClarified } from '~/core/judgement/clarification';
import { isSealed, type Round } from '~/core/procurement/round';
import type { Procurement } from '~/core/procurement/procurement';
import type { Question } from '~/core/questionnaire/questionnaire';
import type { PastResponse, ReplayContents } from '~/core/replay/replay';
import { sectorOf, sectorQuestion } from '~/core/replay/sector';
import { afterOpening } from '~/use-cases/assessment/access';
import type { Ports, Stores } from '~/use-cases/ports';
import { packInForce } from '~/use-cases/response/round-notice';
import { sortResponses } from '~/use-cases/round/sort-responses';

/** Whose responses: the organisation's own, or those that others shared. */
export type PastKind = 'own' | 'shared';

/** A response that may be replayed; nothing of it was read yet. */
export interface PastReference {
  responseId: string;
  submission: number;
  round: Round;
}

/** Who asks, for whose responses, and by which questionnaires they were asked. */
export interface PastWanted {
  organisationId: string;
  kind: PastKind;
  questionnaires: ReadonlySet<string>;
}

/**
 * The only door from policy makers to what vendors answered: responses that were opened in rounds whose contract was
 * awarded, of the organisation itself or of others whose buyer shared them, and whose firm does not refuse.
 */
export async function findPast(ports: Stores, { organisationId, kind, questionnaires }: PastWanted) {
  const procurements =
    kind === 'own'
      ? await ports.procurements.listOfOrganisation(organisationId)
      : await sharedByOthers(ports, organisationId);
  const found: PastReference[] = [];
  for (const { id } of procurements) {
    for (const round of await awardedRounds(ports, id)) {
      const pack = await packInForce(ports, round);
      if (!pack.questionnaires.some((asked) => questionnaires.has(asked.id))) continue;
      for (const { response, submission } of (await sortResponses(ports, round)).opened)
        if ((await ports.papers.replayRefusals.find(response.id)) === undefined)
          found.push({ responseId: response.id, submission: submission.number, round });
    }
  }
  return found;
}

/** What a buyer shared before the procurement was carried to another owner says nothing. */
async function sharedByOthers(ports: Stores, organisationId: string): Promise<Procurement[]> {
  const sharings = await ports.papers.replaySharings.list();
  const shared = await Promise.all(
    sharings.map(async (sharing) => {
      const procurement = await ports.procurements.find(sharing.id);
      return procurement?.organisationId === sharing.organisationId ? procurement : undefined;
    }),
  );
  return shared.flatMap((one) => one ?? []).filter((one) => one.organisationId !== organisationId);
}

/** Rounds of a procurement that ended with a contract for somebody. What is sealed is not looked into. */
export async function awardedRounds(
  { rounds, papers }: Pick<Stores, 'rounds' | 'papers'>,
  procurementId: string,
): Promise<Round[]> {
  const awarded: Round[] = [];
  for (const round of await rounds.listOfProcurement(procurementId)) {
    if (round.kind !== 'tender' || round.cancelled !== undefined || isSealed(round)) continue;
    if ((await papers.decisions.find(round.id))?.awarded !== undefined) awarded.push(round);
  }
  return awarded;
}

/**
 * The responses, read one after the other. One that its firm refuses meanwhile is left out. The name of the service is
 * told of the organisation's own alone.
 */
export async function* readPast(
  ports: Ports,
  references: readonly PastReference[],
  { kind, contents }: { kind: PastKind; contents: ReplayContents },
): AsyncGenerator<PastResponse, void, undefined> {
  const question = sectorQuestion(contents.after.questionnaires);
  for (const reference of references) {
    const past = await readOne(ports, reference, question);
    if (past !== undefined) yield kind === 'own' ? past : { ...past, service: '' };
  }
}

async function readOne(
  ports: Ports,
  { responseId, submission: number, round }: PastReference,
  question: Question | undefined,
): Promise<PastResponse | undefined> {
  if ((await ports.papers.replayRefusals.find(responseId)) !== undefined) return undefined;
  const submission = await ports.responses.findSubmission(responseId, number);
  if (submission === undefined) return undefined;
  const pack = await packInForce(ports, round);
  const { clarified, findings = {} } = await afterOpening(ports, pack, { responseId, isTeam: true });
  const handedIn = { ...pack.needAnswers, ...submission.answers };
  const answers = applyFindings(withClarified(handedIn, responseId, clarified), findings);
  const { service } = pack.procurement;
  return {
    ...{ id: responseId, sector: sectorOf(question, answers), service },
    ...{ effectiveDate: pack.effectiveDate, answers },
  };
}
