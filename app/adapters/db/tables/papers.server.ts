/** A paper of a round, a response or a procurement, written anew as a whole. */
export interface PaperRow {
  kind: string;
  id: string;
  /** Id of what it belongs to. */
  ownerId: string;
  contentJson: string;
}
