import type { Answer } from '~/core/questionnaire/answers';
import type { Changes, Conflict, Patch, Unsent } from './sync-types';

/** What the server has not acknowledged: patches in the order they are sent, disputes, and what is unfinished. */
export class UnsentAnswers {
  patches: Patch[] = [];
  private disputed: Patch[] = [];
  unfinished: Changes = {};
  readonly conflicts: Record<string, Conflict> = {};

  constructor(private readonly newId: () => string) {}

  /** What has to be kept for a later visit. */
  get content(): Omit<Unsent, 'bases'> {
    const { patches, disputed, unfinished } = this;
    return { patches, disputed, unfinished };
  }

  /** A new answer, to be sent or, where the question is in dispute, to be chosen. */
  change(question: string, answer: Answer | null, basedOn: number): void {
    delete this.unfinished[question];
    const conflict = this.conflicts[question];
    if (!conflict) return this.enqueue({ [question]: answer }, basedOn);
    conflict.mine = answer;
    for (const { changes } of this.disputed) if (question in changes) changes[question] = answer;
  }

  /** Joins the last patch while nobody can have seen it, else begins a new one. */
  enqueue(changes: Changes, basedOn: number): void {
    const last = this.patches.at(-1);
    if (last && !last.isSent && last.basedOn === basedOn) Object.assign(last.changes, changes);
    else this.patches.push(...this.patchOf(changes, basedOn));
  }

  /** Sends these before everything else. */
  putFirst(changes: Changes, basedOn: number): void {
    this.patches.unshift(...this.patchOf(changes, basedOn));
  }

  dispute(changes: Changes, theirs: Changes, basedOn: number, revision: number): void {
    for (const [question, mine] of Object.entries(changes)) {
      this.conflicts[question] = { mine, theirs: theirs[question] ?? null, revision };
    }
    this.disputed.push(...this.patchOf(changes, basedOn));
  }

  /** The last word on a question that is not to be sent as it is; none of it is on its way any more. */
  takeBack(question: string, sent: Answer | null): Answer | null {
    let mine = this.conflicts[question] === undefined ? sent : this.conflicts[question].mine;
    for (const { isSent, changes } of this.patches) {
      if (!(question in changes)) continue;
      mine = changes[question] ?? null;
      if (!isSent) delete changes[question];
    }
    this.patches = this.patches.filter(isNotEmpty);
    return mine;
  }

  /** Others answered a question in dispute once more: that is what the person chooses from. */
  putTheirs(question: string, theirs: Answer | null, revision: number): void {
    Object.assign(this.conflicts[question] ?? {}, { theirs, revision });
  }

  settle(question: string): void {
    delete this.conflicts[question];
    for (const { changes } of this.disputed) delete changes[question];
    this.disputed = this.disputed.filter(isNotEmpty);
  }

  /** Gives up what was not sent of this question. */
  drop(question: string): void {
    this.settle(question);
    delete this.unfinished[question];
    for (const { changes } of this.patches) delete changes[question];
    this.patches = this.patches.filter(isNotEmpty);
  }

  /** Whether something about this question is not on the server, or not known to be. */
  has(question: string): boolean {
    return question in this.unfinished || question in this.conflicts || this.isQueued(question);
  }

  isQueued(question: string): boolean {
    return this.patches.some(({ changes }) => question in changes);
  }

  private patchOf(changes: Changes, basedOn: number): Patch[] {
    return [{ id: this.newId(), basedOn, changes, isSent: false }].filter(isNotEmpty);
  }
}

/** What the person last meant, as far as it is unsent. */
export function answersIn({ patches, disputed, unfinished }: Omit<Unsent, 'bases'>): Changes {
  const entries = [...patches, ...disputed].flatMap(({ changes }) => Object.entries(changes));
  return { ...Object.fromEntries(entries), ...unfinished };
}

function isNotEmpty({ changes }: Patch): boolean {
  return Object.keys(changes).length > 0;
}
