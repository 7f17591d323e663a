import type { Answer } from '~/core/questionnaire/answers';
import { canonicalJson } from '~/core/shared/hash';

export type Changes = Record<string, Answer | null>;

/** What became of a patch, as the server said it; `unreachable` where it said nothing that can be understood. */
export type SendOutcome =
  | { kind: 'saved'; revision: number }
  | { kind: 'conflict'; revision: number; theirs: Changes }
  /** Something in it cannot be saved as it is. */
  | { kind: 'refused' }
  /** There is no such assessment any more, or it may not be changed from here. */
  | { kind: 'gone' }
  | { kind: 'unreachable' };

/** A change on its way to the server. */
export interface Patch {
  id: string;
  basedOn: number;
  changes: Changes;
  /** It may have arrived, so its content never changes again: sent twice it counts once. */
  isSent: boolean;
}

/** Everything that is not known to be on the server's disk. */
export interface Unsent {
  patches: Patch[];
  /** Waiting for a person to choose between theirs and mine; based on what the person had seen. */
  disputed: Patch[];
  /** Answers that cannot be saved as they are, such as a reason that is still missing. */
  unfinished: Changes;
}

export interface Conflict {
  mine: Answer | null;
  theirs: Answer | null;
  /** The revision that has theirs. */
  revision: number;
}

export interface SyncState {
  /** `saved` is said only of what the server has acknowledged. */
  status: 'saved' | 'saving' | 'waiting' | 'gone';
  conflicts: Record<string, Conflict>;
  unfinished: string[];
  /** False where this browser could not keep what is unsent: closing the tab would lose it. */
  isKept: boolean;
}

export interface SyncParts {
  /** Revision of the answers that are on the screen. */
  revision: number;
  send: (patch: Omit<Patch, 'isSent'>) => Promise<SendOutcome>;
  /** Keeps what is unsent in this browser. @returns whether it could. */
  keep: (unsent: Unsent) => boolean;
  newId: () => string;
  onChange: (state: SyncState) => void;
  /** Calls back after a while; milliseconds. */
  later: (work: () => void, delay: number) => void;
}

const pauseWhileTyping = 700;
const firstRetry = 2_000;
const longestRetry = 30_000;

/**
 * Brings changed answers to the server one patch after the other, and says at any time what is safe.
 *
 * A patch keeps its id and content from the moment it is first sent until the server acknowledges it, through lost
 * connections, closed tabs and reloads. Conflicts hold up only the answers concerned.
 */
export class AnswerSync {
  private readonly unsent: Unsent = { patches: [], disputed: [], unfinished: {} };
  private readonly conflicts: Record<string, Conflict> = {};
  /** What the server last acknowledged from here: not somebody else's change. */
  private readonly acknowledged: Changes = {};
  private revision: number;
  private isSending = false;
  private isKept = true;
  private reach: 'reached' | 'unreachable' | 'gone' = 'reached';
  private retryDelay = firstRetry;

  constructor(private readonly parts: SyncParts) {
    this.revision = parts.revision;
  }

  /** Takes up what an earlier visit left unsent, each patch as it was. */
  adopt({ patches, disputed, unfinished }: Unsent): void {
    // What was disputed is put to the server again: it may be settled by now, else it is disputed again.
    this.unsent.patches.push(...patches, ...disputed);
    Object.assign(this.unsent.unfinished, unfinished);
    this.changed();
    void this.sendNext();
  }

  /** A new answer; `null` makes it blank. */
  change(question: string, answer: Answer | null): void {
    delete this.unsent.unfinished[question];
    const conflict = this.conflicts[question];
    if (conflict) {
      conflict.mine = answer;
      for (const patch of this.unsent.disputed) if (question in patch.changes) patch.changes[question] = answer;
    } else {
      this.enqueue({ [question]: answer }, this.revision);
    }
    this.changed();
    this.parts.later(() => void this.sendNext(), pauseWhileTyping);
  }

  /** An answer that is not to be saved yet, because something about it is missing or wrong. */
  setUnfinished(question: string, answer: Answer): void {
    this.unsent.unfinished[question] = answer;
    this.changed();
  }

  /** Settles a conflict: my answer is sent again, theirs stays as it is. */
  resolve(question: string, choice: 'mine' | 'theirs'): void {
    const conflict = this.conflicts[question];
    if (!conflict) return;
    delete this.conflicts[question];
    for (const patch of this.unsent.disputed) delete patch.changes[question];
    this.unsent.disputed = this.unsent.disputed.filter(({ changes }) => Object.keys(changes).length > 0);
    if (choice === 'theirs') this.acknowledged[question] = conflict.theirs;
    else this.enqueue({ [question]: conflict.mine }, conflict.revision);
    this.changed();
    void this.sendNext();
  }

  /** Sends at once, without waiting for a pause in typing. */
  async flush(): Promise<void> {
    await this.sendNext();
  }

  get isSaved(): boolean {
    return this.state.status === 'saved' && this.state.unfinished.length === 0;
  }

  get state(): SyncState {
    const { patches, unfinished } = this.unsent;
    const isPending = patches.length > 0;
    const pending = { reached: 'saving', unreachable: 'waiting', gone: 'gone' } as const;
    return {
      status: isPending ? pending[this.reach] : 'saved',
      conflicts: { ...this.conflicts },
      unfinished: Object.keys(unfinished),
      isKept: this.isKept,
    };
  }

  /** Joins the last patch while nobody can have seen it, else begins a new one. */
  private enqueue(changes: Changes, basedOn: number): void {
    const last = this.unsent.patches.at(-1);
    if (last && !last.isSent && last.basedOn === basedOn) Object.assign(last.changes, changes);
    else this.unsent.patches.push({ id: this.parts.newId(), basedOn, changes, isSent: false });
  }

  private async sendNext(): Promise<void> {
    const [patch] = this.unsent.patches;
    if (this.isSending || patch === undefined) return;
    this.isSending = true;
    patch.isSent = true;
    this.changed();
    const { isSent: _isSent, ...message } = patch;
    const outcome = await this.parts.send(message).catch((): SendOutcome => ({ kind: 'unreachable' }));
    this.isSending = false;
    this.take(outcome, patch);
    this.changed();
    if (this.reach === 'reached') await this.sendNext();
  }

  private take(outcome: SendOutcome, patch: Patch): void {
    switch (outcome.kind) {
      case 'saved':
        this.takeSaved(outcome, patch);
        break;
      case 'conflict':
        this.takeConflict(outcome, patch);
        break;
      case 'refused':
        this.takeRefused(patch);
        break;
      case 'gone':
        this.reach = 'gone';
        return;
      case 'unreachable':
        this.reach = 'unreachable';
        this.parts.later(() => void this.sendNext(), this.retryDelay);
        this.retryDelay = Math.min(this.retryDelay * 2, longestRetry);
        return;
    }
    this.reach = 'reached';
    this.retryDelay = firstRetry;
  }

  private takeSaved({ revision }: { revision: number }, patch: Patch): void {
    this.unsent.patches.shift();
    Object.assign(this.acknowledged, patch.changes);
    // Nobody else came between, so what was based on the same answers is now based on these.
    if (revision !== patch.basedOn + 1) return;
    if (this.revision === patch.basedOn) this.revision = revision;
    for (const other of this.unsent.patches) {
      if (!other.isSent && other.basedOn === patch.basedOn) other.basedOn = revision;
    }
  }

  private takeRefused(patch: Patch): void {
    this.unsent.patches.shift();
    for (const [question, answer] of Object.entries(patch.changes)) {
      if (answer !== null) this.unsent.unfinished[question] = answer;
    }
  }

  private takeConflict({ revision, theirs }: { revision: number; theirs: Changes }, patch: Patch): void {
    this.unsent.patches.shift();
    const rest: Changes = {};
    const disputed: Changes = {};
    for (const [question, mine] of Object.entries(patch.changes)) {
      const other = theirs[question];
      if (other === undefined || isSame(other, this.acknowledged[question])) rest[question] = mine;
      else if (!isSame(other, mine)) {
        disputed[question] = mine;
        this.conflicts[question] = { mine, theirs: other, revision };
      }
    }
    const again = (changes: Changes, basedOn: number): Patch[] =>
      Object.keys(changes).length === 0 ? [] : [{ id: this.parts.newId(), basedOn, changes, isSent: false }];
    this.unsent.patches.unshift(...again(rest, revision));
    this.unsent.disputed.push(...again(disputed, patch.basedOn));
  }

  private changed(): void {
    this.isKept = this.parts.keep(this.unsent);
    this.parts.onChange(this.state);
  }
}

function isSame(one: Answer | null, other: Answer | null | undefined): boolean {
  return other !== undefined && canonicalJson(one) === canonicalJson(other);
}
