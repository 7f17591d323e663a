import { sheetId } from '../judgement/sheet';
import type { ArchivedPaper } from './archive';
import { paperSchemas } from './paper-schemas';

/** Everybody whom papers name, once each, by the name that stands there; empty where only the id does. */
export function peopleInPapers(papers: readonly ArchivedPaper[]): { id: string; name: string }[] {
  const names = new Map<string, string>();
  const note = (id: string, name = '') => {
    if ((names.get(id) ?? '') === '') names.set(id, name);
  };
  for (const { kind, content } of papers) {
    walk(content, (person) => {
      note(person.personId, person.name);
      return person;
    });
    if (kind === 'panel') for (const id of paperSchemas.panel.safeParse(content).data?.members ?? []) note(id);
  }
  return [...names].map(([id, name]) => ({ id, name }));
}

/**
 * Whether people of a paper have other ids where it goes. Decisions and clarifications stay as they are: hashes of the
 * record name them with the ids in them, and nobody may do anything by standing there.
 */
export function isRenamed({ kind }: Pick<ArchivedPaper, 'kind'>): boolean {
  return kind !== 'decision' && kind !== 'clarification';
}

/**
 * A paper of the right shape with other ids for its people.
 * @param idOf the id that a person has where the paper goes.
 */
export function withPeople(paper: ArchivedPaper, idOf: (id: string) => string): ArchivedPaper {
  const { kind } = paper;
  const content = walk(paper.content, (person) => ({ ...person, personId: idOf(person.personId) }));
  if (kind === 'panel') {
    const { members } = paperSchemas.panel.parse(content);
    return { ...paper, content: { ...content, ...(members && { members: members.map(idOf) }) } };
  }
  if (kind === 'sheet') {
    const { responseId, by } = paperSchemas.sheet.parse(content);
    const id = sheetId(responseId, by.personId);
    return { ...paper, id, content: { ...content, id } };
  }
  return { ...paper, content };
}

interface PersonInside {
  personId: string;
  name?: string;
}

/** The same with every person in it changed, however deep. */
function walk<Value>(value: Value, change: (person: PersonInside) => PersonInside): Value {
  if (Array.isArray(value)) return value.map((one: unknown) => walk(one, change)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const inside = Object.fromEntries(Object.entries(value).map(([name, one]) => [name, walk(one as unknown, change)]));
  return (typeof inside['personId'] === 'string' ? change(inside as unknown as PersonInside) : inside) as Value;
}
