/** More than a whole questionnaire of long texts, and well below what browsers give a site. */
const mostCharacters = 1_000_000;

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;
type Locks = Pick<LockManager, 'request'>;

/** Where something is kept, and how it is read again. */
interface Parts<Content> {
  /** What it is about, the same in every tab. */
  name: string;
  tabId: string;
  /** Nothing where it cannot be read. */
  read: (json: unknown) => Content | undefined;
  storage: Storage | undefined;
  locks: Locks | undefined;
}

/**
 * What the server does not have yet, kept in this browser with one entry for each open tab: two tabs never overwrite
 * each other, and what a closed tab left behind is taken up by the next one.
 */
export class KeptInBrowser<Content> {
  private readonly prefix: string;
  private readonly own: string;

  constructor(private readonly parts: Parts<Content>) {
    this.prefix = `rightscope:unsent:${parts.name}:`;
    this.own = this.prefix + parts.tabId;
    // Held until the tab is closed, however it is closed: that is how others know it is alive.
    void parts.locks?.request(this.own, () => new Promise(() => {}));
  }

  /**
   * @param content nothing where there is nothing to keep.
   * @returns whether this browser keeps it now.
   */
  keep(content: Content | undefined): boolean {
    const { storage } = this.parts;
    try {
      if (content === undefined) storage?.removeItem(this.own);
      else {
        const text = JSON.stringify(content);
        if (storage === undefined || text.length > mostCharacters) return false;
        storage.setItem(this.own, text);
      }
      return true;
    } catch {
      // Full, or forbidden in this browser.
      return content === undefined;
    }
  }

  /** Hands over what tabs that are gone left unsent. It is forgotten here once `adopt` has kept it in this tab's name. */
  async takeAbandoned(adopt: (content: Content) => void): Promise<void> {
    const { storage } = this.parts;
    for (const key of this.keysOfOthers()) {
      if (!(await this.isAbandoned(key))) continue;
      const content = this.readText(storage?.getItem(key));
      if (content !== undefined) adopt(content);
      storage?.removeItem(key);
    }
  }

  private readText(text: string | null | undefined): Content | undefined {
    try {
      return this.parts.read(JSON.parse(text ?? 'null'));
    } catch {
      return undefined;
    }
  }

  private keysOfOthers(): string[] {
    const { storage } = this.parts;
    if (storage === undefined) return [];
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
    return keys.filter((key) => key.startsWith(this.prefix) && key !== this.own);
  }

  private async isAbandoned(key: string): Promise<boolean> {
    const { locks } = this.parts;
    if (locks === undefined) return true;
    return locks.request(key, { ifAvailable: true }, (lock) => Promise.resolve(lock !== null));
  }
}

/** Some browsers forbid even to look at what they keep. */
export function storageOf(place: Window): globalThis.Storage | undefined {
  try {
    return place.localStorage;
  } catch {
    return undefined;
  }
}
