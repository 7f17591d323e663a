import { z } from 'zod';
import { answerSchema } from '~/core/questionnaire/answers';
import type { Unsent } from './sync-types';

const changesSchema = z.record(z.string(), answerSchema.nullable());
const patchSchema = z.object({ id: z.string(), basedOn: z.number(), changes: changesSchema, isSent: z.boolean() });
const unsentSchema = z.object({
  patches: z.array(patchSchema),
  disputed: z.array(patchSchema),
  // Not answers yet: a number may still be a word, a reason may still be empty.
  unfinished: z.record(z.string(), z.looseObject({}).nullable()),
  bases: z.record(z.string(), z.number()).default({}),
});

/** More than a whole questionnaire of long texts, and well below what browsers give a site. */
const mostCharacters = 1_000_000;

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;
type Locks = Pick<LockManager, 'request'>;

/**
 * What is unsent, kept in this browser under the assessment, one entry for each open tab: two tabs never overwrite
 * each other, and what a closed tab left behind is taken up by the next one.
 */
export class UnsentStore {
  private readonly prefix: string;
  private readonly own: string;

  constructor(
    assessmentId: string,
    tabId: string,
    private readonly storage: Storage | undefined,
    private readonly locks: Locks | undefined,
  ) {
    this.prefix = `rightscope:unsent:${assessmentId}:`;
    this.own = this.prefix + tabId;
    // Held until the tab is closed, however it is closed: that is how others know it is alive.
    void this.locks?.request(this.own, () => new Promise(() => {}));
  }

  /** @returns whether this browser keeps it now. */
  keep(unsent: Unsent): boolean {
    const { patches, disputed, unfinished } = unsent;
    const isEmpty = [patches, disputed, Object.keys(unfinished)].every(({ length }) => length === 0);
    try {
      if (isEmpty) this.storage?.removeItem(this.own);
      else {
        const text = JSON.stringify(unsent);
        if (this.storage === undefined || text.length > mostCharacters) return false;
        this.storage.setItem(this.own, text);
      }
      return true;
    } catch {
      // Full, or forbidden in this browser.
      return isEmpty;
    }
  }

  /** Hands over what tabs that are gone left unsent. It is forgotten here once `adopt` has kept it in this tab's name. */
  async takeAbandoned(adopt: (unsent: Unsent) => void): Promise<void> {
    for (const key of this.keysOfOthers()) {
      if (!(await this.isAbandoned(key))) continue;
      const unsent = readUnsent(this.storage?.getItem(key));
      if (unsent) adopt(unsent);
      this.storage?.removeItem(key);
    }
  }

  private keysOfOthers(): string[] {
    const { storage } = this;
    if (storage === undefined) return [];
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
    return keys.filter((key) => key.startsWith(this.prefix) && key !== this.own);
  }

  private async isAbandoned(key: string): Promise<boolean> {
    if (this.locks === undefined) return true;
    return this.locks.request(key, { ifAvailable: true }, (lock) => Promise.resolve(lock !== null));
  }
}

function readUnsent(text: string | null | undefined): Unsent | undefined {
  try {
    return unsentSchema.parse(JSON.parse(text ?? 'null'));
  } catch {
    return undefined;
  }
}
