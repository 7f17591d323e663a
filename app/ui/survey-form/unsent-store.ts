import { z } from 'zod';
import { answerSchema } from '~/core/questionnaire/answers';
import { KeptInBrowser } from '~/ui/frame/kept-in-browser';
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

type Kept = ConstructorParameters<typeof KeptInBrowser<Unsent>>[0];

/** What is unsent of an assessment, kept in this browser. */
export class UnsentStore {
  private readonly kept: KeptInBrowser<Unsent>;

  constructor(assessmentId: string, tabId: string, storage: Kept['storage'], locks: Kept['locks']) {
    const read = (json: unknown) => unsentSchema.safeParse(json).data;
    this.kept = new KeptInBrowser({ name: assessmentId, tabId, read, storage, locks });
  }

  /** @returns whether this browser keeps it now. */
  keep(unsent: Unsent): boolean {
    const { patches, disputed, unfinished } = unsent;
    const isEmpty = [patches, disputed, Object.keys(unfinished)].every(({ length }) => length === 0);
    return this.kept.keep(isEmpty ? undefined : unsent);
  }

  /** Hands over what tabs that are gone left unsent. It is forgotten here once `adopt` has kept it in this tab's name. */
  takeAbandoned(adopt: (unsent: Unsent) => void): Promise<void> {
    return this.kept.takeAbandoned(adopt);
  }
}
