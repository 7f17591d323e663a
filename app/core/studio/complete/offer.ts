/** Something that can stand at a place of a text of JSON. */
export interface Offer {
  /** As it is listed and looked for. */
  label: string;
  /** What it means, for people. */
  detail?: string;
  /** As it is written. */
  text: string;
}

/** What can stand at a place, and which piece of the text it takes the place of. */
export interface Offers {
  from: number;
  to: number;
  offers: Offer[];
}
