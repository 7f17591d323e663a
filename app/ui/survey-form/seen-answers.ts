import type { Answer } from '~/core/questionnaire/answers';
import { canonicalJson } from '~/core/shared/hash';
import type { Changes } from './sync-types';

/** What this person has seen of the answers on the server: by that a change says what it is based on. */
export class SeenAnswers {
  /** What the person last saw the server hold, where that changed while they watched. */
  private readonly known: Changes = {};
  /** Revision that an answer on the screen goes back to, where that may be older than the screen. */
  readonly bases: Record<string, number> = {};
  /** What others answered where it cannot be shown yet, and the revision that had it. */
  private readonly held: Record<string, { theirs: Answer | null; revision: number }> = {};

  /** @param revision of the answers on the screen. */
  constructor(public revision: number) {}

  isKnown(question: string, answer: Answer | null): boolean {
    return question in this.known && isSame(answer, this.known[question] ?? null);
  }

  /** What a change of this question is based on. */
  baseOf(question: string): number {
    return this.bases[question] ?? this.revision;
  }

  /** Whatever comes after: the answer on the screen was made by somebody who had seen no more than this revision. */
  goesBackTo(question: string, revision: number): void {
    this.bases[question] = Math.min(revision, this.baseOf(question));
  }

  /** The person knows that the server holds these. */
  saw(changes: Changes): void {
    Object.assign(this.known, changes);
    for (const question of Object.keys(changes)) {
      delete this.bases[question];
      delete this.held[question];
    }
  }

  /** At this revision the server held something that the person does not see yet. */
  hold(question: string, theirs: Answer | null, revision: number): void {
    this.held[question] = { theirs, revision };
  }

  dropHeld(question: string): void {
    delete this.held[question];
  }

  /** What is held of the questions that pass, as it stood at this revision or later. */
  heldOf(isWanted: (question: string) => boolean, since = 0): Changes {
    const wanted = Object.entries(this.held).filter(([name, { revision }]) => isWanted(name) && revision >= since);
    return Object.fromEntries(wanted.map(([question, { theirs }]) => [question, theirs]));
  }
}

export function isSame(one: Answer | null, other: Answer | null): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
