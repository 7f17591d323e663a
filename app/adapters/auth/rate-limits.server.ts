import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { LimitedAct, RateLimits } from '~/use-cases/ports/outside';

/** How often one key may act within so many seconds. */
type Limits = Record<LimitedAct, { times: number; seconds: number }>;

const minute = 60;
const hour = 60 * minute;

/** What nobody does in earnest. They protect the machine and the secrets and have no part in any judgement. */
const usualLimits: Limits = {
  // Everybody of an office of fifty who signs in at nine, some of them twice.
  from_address: { times: 100, seconds: 15 * minute },
  // At one address: several times what one place may try, so that it takes several to keep its owner out.
  from_everywhere: { times: 30, seconds: 15 * minute },
  // Somebody who forgot which of three passwords it was, twice; guessing takes centuries.
  sign_in: { times: 10, seconds: 15 * minute },
  // Nobody's mailbox is to be filled from here.
  send_code: { times: 5, seconds: 15 * minute },
  // Of 656 thousand million codes.
  guess_code: { times: 10, seconds: 15 * minute },
  // A firm's whole team behind one address.
  register: { times: 10, seconds: hour },
  // All proofs of a response, one after the other.
  upload: { times: 60, seconds: 10 * minute },
  // Making a PDF takes the processor for a good part of a second.
  pdf: { times: 60, seconds: minute },
  // All documents of a procurement are read and packed.
  export: { times: 6, seconds: 10 * minute },
  // Every question is read by the buyer's team.
  ask: { times: 20, seconds: hour },
  // A workshop behind one address, everybody with a comment or two.
  comment: { times: 40, seconds: hour },
  // What authors could read in a day; a flood from many places ends here.
  comment_everywhere: { times: 300, seconds: hour },
};

/** Counts in the memory of this process: a restart forgives everybody. */
export function createRateLimits(limits: Limits = usualLimits): RateLimits {
  const counters = Object.fromEntries(
    Object.entries(limits).map(([act, { times, seconds }]) => [
      act,
      new RateLimiterMemory({ points: times, duration: seconds }),
    ]),
  ) as Record<LimitedAct, RateLimiterMemory>;
  return {
    async take(act, key) {
      try {
        await counters[act].consume(key);
        return { ok: true };
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) };
      }
    },
  };
}
