import { canonicalJson } from '../../shared/hash';
import { nearest } from '../../shared/nearest';
import { toPointer } from '../../shared/parse-json';
import type { Question } from '../../questionnaire/questionnaire';
import type { CheckContext } from './check-context';

/**
 * A fact takes the riskier of several answers, so its questions must offer the same choices and agree on their order.
 * A fact that no rule reads, or that bears the name of a question, is a mistake too.
 */
export function checkFacts(context: CheckContext): void {
  const { ruleSet, questions } = context;
  const read = new Set(
    context.expressions.flatMap(({ expression }) =>
      expression.terms.map((term) => (term.kind === 'fact' ? term.fact : '')),
    ),
  );
  for (const [name, fact] of Object.entries(ruleSet.facts)) {
    const place = { file: ruleSet.file, pointer: toPointer(['facts', name]) };
    if (questions.has(name)) context.error('fact_named_as_question', place, { fact: name });
    if (!read.has(name)) context.warn('unused_fact', place, { fact: name });
    const before = context.findings.issues.length;
    const known: Question[] = [];
    fact.of.forEach((questionName, index) => {
      const question = questions.get(questionName);
      const at = { file: place.file, pointer: `${place.pointer}/of/${index}` };
      if (question === undefined)
        context.error('unknown_question', at, { question: questionName }, nearest(questionName, questions.keys()));
      else if (question.accepts.kind !== 'choice') context.error('fact_of_other_kind', at, { question: questionName });
      else if (question.note.order === undefined) context.error('fact_without_order', at, { question: questionName });
      else known.push(question);
    });
    const [first, ...others] = known;
    for (const question of others) {
      if (first === undefined) continue;
      const values = { fact: name, question: first.name, other: question.name };
      if (choicesOf(first) !== choicesOf(question)) context.error('fact_choices_differ', place, values);
      else if (canonicalJson(first.note.order) !== canonicalJson(question.note.order))
        context.error('fact_orders_differ', place, values);
    }
    if (context.findings.issues.length > before) context.faultyFacts.add(name);
  }
}

/** The choices as one text that compares, whatever their order. "Don't know" may be offered to one side only. */
function choicesOf({ accepts }: Question): string {
  if (accepts.kind !== 'choice') return '';
  const values = accepts.choices.map(({ value }) => String(value)).sort();
  return canonicalJson({ values, other: accepts.other, none: accepts.none });
}
