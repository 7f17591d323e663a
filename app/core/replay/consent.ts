/** That a buyer lets policy makers of other organisations replay over what a procurement's bidders answered. */
export interface ReplaySharing {
  /** Also the id of the procurement. */
  id: string;
  /** Whose decision it was: carried to another installation and owner, it says nothing there. */
  organisationId: string;
  by: { personId: string; name: string };
  /** ISO 8601. */
  at: string;
}

/** That a firm does not let anybody replay over a response. */
export interface ReplayRefusal {
  /** Also the id of the response. */
  id: string;
  by: { personId: string; name: string };
  /** ISO 8601. */
  at: string;
}
