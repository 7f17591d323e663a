const often = 3_000;
const seldom = 15_000;
/** How long nothing has to happen before we look less often. */
const quiet = 60_000;

/** What of the page is watched: whether somebody can see it. */
type Watched = Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;

export interface OthersWatch {
  /** Something happens here: others who work on the same are looked for often again. */
  stir(): void;
  stop(): void;
}

/**
 * Looks for what others answered while the page can be seen: every few seconds, less often where nothing happens, and
 * at once when the page comes into sight again.
 *
 * @param look resolves with whether there was something new.
 */
export function watchOthers(page: Watched, look: () => Promise<boolean>): OthersWatch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastStir = Date.now();
  let isStopped = false;

  const isSeen = () => page.visibilityState === 'visible';
  const wait = () => {
    clearTimeout(timer);
    if (isStopped || !isSeen()) return;
    timer = setTimeout(() => void lookNow(), Date.now() - lastStir < quiet ? often : seldom);
  };
  const lookNow = async () => {
    clearTimeout(timer);
    if (await look()) lastStir = Date.now();
    wait();
  };
  const onVisibility = () => {
    if (!isSeen()) return clearTimeout(timer);
    lastStir = Date.now();
    void lookNow();
  };

  page.addEventListener('visibilitychange', onVisibility);
  wait();
  return {
    stir() {
      const wasQuiet = Date.now() - lastStir >= quiet;
      lastStir = Date.now();
      if (wasQuiet) wait();
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
      page.removeEventListener('visibilitychange', onVisibility);
    },
  };
}
