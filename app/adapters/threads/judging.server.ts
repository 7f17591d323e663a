import { availableParallelism } from 'node:os';
import type { JudgingContent } from '~/core/scoring/prepare-once';
import type { Judging } from '~/use-cases/ports/outside';
import { judge, taskOf, type JudgingAnswer, type JudgingInput, type JudgingTask } from './judge.server';
import { createThreads } from './threads.server';

/** {@link Judging}, and how to end what it started. */
export interface RunningJudging extends Judging {
  stop(): Promise<void>;
}

/**
 * @param program what runs in the threads beside this one: a module that exports {@link judge}. Without it everything is
 * judged in this thread, as tests and small tools do.
 */
export function createJudging(program?: URL): RunningJudging {
  // One processor is left to the thread that answers requests.
  const most = Math.max(1, availableParallelism() - 1);
  const threads = program && createThreads<JudgingTask, JudgingAnswer>(program, { name: 'judge', most });
  const run = async (task: JudgingTask): Promise<JudgingAnswer> => (threads ? threads.run(task) : judge(task));
  const ask = async (
    name: keyof Judging,
    { ruleSet, questionnaires }: JudgingContent,
    input: JudgingInput,
  ): Promise<unknown> => {
    // What else comes with them stays here.
    const content = { ruleSet, questionnaires };
    const task = taskOf(name, content, input);
    const first = await run(task);
    const answer = first.known ? first : await run({ ...task, content });
    if (!answer.known) throw new Error('The content to judge with was sent and is not known');
    return answer.found;
  };
  return {
    evaluate: (content, input) => ask('evaluate', content, input) as ReturnType<Judging['evaluate']>,
    explain: (content, input) => ask('explain', content, input) as ReturnType<Judging['explain']>,
    proofWorthAdding: (content, input) =>
      ask('proofWorthAdding', content, input) as ReturnType<Judging['proofWorthAdding']>,
    compare: (content, input) => ask('compare', content, input) as ReturnType<Judging['compare']>,
    choiceMoves: (content, input) => ask('choiceMoves', content, input) as ReturnType<Judging['choiceMoves']>,
    stop: async () => threads?.stop(),
  };
}
