/** A question that axe leaves open and that a person answered, with the reason. */
export interface Accepted {
  /** Id of axe's rule. */
  rule: string;
  /** Matches the start of the element's HTML as axe quotes it. */
  html: RegExp;
  reason: string;
}

/** Contrast is not listed here: it is computed. Each entry names the narrowest element it can. */
export const acceptedIncomplete: Accepted[] = [];
