/** How many packs, and how many documents of packs, are kept in memory: more than run at once in one installation. */
const mostKept = 30;

/** What was made before, by the name of what it was made from: the same name always means the same content. */
export interface Kept<Value> {
  /** What was made under this name, or what `make` gives; the same making is never under way twice. */
  recall(name: string, make: () => Promise<Value>): Promise<Value>;
}

/** Keeps the newest ones. What could not be made is forgotten at once. */
export function createKept<Value>(most: number = mostKept): Kept<Value> {
  const kept = new Map<string, Promise<Value>>();
  return {
    recall(name, make) {
      const known = kept.get(name);
      if (known !== undefined) return known;
      const made = make();
      kept.set(name, made);
      made.catch(() => kept.delete(name));
      for (const oldest of kept.keys()) if (kept.size > most) kept.delete(oldest);
      return made;
    },
  };
}
