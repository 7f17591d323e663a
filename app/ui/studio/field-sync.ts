import type { Issue } from '~/core/shared/issue';
import type { DraftPatch } from '~/core/studio/draft-patch';
import { applyChanges } from '~/core/studio/rules/apply-changes';
import { fieldAround, type Field } from '~/core/studio/rules/field';
import { fieldChanges, type Typed } from '~/core/studio/rules/field-changes';
import { fieldText } from '~/core/studio/rules/read-fields';

/** What became of an attempt to save. */
export type SendOutcome =
  | { kind: 'saved'; revision: number }
  | { kind: 'conflict'; revision: number; conflicts: { pointer: string; theirs?: string | undefined }[] }
  | { kind: 'refused'; why: string[] }
  | { kind: 'signed_out' }
  | { kind: 'unreachable' };

/** What somebody else made of a field that this editor also changed. */
export interface FieldConflict {
  /** As it would stand in the field. */
  theirs: string;
  revision: number;
}

export interface SyncState {
  status: 'saved' | 'saving' | 'waiting' | 'signed_out' | 'refused';
  /** Why the server took nothing, in words. */
  why: string[];
  /** What was typed and cannot be read yet, each at its field. */
  issues: Issue[];
  conflicts: Record<string, FieldConflict>;
  /** Whether what is not saved would outlive this page in the browser. */
  isKept: boolean;
}

/** What was typed and is not on the server, by pointer of the field. */
export type UnsentFields = Record<string, Typed>;

interface Parts {
  path: string;
  fields: readonly Field[];
  json: unknown;
  revision: number;
  send: (patch: DraftPatch) => Promise<SendOutcome>;
  later: (work: () => void, milliseconds: number) => void;
  /** Keeps what is not on the server for a later visit. @returns whether it is kept. */
  keep: (unsent: UnsentFields) => boolean;
  onChange: (state: SyncState) => void;
}

const pauseWhileTyping = 700;
const retryAfter = 4_000;

/**
 * Brings what is typed into fields to the server, one edit after the other. Each field knows the revision at which its
 * stored text was seen: an edit is based on that, so that nothing others wrote meanwhile is replaced unseen.
 */
export class FieldSync {
  private readonly typed = new Map<string, Typed>();
  private readonly seenAt = new Map<string, number>();
  private conflicts: Record<string, FieldConflict> = {};
  private issues = new Map<string, Issue>();
  private json: unknown;
  private running: Promise<void> | undefined;
  private status: SyncState['status'] = 'saved';
  private why: string[] = [];
  private isKept = true;

  constructor(private readonly parts: Parts) {
    this.json = parts.json;
    for (const { pointer, text } of parts.fields) this.typed.set(pointer, { now: text, was: text });
  }

  /** Something else stands in a field now. */
  type(pointer: string, now: string): void {
    const entry = this.typed.get(pointer);
    if (entry === undefined || entry.now === now) return;
    entry.now = now;
    if (this.status === 'saved' || this.status === 'refused') this.status = 'saving';
    this.tell();
    this.parts.later(() => void this.flush(), pauseWhileTyping);
  }

  /**
   * Takes up what an earlier visit could not save. What others changed since waits for its editor; what was typed on
   * this page already stays.
   * @returns the pointers of the fields that say something else now.
   */
  adopt(unsent: UnsentFields): string[] {
    const adopted = Object.entries(unsent).filter(([pointer, { now }]) => {
      const entry = this.typed.get(pointer);
      return entry !== undefined && entry.now === entry.was && entry.now !== now;
    });
    for (const [pointer, { now, was }] of adopted) {
      const entry = this.typed.get(pointer);
      if (entry === undefined) continue;
      if (entry.was !== was) this.conflicts[pointer] = { theirs: entry.was, revision: this.baseOf(pointer) };
      entry.now = now;
    }
    this.tell();
    if (adopted.length > 0) this.parts.later(() => void this.flush(), 0);
    return adopted.map(([pointer]) => pointer);
  }

  /** Saves at once what can be saved. */
  async flush(): Promise<void> {
    this.running ??= this.sendAll().finally(() => (this.running = undefined));
    await this.running;
  }

  /** Settles a conflict: mine is sent again, or theirs stays. */
  settle(pointer: string, choice: 'mine' | 'theirs'): void {
    const conflict = this.conflicts[pointer];
    const entry = this.typed.get(pointer);
    if (conflict === undefined || entry === undefined) return;
    delete this.conflicts[pointer];
    this.seenAt.set(pointer, conflict.revision);
    entry.was = conflict.theirs;
    if (choice === 'theirs') entry.now = conflict.theirs;
    this.tell();
    void this.flush();
  }

  /** Text of a field that is known to be stored, and whether everything typed is. */
  storedText(pointer: string): string {
    return this.typed.get(pointer)?.was ?? '';
  }

  get isSaved(): boolean {
    return [...this.typed.values()].every(({ now, was }) => now === was);
  }

  get state(): SyncState {
    const { status, why, conflicts, isKept } = this;
    return { status, why, isKept, conflicts: { ...conflicts }, issues: [...this.issues.values()] };
  }

  private async sendAll(): Promise<void> {
    this.issues.clear();
    for (let batch = this.nextBatch(); batch !== undefined; batch = this.nextBatch()) {
      this.status = 'saving';
      this.tell();
      const outcome = await this.parts
        .send({ basedOn: batch.basedOn, changes: batch.changes })
        .catch((): SendOutcome => ({ kind: 'unreachable' }));
      if (!this.take(outcome, batch)) break;
    }
    if (this.status === 'saving') this.status = 'saved';
    this.tell();
  }

  /** What was typed into fields last seen at the same revision. What changes nothing needs no sending. */
  private nextBatch(): Batch | undefined {
    const open = [...this.typed].filter(
      ([pointer, { now, was }]) => now !== was && !(pointer in this.conflicts) && !this.issues.has(pointer),
    );
    const basedOn = this.baseOf(open[0]?.[0] ?? '');
    const group = new Map(
      open.filter(([pointer]) => this.baseOf(pointer) === basedOn).map(([pointer, typed]) => [pointer, { ...typed }]),
    );
    if (group.size === 0) return undefined;
    const { changes, issues } = fieldChanges(this.parts.path, this.json, this.parts.fields, group);
    for (const issue of issues) {
      this.issues.set(issue.where.pointer, issue);
      group.delete(issue.where.pointer);
    }
    if (changes.length > 0) return { basedOn, changes, group };
    for (const [pointer, { now }] of group) this.store(pointer, now);
    return this.nextBatch();
  }

  /** @returns whether to go on. */
  private take(outcome: SendOutcome, { changes, group }: Batch): boolean {
    this.why = outcome.kind === 'refused' ? outcome.why : [];
    switch (outcome.kind) {
      case 'saved':
        this.json = applyChanges(this.json, changes);
        for (const [pointer, { now }] of group) {
          this.store(pointer, now);
          this.seenAt.set(pointer, outcome.revision);
        }
        return true;
      case 'conflict':
        for (const conflict of outcome.conflicts) this.dispute(conflict, outcome.revision, group);
        return true;
      case 'refused':
      case 'signed_out':
        this.status = outcome.kind;
        return false;
      case 'unreachable':
        this.status = 'waiting';
        this.parts.later(() => void this.flush(), retryAfter);
        return false;
    }
  }

  /** A place that others changed: every field sent in or around it waits for its editor. */
  private dispute(
    conflict: { pointer: string; theirs?: string | undefined },
    revision: number,
    group: Batch['group'],
  ): void {
    const { fields } = this.parts;
    const around = fieldAround(fields, conflict.pointer);
    const inside = fields.filter(({ pointer }) => pointer.startsWith(`${conflict.pointer}/`));
    const concerned = (around ? [around] : inside).filter(({ pointer }) => group.has(pointer));
    // Where no field can be told, none of them is sent again by itself.
    for (const { pointer, kind, at } of concerned.length > 0
      ? concerned
      : fields.filter((field) => group.has(field.pointer))) {
      const value = conflict.theirs === undefined ? undefined : (JSON.parse(conflict.theirs) as unknown);
      const isWhole = conflict.pointer === (at ?? pointer);
      this.conflicts[pointer] = { theirs: isWhole ? fieldText(value, kind) : (conflict.theirs ?? ''), revision };
      if (isWhole) this.json = applyChanges(this.json, [{ kind: 'value', path: '', pointer: conflict.pointer, value }]);
    }
  }

  private store(pointer: string, text: string): void {
    const entry = this.typed.get(pointer);
    if (entry !== undefined) entry.was = text;
  }

  private baseOf(pointer: string): number {
    return this.seenAt.get(pointer) ?? this.parts.revision;
  }

  private tell(): void {
    const unsent = [...this.typed].filter(([, { now, was }]) => now !== was);
    this.isKept = this.parts.keep(Object.fromEntries(unsent.map(([pointer, typed]) => [pointer, { ...typed }])));
    this.parts.onChange(this.state);
  }
}

interface Batch extends DraftPatch {
  group: Map<string, Typed>;
}
