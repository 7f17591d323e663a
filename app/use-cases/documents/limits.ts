/** How much one set of answers may rest on. They protect the machine and have no part in any judgement. */
export const documentLimits = {
  /** Bytes of one file. */
  file: 20_000_000,
  /** Files of one set of answers. */
  count: 50,
  /** Bytes of all of them. */
  total: 200_000_000,
};
