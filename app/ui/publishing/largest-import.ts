/** Largest file that can be imported, in megabytes; the use case refuses more. */
export const largestImport = 20;
