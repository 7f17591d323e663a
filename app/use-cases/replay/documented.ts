import type { ExampleAnswers, WorkedExample } from '~/core/examples/example';
import type { PastResponse } from '~/core/replay/replay';
import { sectorOf, sectorQuestion } from '~/core/replay/sector';
import type { JudgingContent } from '~/core/scoring/prepare-once';
import type { Text } from '~/core/shared/text';
import type { Ports } from '~/use-cases/ports';

/** A documented system, or its twin with the faults mended, as it is replayed. */
export interface DocumentedCase {
  id: string;
  title: Text;
  isRemedied: boolean;
  given: ExampleAnswers;
}

/** Those that answer questions of these questionnaires, in the order of their ids, each before its twin. */
export function documentedCases(
  { examples }: Pick<Ports, 'examples'>,
  questions: ReadonlySet<string>,
): DocumentedCase[] {
  return examples
    .flatMap(casesOf)
    .filter(({ given }) => Object.keys(given.answers).some((name) => questions.has(name)));
}

/** The titles of all of them, by the id under which a replay knows them. */
export function documentedTitles({ examples }: Pick<Ports, 'examples'>): Record<string, DocumentedCase> {
  return Object.fromEntries(examples.flatMap(casesOf).map((one) => [one.id, one]));
}

function casesOf({ id, record: { title }, given, remedied }: WorkedExample): DocumentedCase[] {
  return [
    { id, title, isRemedied: false, given },
    ...(remedied ? [{ id: `${id}.remedied`, title, isRemedied: true, given: remedied }] : []),
  ];
}

/** A documented case as a replay takes it. */
export function asPast({ id, given }: DocumentedCase, { questionnaires }: JudgingContent): PastResponse {
  const { effectiveDate, answers } = given;
  return { id, sector: sectorOf(sectorQuestion(questionnaires), answers), effectiveDate, answers };
}
