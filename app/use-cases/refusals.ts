import type { Actor } from './actor';

/** The actor may not do this. Says nothing about whether the thing exists. */
export class Denied extends Error {
  override readonly name = 'Denied';
  constructor(
    readonly action: string,
    /** Whoever is not signed in may be allowed once they are. */
    readonly who: Actor['kind'],
  ) {
    super(`This actor may not ${action}`);
  }
}

/** What vendors answered in a round is sealed until two people have opened it. The attempt is on the record. */
export class Sealed extends Error {
  override readonly name = 'Sealed';
  constructor(readonly roundId: string) {
    super(`Round ${roundId} is sealed`);
  }
}

/** Too often in too short a time. */
export class TooOften extends Error {
  override readonly name = 'TooOften';
  constructor(readonly retryAfterSeconds: number) {
    super(`Too often; again in ${retryAfterSeconds} s`);
  }
}

/** There is no such thing, or no longer, or not for this actor. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
  constructor(
    readonly what:
      | 'assessment'
      | 'questionnaire'
      | 'content'
      | 'example'
      | 'practice'
      | 'organisation'
      | 'person'
      | 'session'
      | 'link'
      | 'procurement'
      | 'round'
      | 'pack'
      | 'invitation'
      | 'question'
      | 'response'
      | 'document'
      | 'clarification'
      | 'submission'
      | 'decision'
      | 'contract'
      | 'hearing'
      | 'draft'
      | 'replay'
      | 'consultation'
      | 'comment',
    readonly id: string,
  ) {
    super(`There is no ${what} ${id}`);
  }
}
