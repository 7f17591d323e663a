import { expressionInWords } from '../../rules/in-words';
import type { WordsContext } from '../../rules/name-terms';
import { parseExpression } from '../../rules/parse-expression';
import { textIn, type Text } from '../../shared/text';
import type { CaseGap } from './find-gaps';

/** What speaks of a gap needs to know beside the words of its expressions. */
export interface GapContext extends WordsContext {
  facts: Readonly<Record<string, { title: Text; of: string[] }>>;
  /** The safeguards of the rule, in their order. */
  controls: readonly { title: Text }[];
}

/** What no case notices as a sentence: where, what stands there, and what could stand there unnoticed. */
export function gapInWords({ pointer, from, to, around }: CaseGap, context: GapContext): string {
  const { translate } = context;
  const [, part = '', index, member = ''] = pointer.split('/');
  const place =
    part === 'controls'
      ? translate('cases:gaps.control', { title: textIn(context.controls[Number(index)]?.title, context.language) })
      : translate(part === 'when' ? 'rulebook:case.stopper' : `rulebook:case.${part}`);
  if (around === undefined) {
    const said = (value: string) => (member === 'kind' ? translate(`studio:option.controlKind.${value}`) : value);
    return translate(`cases:gaps.${member}`, { place, from: said(from), to: said(to) });
  }
  const words = (source: unknown) => inWords(source, context);
  const { kind, where } = around;
  return translate(`cases:gaps.${kind === 'result' && where === undefined ? 'otherwise' : kind}`, {
    ...{ place, before: words(around.before), after: words(around.after) },
    ...(where !== undefined && { where: words(where) }),
  });
}

function inWords(source: unknown, context: GapContext): string {
  const parsed = parseExpression(source, { file: '', pointer: '', facts: context.facts });
  return parsed.ok ? expressionInWords(parsed.value, context) : '';
}
