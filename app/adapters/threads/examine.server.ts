import {
  examineCases as examineCasesOf,
  type CasesWanted,
  type ExaminedCases,
} from '~/core/studio/cases/examine-cases';
import type { JudgingContent } from '~/core/scoring/prepare-once';
import { contentOfDraft } from '~/core/studio/content-of-draft';
import { failure, type Result } from '~/core/shared/issue';
import { examineFiles, unexamined, type Examination } from '~/core/studio/examine-draft';
import type { ContentFile } from '~/core/shared/content-file';
import type { KnownNames } from '~/core/studio/known-names';
import type { Examining } from '~/use-cases/ports/outside';
import { createThreads, TookTooLong, type Threads } from './threads.server';

/** What a thread is asked: files, and what names stood for in published versions. */
interface Examined {
  files: ContentFile[];
  known?: KnownNames;
}

/** Examines in the thread it is called in. */
export function examine({ files, known }: Examined): Examination {
  return examineFiles(files, known);
}

/** What a thread is asked of the cases of one rule. */
interface CasesAsked {
  files: ContentFile[];
  wanted: CasesWanted;
}

/** What a thread is asked for what a draft would ask and judge with. */
interface ContentAsked {
  files: ContentFile[];
  ruleSet?: string;
}

/** Reads in the thread it is called in. */
export function contentOf({ files, ruleSet }: ContentAsked): Result<JudgingContent> {
  return contentOfDraft(files, ruleSet);
}

/** How long changes of a rule are tried whose cases let something slip, in milliseconds. */
const mostTime = 20_000;

/**
 * How long anything may be examined, in milliseconds: a draft as large as what is shipped takes two seconds, on a busy
 * machine twenty. Rules can be written that would take hours.
 */
const limitUnlessSaid = 60_000;

/** The same for the cases of one rule. */
export function examineCases({ files, wanted }: CasesAsked): ExaminedCases | undefined {
  const end = performance.now() + mostTime;
  return examineCasesOf(files, wanted, () => performance.now() > end);
}

/**
 * {@link Examining}, and how to end what it started: a thread for each question, begun with the first
 * draft somebody asks it of. What takes too long is ended, and those who wait behind it come next.
 * @param program a module that exports {@link examine}. Without it everything is examined in this thread.
 * @param limit milliseconds.
 */
export function createExamining(program?: URL, limit = limitUnlessSaid): Examining & { stop(): Promise<void> } {
  const thread = program && createThreads<Examined, Examination>(program, { name: 'examine', most: 1 });
  const cases =
    program && createThreads<CasesAsked, ExaminedCases | undefined>(program, { name: 'examineCases', most: 1 });
  const contents =
    program && createThreads<ContentAsked, Result<JudgingContent>>(program, { name: 'contentOf', most: 1 });
  const inTurn = thread && oneByOne(thread, limit);
  const casesInTurn = cases && oneByOne(cases, limit);
  const contentsInTurn = contents && oneByOne(contents, limit);
  return {
    examine: async (files, known) => {
      const asked: Examined = { files: [...files], ...(known && { known }) };
      if (inTurn === undefined) return examine(asked);
      return (await inTurn(asked)) ?? unexamined(files, limit / 1_000);
    },
    examineCases: async (files, wanted) => {
      const asked = { files: [...files], wanted };
      return casesInTurn ? casesInTurn(asked) : examineCases(asked);
    },
    contentOf: async (files, ruleSet) => {
      const asked = { files: [...files], ...(ruleSet !== undefined && { ruleSet }) };
      if (contentsInTurn === undefined) return contentOf(asked);
      return (await contentsInTurn(asked)) ?? failure(unexamined(files, limit / 1_000).issues);
    },
    stop: async () => void (await Promise.all([thread?.stop(), cases?.stop(), contents?.stop()])),
  };
}

/** One task after the other, so that nobody's time runs while others are served; nothing for one that took too long. */
function oneByOne<Task, Answer>(threads: Threads<Task, Answer>, limit: number) {
  let last: Promise<unknown> = Promise.resolve();
  return (task: Task): Promise<Answer | undefined> => {
    const answer = last.then(() =>
      threads.run(task, limit).catch((error: unknown) => {
        if (error instanceof TookTooLong) return undefined;
        throw error;
      }),
    );
    last = answer.catch(() => undefined);
    return answer;
  };
}
