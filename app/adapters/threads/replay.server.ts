import { constants, setPriority } from 'node:os';
import type { PastResponse, ReplayContents } from '~/core/replay/replay';
import { createReplayer, type Replayed } from '~/core/replay/replay-response';
import { addToTally, emptyTally, type ReplayTally } from '~/core/replay/tally';
import { answerFitter } from '~/core/replay/fit-answers';
import { evaluateRisks } from '~/core/scoring/evaluate-risks';
import { explainRisks } from '~/core/scoring/explain-risk';
import { contentKey, type JudgingContent } from '~/core/scoring/prepare-once';
import { prepareRuleSet } from '~/core/scoring/prepare-rule-set';
import type { Explained, ExplainedResponse } from '~/use-cases/ports/outside';

/** A portion of responses to be replayed. */
export interface ReplayTask {
  /** Names both contents; the contents themselves are sent once. */
  key: string;
  contents?: ReplayContents;
  /** As JSON: a thread takes a text over faster than the objects it stands for. */
  responses: string;
}

/** `unknown`: contents of this key were never sent here. */
export type ReplayAnswer = { known: true; tally: ReplayTally } | { known: false };

/** Those of the latest contents alone: a draft changes with every replay. */
let latest: { key: string; replay: (response: PastResponse) => Replayed } | undefined;

/** Replays in the thread it is called in. */
export function replay({ key, contents, responses }: ReplayTask): ReplayAnswer {
  if (latest?.key !== key) {
    if (contents === undefined) return { known: false };
    const [before, after] = [contents.before, contents.after].map(({ ruleSet, questionnaires }) =>
      prepareRuleSet(ruleSet, questionnaires),
    );
    if (before === undefined || after === undefined) return { known: false };
    latest = { key, replay: createReplayer(before, after) };
  }
  const tally = emptyTally();
  for (const response of JSON.parse(responses) as PastResponse[]) addToTally(tally, response, latest.replay(response));
  return { known: true, tally };
}

/** {@link replay} in a thread of its own, which gives way to everything that people wait for. */
export function replayBeside(task: ReplayTask): ReplayAnswer {
  giveWay();
  return replay(task);
}

/** One response, and why it has its levels. */
export interface ExplainTask {
  contents: ReplayContents;
  response: PastResponse;
}

/** Explains in the thread it is called in. Nothing of the contents is kept: a draft is another one with every edit. */
export function explainReplayed({ contents: { before, after }, response }: ExplainTask): ExplainedResponse {
  const [first, second] = [explainUnder(before, response), explainUnder(after, response)];
  return { before: first.explained, after: second.explained, dropped: second.dropped };
}

function explainUnder(
  { ruleSet, questionnaires }: JudgingContent,
  { answers, effectiveDate }: PastResponse,
): { explained: Explained; dropped: string[] } {
  const prepared = prepareRuleSet(ruleSet, questionnaires);
  const fitted = answerFitter(prepared.questions)(answers);
  const input = { answers: fitted.answers, effectiveDate };
  return {
    explained: { evaluation: evaluateRisks(prepared, input), explanations: explainRisks(prepared, input) },
    dropped: [...fitted.unknown, ...fitted.unoffered],
  };
}

/** Only Linux takes the calling thread for "this one"; elsewhere the whole process would be slowed. */
function giveWay(): void {
  if (process.platform === 'linux') setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL);
}

/** Names both contents. */
export function keyOf({ before, after }: ReplayContents): string {
  return JSON.stringify([contentKey(before), contentKey(after)]);
}
