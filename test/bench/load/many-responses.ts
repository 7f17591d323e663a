import type { Answers } from '~/core/questionnaire/answers';
import type { Question } from '~/core/questionnaire/questionnaire';
import { loadAssessment } from '~/use-cases/assessment/load-assessment';
import { sampleActor } from '~/use-cases/evaluation/sample-people';
import { prepareEvaluation } from '~/use-cases/evaluation/sample-rounds';
import { startSession } from '~/use-cases/people/session';
import type { Assessment, Ports, Stores } from '~/use-cases/ports';
import type { Person } from '~/use-cases/ports/people';

const inOneTransaction = 500;

/** A round with many responses: what is asked in each, and who is signed in. */
export interface ManyResponses {
  /** Ids of the questionnaires a vendor answers. */
  questionnaires: string[];
  /** Questions that a vendor answers by one choice. */
  choices: Question[];
  /** Somebody who works on a response of their own: their cookie. */
  vendors: { responseId: string; cookie: string }[];
}

/** Adds responses to the running round of an evaluation, each of a firm of its own and all answered. */
export async function manyResponses(ports: Ports, count: number, signedIn: number): Promise<ManyResponses> {
  await prepareEvaluation(ports, { kind: 'system' });
  const vendor = sampleActor('vendor');
  const [response] = await ports.responses.listOfPerson(vendor.id);
  if (response === undefined) throw new Error('The sample vendor answers in no round');
  const { assessment, answers, fills } = await loadAssessment(ports, vendor, response.id);
  const questions = fills.flatMap((questionnaire) => questionnaire.questions);
  const given = pick(answers, questions);

  const ids = Array.from({ length: count }, (_, number) => `many-${number}`);
  for (let from = 0; from < count; from += inOneTransaction) {
    const some = ids.slice(from, from + inOneTransaction);
    await ports.transact(async (inside) => {
      for (const id of some) await addResponse(inside, { ...assessment, id }, given);
    });
  }
  const vendors = [];
  for (const responseId of ids.slice(0, signedIn)) {
    const { token } = await startSession(ports, ownerOf(responseId, assessment.createdAt), 'bench');
    vendors.push({ responseId, cookie: `session=${token}` });
  }
  const choices = questions.filter(
    ({ accepts, name }) => accepts.kind === 'choice' && given[name]?.value !== undefined,
  );
  return { questionnaires: fills.map(({ id }) => id), choices, vendors };
}

async function addResponse(inside: Stores, assessment: Assessment, changes: Answers): Promise<void> {
  const { id, createdAt, owner } = assessment;
  if (owner.kind !== 'response') throw new Error('Not a response');
  const person = ownerOf(id, createdAt);
  const { organisationId } = person;
  await inside.people.addOrganisation({ id: organisationId, name: `Firm ${id}`, kind: 'vendor', createdAt });
  await inside.people.addPerson(person);
  await inside.assessments.create({ ...assessment, revision: 0 });
  const people = [{ personId: person.id, part: 'owner' as const, questionnaires: [] }];
  const { roundId } = owner;
  await inside.responses.add({ id, roundId, organisationId, firm: `Firm ${id}`, createdAt, people, submissions: [] });
  await inside.assessments.applyPatch(id, { id: 'all', basedOn: 0, changes }, createdAt);
}

function ownerOf(responseId: string, createdAt: string): Person {
  return {
    id: `owner-of-${responseId}`,
    organisationId: `firm-of-${responseId}`,
    name: `Owner of ${responseId}`,
    email: `${responseId}@example.org`,
    roles: ['vendor'],
    createdAt,
  };
}

function pick(answers: Answers, questions: Question[]): Answers {
  return Object.fromEntries(
    questions.flatMap(({ name }) => {
      const { [name]: answer } = answers;
      return answer === undefined ? [] : [[name, answer]];
    }),
  );
}
