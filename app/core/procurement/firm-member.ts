/** Somebody of a firm as their colleagues see them. */
export interface FirmMember {
  id: string;
  name: string;
  email: string;
  isYou: boolean;
  /** May no longer sign in. */
  isClosed: boolean;
  /** Whether whoever asks may close the account now, or open it again. */
  mayChange: boolean;
}
