import { log, logError } from '~/http/log.server';
import { useCases } from '~/wiring.server';

/** Something that is done again and again while the server runs. */
interface Work {
  everyMs: number;
  run: () => Promise<void>;
}

const system = { kind: 'system' } as const;

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

const works: Work[] = [
  {
    everyMs: 1_000,
    run: async () => {
      const { failures } = await useCases.deliverMails(system, {});
      for (const reason of failures) log('error', 'mail_not_delivered', { reason });
    },
  },
  { everyMs: minuteMs, run: () => useCases.sendReminders(system, {}) },
  { everyMs: minuteMs, run: () => useCases.tellOpeners(system, {}) },
  { everyMs: minuteMs, run: () => useCases.remindOfContracts(system, {}) },
  { everyMs: hourMs, run: () => useCases.forgetDrafts(system, {}) },
  { everyMs: hourMs, run: () => useCases.removeExpired(system, {}) },
];

/** Starts what the clock drives. @returns how to stop it; resolves once nothing of it is under way. */
export function startClockwork(): () => Promise<void> {
  const stops = works.map(repeat);
  return async () => void (await Promise.all(stops.map((stop) => stop())));
}

/** One run after the other, never two at once; a run that fails is logged and tried again in its turn. */
function repeat({ everyMs, run }: Work): () => Promise<void> {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let underWay = Promise.resolve();
  const next = () => {
    if (isStopped) return;
    timer = setTimeout(() => {
      underWay = run().catch(logError).finally(next);
    }, everyMs);
    timer.unref();
  };
  next();
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    await underWay;
  };
}
