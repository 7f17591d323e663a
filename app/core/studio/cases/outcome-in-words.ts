import type { Voice } from '../../brief/voice';
import { expectedInWords } from '../../rulebook/case-in-words';
import type { Control } from '../../rules/rule-set';
import { expectationOf } from './expectation';

/** What a case came out as in one part, in words; a range as its two ends. */
export function outcomeInWords(
  part: string,
  outcome: string,
  controls: readonly Pick<Control, 'id' | 'title'>[],
  voice: Voice,
): string {
  const [atLeast = '', atMost] = outcome.split(' to ');
  // A risk that is not in force on the day of a case comes out as nothing.
  if (atLeast === '' && part !== 'controls') return voice.translate('cases:nothing');
  const said = (one: string) => expectedInWords(Object.values(expectationOf({ [part]: one }))[0], controls, voice);
  if (atMost === undefined) return said(atLeast);
  return voice.translate('common:range', { atLeast: said(atLeast), atMost: said(atMost) });
}
