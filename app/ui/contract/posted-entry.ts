/** What was typed into the fields of an entry. */
export function entryIn(typed: Record<string, string>) {
  const { title = '', proofNeeded = '', clause = '', owner = '', who = '', due = '' } = typed;
  return { title, proofNeeded, clause, owner, who, due };
}

/** What was typed into the fields of a proof. */
export function proofIn(typed: Record<string, string>) {
  const { words = '', document = '', grade = '', received = '', expires = '' } = typed;
  return { words, document, grade, received, expires };
}
