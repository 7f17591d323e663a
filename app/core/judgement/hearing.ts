import type { Named } from './contract';

/** One occasion on which people whom the system affects were asked, and what became of what they said. */
export interface Hearing {
  id: string;
  /** Who was asked: a group and never a person's name. */
  who: string;
  /** In which way: a meeting, letters, a survey. */
  how: string;
  /** The day, or its last one (YYYY-MM-DD). */
  on: string;
  /** How many took part; absent where nobody counted. */
  howMany?: number;
  said: string;
  /** What changed because of it; empty where nothing did or nobody has decided. */
  changed: string;
  /** What was not followed, and why; empty where everything was or nobody has decided. */
  rejected: string;
  /** Who wrote it down last. */
  by: Named;
  /** ISO 8601. */
  at: string;
}
