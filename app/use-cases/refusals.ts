/** The actor may not do this. Says nothing about whether the thing exists. */
export class Denied extends Error {
  override readonly name = 'Denied';
  constructor(readonly action: string) {
    super(`This actor may not ${action}`);
  }
}

/** There is no such thing, or no longer. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
  constructor(
    readonly what: 'assessment' | 'questionnaire' | 'content' | 'example' | 'practice',
    readonly id: string,
  ) {
    super(`There is no ${what} ${id}`);
  }
}
