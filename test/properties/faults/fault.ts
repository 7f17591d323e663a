/** One fault planted into a copy of the engine: an exact piece of its text, found once, and what stands there instead. */
export interface Fault {
  name: string;
  /** Inside `app/core`. */
  file: string;
  find: string;
  replace: string;
  /** Beginnings of the names of properties that notice it. */
  noticedBy: string[];
  /** A generated rule set that shows it often, where it shows in few. */
  seed?: number;
}
