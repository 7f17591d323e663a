/** What one firm says of the decision about it, before anything about it is published. */
export interface Remarks {
  /** Also the id of its response. */
  id: string;
  /** As the firm called itself when it answered. */
  firm: string;
  /** The oldest first. */
  said: { text: string; by: { personId: string; name: string }; at: string }[];
}
