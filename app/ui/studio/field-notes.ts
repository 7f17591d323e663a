/** What is said at one field beside its words. */
export interface FieldNotes {
  /** What is wrong, in words. */
  errors: string[];
  warnings: string[];
  /** An expression as a sentence. */
  sentence?: string | undefined;
  /** What somebody else made of it meanwhile. */
  theirs?: string | undefined;
}

export const noNotes: FieldNotes = { errors: [], warnings: [] };
