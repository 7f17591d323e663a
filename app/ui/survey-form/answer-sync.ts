import type { Answer } from '~/core/questionnaire/answers';
import type { ReadOnly } from '~/core/procurement/read-only';
import { isSame, SeenAnswers } from './seen-answers';
import type { Changes, LookOutcome, Patch, SendOutcome, SyncParts, SyncState, Unsent } from './sync-types';
import { answersIn, UnsentAnswers } from './unsent-answers';

const pauseWhileTyping = 700;
const firstRetry = 2_000;
const longestRetry = 30_000;

/** What became of the last attempt to reach the server. */
type Reach = 'reached' | 'unreachable' | 'signed_out' | 'closed' | 'gone';

/**
 * Brings changed answers to the server one patch after the other, takes in what others answered, and says at any time
 * what is safe.
 *
 * A patch keeps its id and content from the moment it is first sent until the server acknowledges it, through lost
 * connections, closed tabs and reloads. Conflicts hold up only the answers concerned. What a person has changed and
 * not yet saved is never replaced by what others answered: the server learns what the change was based on, and
 * refuses it where somebody came between.
 */
export class AnswerSync {
  private readonly unsent: UnsentAnswers;
  private readonly seen: SeenAnswers;
  private closed: ReadOnly | undefined;
  private reach: Reach;
  private isSending = false;
  private isKept = true;
  /** Rises with everything that is typed, sent or answered. */
  private moves = 0;
  private retryDelay = firstRetry;

  constructor(private readonly parts: SyncParts) {
    this.unsent = new UnsentAnswers(parts.newId);
    this.seen = new SeenAnswers(parts.revision);
    this.closed = parts.closed;
    this.reach = parts.closed ? 'closed' : 'reached';
  }

  /** Takes up what an earlier visit left unsent, each patch as it was. */
  adopt({ patches, disputed, unfinished, bases }: Unsent): void {
    // What was disputed is put to the server again: it may be settled by now, else it is disputed again.
    const adopted = [...patches, ...disputed];
    this.unsent.patches.push(...adopted);
    Object.assign(this.unsent.unfinished, unfinished);
    const ofPatches = adopted.flatMap(({ basedOn, changes }) =>
      Object.keys(changes).map((name) => [name, basedOn] as const),
    );
    for (const [question, basedOn] of [...Object.entries(bases), ...ofPatches]) {
      this.seen.goesBackTo(question, basedOn);
      // What was unsent takes the place of what was loaded.
      const loaded = this.parts.loaded(question);
      if (loaded !== undefined) this.seen.hold(question, loaded, this.parts.revision);
    }
    this.changed();
    void this.sendNext();
  }

  /** A new answer; `null` makes it blank. */
  change(question: string, answer: Answer | null): void {
    this.unsent.change(question, answer, this.seen.baseOf(question));
    this.changed();
    this.parts.later(() => void this.sendNext(), pauseWhileTyping);
  }

  /** An answer that is not to be saved yet, because something about it is missing or wrong. */
  setUnfinished(question: string, answer: Answer): void {
    this.unsent.unfinished[question] = answer;
    this.seen.goesBackTo(question, this.seen.revision);
    this.changed();
  }

  /** Settles a conflict: my answer is sent again, theirs stays as it is. */
  resolve(question: string, choice: 'mine' | 'theirs'): void {
    const conflict = this.unsent.conflicts[question];
    if (!conflict) return;
    this.unsent.settle(question);
    this.seen.saw({ [question]: conflict.theirs });
    if (choice === 'mine') this.unsent.enqueue({ [question]: conflict.mine }, conflict.revision);
    this.changed();
    void this.sendNext();
  }

  /** Sends at once, without waiting for a pause in typing. */
  async flush(): Promise<void> {
    await this.sendNext();
  }

  /** Asks what others answered, and takes it in. @returns whether something was new. */
  async lookForOthers(): Promise<boolean> {
    if (this.isSending) return false;
    const { moves, reach } = this;
    const outcome = await this.parts.look(this.seen.revision).catch((): LookOutcome => ({ kind: 'unreachable' }));
    // Overtaken by a change of one's own, it may tell of a time before that.
    if (moves !== this.moves || outcome.kind === 'unreachable') return false;
    if (outcome.kind === 'found') this.takeClosed(outcome.closed);
    else this.reach = outcome.kind;
    if (this.reach !== reach) this.changed();
    if (outcome.kind !== 'found') return false;
    void this.sendNext();
    return this.takeOthers(outcome.revision, outcome.changes);
  }

  /** Takes in what others answered up to a revision; never over what is unsent here. @returns whether any was shown. */
  takeOthers(revision: number, changes: Changes): boolean {
    const shown: Changes = {};
    for (const [question, theirs] of Object.entries(changes)) {
      this.seen.dropHeld(question);
      const conflict = this.unsent.conflicts[question];
      if (conflict) {
        this.unsent.putTheirs(question, theirs, revision);
        if (isSame(theirs, conflict.mine)) this.resolve(question, 'theirs');
      } else if (this.seen.isKnown(question, theirs)) {
        continue;
      } else if (this.isFree(question)) {
        shown[question] = theirs;
      } else {
        this.seen.hold(question, theirs, revision);
        this.seen.goesBackTo(question, this.seen.revision);
      }
    }
    this.seen.revision = revision;
    this.show(shown);
    if (Object.keys(changes).length > 0) this.changed();
    return Object.keys(shown).length > 0;
  }

  /** Shows what was held back from fields that nobody is in any more. */
  showHeld(): void {
    this.show(this.seen.heldOf((question) => this.isFree(question)));
  }

  /** Gives up what is unsent of these questions. */
  discard(questions: string[]): void {
    for (const question of questions) this.unsent.drop(question);
    this.changed();
  }

  get isSaved(): boolean {
    return this.state.status === 'saved' && this.state.unfinished.length === 0;
  }

  get state(): SyncState {
    return {
      status: this.status,
      conflicts: { ...this.unsent.conflicts },
      unfinished: Object.keys(this.unsent.unfinished),
      ...(this.closed && { closed: this.closed }),
      unsent: answersIn(this.unsent.content),
      isKept: this.isKept,
    };
  }

  private get status(): SyncState['status'] {
    if (this.reach === 'signed_out') return 'signed_out';
    if (this.unsent.patches.length === 0) return 'saved';
    if (this.reach === 'unreachable') return 'waiting';
    return this.reach === 'reached' ? 'saving' : this.reach;
  }

  private async sendNext(): Promise<void> {
    const [patch] = this.unsent.patches;
    // Where nothing can be changed any more, a patch that may have arrived before is still asked after.
    if (this.isSending || patch === undefined || (this.closed && !patch.isSent)) return;
    this.isSending = true;
    patch.isSent = true;
    this.changed();
    const { isSent: _isSent, ...message } = patch;
    const outcome = await this.parts.send(message).catch((): SendOutcome => ({ kind: 'unreachable' }));
    this.isSending = false;
    // Given up while it was on its way, it matters no more.
    if (this.unsent.patches[0] === patch) this.take(outcome, patch);
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
        this.takeRefused(outcome, patch);
        break;
      case 'closed':
        // It was not saved, so it may grow; an earlier copy that is still on its way is another patch.
        Object.assign(patch, { id: this.parts.newId(), isSent: false });
        this.takeClosed(outcome.why);
        return;
      case 'signed_out':
      case 'gone':
        this.reach = outcome.kind;
        return;
      case 'unreachable':
        this.reach = 'unreachable';
        this.parts.later(() => void this.sendNext(), this.retryDelay);
        this.retryDelay = Math.min(this.retryDelay * 2, longestRetry);
        return;
    }
    this.takeClosed(this.closed);
    this.retryDelay = firstRetry;
  }

  private takeSaved({ revision }: { revision: number }, patch: Patch): void {
    this.unsent.patches.shift();
    // It may have been saved long ago, and what was loaded since then came after it.
    const after = this.seen.heldOf((question) => question in patch.changes, revision);
    this.seen.saw(patch.changes);
    for (const [question, theirs] of Object.entries(after)) this.seen.hold(question, theirs, revision);
    this.showHeld();
    // Nobody else came between, so what was based on the same answers is now based on these.
    if (revision !== patch.basedOn + 1) return;
    if (this.seen.revision === patch.basedOn) this.seen.revision = revision;
    for (const other of this.unsent.patches) {
      if (!other.isSent && other.basedOn === patch.basedOn) other.basedOn = revision;
    }
  }

  private takeRefused({ questions }: { questions: string[] }, patch: Patch): void {
    this.unsent.patches.shift();
    const isNamed = Object.keys(patch.changes).some((question) => questions.includes(question));
    const rest: Changes = {};
    for (const [question, answer] of Object.entries(patch.changes)) {
      if (isNamed && !questions.includes(question)) rest[question] = answer;
      else if (!this.unsent.has(question)) {
        this.unsent.unfinished[question] = answer;
        this.seen.goesBackTo(question, patch.basedOn);
      }
    }
    this.unsent.putFirst(rest, patch.basedOn);
  }

  private takeConflict({ revision, theirs }: { revision: number; theirs: Changes }, patch: Patch): void {
    this.unsent.patches.shift();
    const rest: Changes = {};
    const disputed: Changes = {};
    for (const [question, sent] of Object.entries(patch.changes)) {
      const other = theirs[question];
      if (other === undefined || this.seen.isKnown(question, other)) {
        rest[question] = sent;
        continue;
      }
      const mine = this.unsent.takeBack(question, sent);
      if (isSame(other, mine)) this.seen.saw({ [question]: mine });
      else disputed[question] = mine;
    }
    this.unsent.putFirst(rest, revision);
    this.unsent.dispute(disputed, theirs, patch.basedOn, revision);
  }

  private takeClosed(closed: ReadOnly | undefined): void {
    this.closed = closed;
    this.reach = closed ? 'closed' : 'reached';
  }

  private show(changes: Changes): void {
    if (Object.keys(changes).length === 0) return;
    this.seen.saw(changes);
    this.parts.showOthers(changes);
  }

  /** Whether nothing of this person stands in the question that is not on the server. */
  private isFree(question: string): boolean {
    return !this.unsent.has(question) && !this.parts.isInUse(question);
  }

  private changed(): void {
    this.moves += 1;
    this.isKept = this.parts.keep({ ...this.unsent.content, bases: this.seen.bases });
    this.parts.onChange(this.state);
  }
}
