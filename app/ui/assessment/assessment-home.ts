/** Whose answers they are, as far as it decides where they belong. */
export type Owner =
  | { kind: 'organisation' | 'person' }
  | { kind: 'procurement'; procurementId: string }
  | { kind: 'response'; roundId: string }
  | { kind: 'contract'; procurementId: string };

/** A set of answers with whose it is. */
export interface Owned {
  id: string;
  owner: Owner;
  /** Whether whoever looks only reads what others answered. */
  isReader?: boolean;
}

/** Where answers belong: the list they are in, with the key of its name, and the page from which they are answered or read. */
export interface Home {
  list: string;
  listName: string;
  href: string;
}

/**
 * Answers that stand alone have a page of their own; those of a procurement or a response belong to its page. Who reads
 * what a vendor handed in comes from the round.
 */
export function homeOf({ id, owner, isReader = false }: Owned): Home {
  switch (owner.kind) {
    case 'procurement':
      return {
        list: '/procurements',
        listName: 'procurement:list.title',
        href: `/procurements/${owner.procurementId}`,
      };
    case 'contract':
      return {
        list: '/procurements',
        listName: 'procurement:list.title',
        href: `/procurements/${owner.procurementId}/contract/reassessments/${id}`,
      };
    case 'response':
      return isReader
        ? { list: '/procurements', listName: 'procurement:list.title', href: `/rounds/${owner.roundId}` }
        : { list: '/responses', listName: 'response:list.title', href: `/responses/${id}` };
    default:
      return { list: '/assessments', listName: 'pages:home.list', href: `/assessments/${id}` };
  }
}

/** Whether answers stand alone: only then are they changed and deleted as a whole by whoever may answer. */
export function standsAlone({ kind }: Owner): boolean {
  return kind === 'organisation' || kind === 'person';
}
