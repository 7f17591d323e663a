import { madeUpNumber, responseMaker } from '~/core/replay/made-up-responses';
import type { PastResponse, ReplayContents } from '~/core/replay/replay';
import { explainsSingle, type ReplayRun } from '~/core/replay/run';
import { sectorOf, sectorQuestion } from '~/core/replay/sector';
import type { JudgingContent } from '~/core/scoring/prepare-once';
import type { Ports } from '~/use-cases/ports';
import { asPast, documentedCases } from './documented';
import { findPast, readPast, type PastWanted } from './past-responses';

/** What a replay goes through: how many there are, and they themselves, read one after the other. */
export interface Replayable {
  total: number;
  responses: AsyncIterable<PastResponse> | Iterable<PastResponse>;
}

/** The responses of a run, as they may be read now. */
export async function responsesOf(
  ports: Ports,
  { over, organisationId }: Pick<ReplayRun, 'over' | 'organisationId'>,
  contents: ReplayContents,
): Promise<Replayable> {
  switch (over.kind) {
    case 'own':
    case 'shared': {
      const { kind } = over;
      const found = await findPast(ports, wantedBy(organisationId, kind, contents));
      return { total: found.length, responses: readPast(ports, found, { kind, contents }) };
    }
    case 'documented': {
      const cases = documentedOf(ports, contents);
      return { total: cases.length, responses: cases };
    }
    case 'made_up':
      return { total: over.count, responses: madeUp(contents.after, over) };
  }
}

/** One of them that may be explained by itself; nothing where there is none, or it is of others. */
export async function oneOf(
  ports: Ports,
  { over, organisationId }: Pick<ReplayRun, 'over' | 'organisationId'>,
  contents: ReplayContents,
  id: string,
): Promise<PastResponse | undefined> {
  if (!explainsSingle(over)) return undefined;
  if (over.kind === 'made_up') {
    const number = madeUpNumber(id, over);
    return number === undefined ? undefined : maker(contents.after, over.seed)(number);
  }
  if (over.kind !== 'own') return documentedOf(ports, contents).find((one) => one.id === id);
  const found = await findPast(ports, wantedBy(organisationId, 'own', contents));
  const wanted = found.filter(({ responseId }) => responseId === id);
  for await (const past of readPast(ports, wanted, { kind: 'own', contents })) return past;
  return undefined;
}

function wantedBy(organisationId: string, kind: PastWanted['kind'], { after }: ReplayContents): PastWanted {
  return { organisationId, kind, questionnaires: new Set(after.questionnaires.map(({ id }) => id)) };
}

function documentedOf(ports: Ports, { after }: ReplayContents): PastResponse[] {
  const questions = new Set(after.questionnaires.flatMap((one) => one.questions.map(({ name }) => name)));
  return documentedCases(ports, questions).map((one) => asPast(one, after));
}

function* madeUp(content: JudgingContent, { count, seed }: { count: number; seed: number }): Generator<PastResponse> {
  const make = maker(content, seed);
  for (let number = 0; number < count; number += 1) yield make(number);
}

/** Made-up people are asked what the draft asks; what kind of service it is for they say themselves. */
function maker({ questionnaires }: JudgingContent, seed: number): (number: number) => PastResponse {
  const make = responseMaker(questionnaires, seed);
  const question = sectorQuestion(questionnaires);
  return (number) => {
    const { sector: _, service: __, ...made } = make(number);
    return { ...made, sector: sectorOf(question, made.answers) };
  };
}
