import { failure, success, type Issue, type Result } from '../shared/issue';
import { nearest } from '../shared/nearest';
import { nameSchema } from '../questionnaire/envelope';
import type { Expression, Term } from './expression';
import { expressionLimits, nodesOf, readTree, type Report } from './expression-tree';
import { sizeWritten, writeLogic } from './write-logic';

/** What an expression may read, and where it stands. */
export interface ExpressionContext {
  file: string;
  /** JSON pointer of the expression inside the file. */
  pointer: string;
  /** Facts of the rule set by name. A name that is no fact is the name of a question. */
  facts: Readonly<Record<string, { of: string[] }>>;
  /** Present in the method `points`: exactly the names that may be read, `total.x`, `max.x`, `maxAsked.x`, earlier figures. */
  figures?: readonly string[];
}

const derived = ['months_since', 'days_until'] as const;

/**
 * Parses JSON Logic over the allow-list of operators. All faults are collected, each with its JSON pointer.
 * Whether the questions exist and the types fit is for `check-rule-set`, which knows the questionnaires.
 */
export function parseExpression(input: unknown, context: ExpressionContext): Result<Expression> {
  const issues: Issue[] = [];
  const report: Report = (code, pointer, values = {}, suggestion) => {
    const where = { file: context.file, pointer: context.pointer + pointer };
    issues.push({ code, severity: 'error', where, values, ...(suggestion === undefined ? {} : { suggestion }) });
  };
  const tree = readTree(input, report);
  if (tree === undefined) return failure(issues);

  const terms = new Map<string, Term>();
  for (const node of nodesOf(tree)) {
    if (node.kind !== 'read' || terms.has(node.path)) continue;
    const term =
      context.figures === undefined ? answerTerm(node.path, context.facts) : figureTerm(node.path, context.figures);
    if (term !== undefined) terms.set(node.path, term);
    else if (isInherited(node.path)) report('forbidden_name', node.pointer, { name: node.path });
    else if (context.figures === undefined) report('malformed_name', node.pointer, { name: node.path });
    else report('unknown_figure', node.pointer, { name: node.path }, nearest(node.path, context.figures));
  }

  // `round` repeats its operand where it is written out: what runs has to stay within the limit too.
  if (sizeWritten(tree) > expressionLimits.nodes) report('expression_too_large', '', { most: expressionLimits.nodes });
  if (issues.length > 0) return failure(issues);
  return success({ logic: writeLogic(tree), source: input, terms: [...terms.values()] });
}

function answerTerm(path: string, facts: ExpressionContext['facts']): Term | undefined {
  const prefix = derived.find((name) => path.startsWith(`${name}.`));
  const name = prefix === undefined ? path : path.slice(prefix.length + 1);
  if (!isName(name) || isDerived(name)) return undefined;
  if (prefix !== undefined) return { kind: prefix, path, question: name };
  const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
  return fact === undefined
    ? { kind: 'question', path, question: name }
    : { kind: 'fact', path, fact: name, of: fact.of };
}

function figureTerm(path: string, figures: readonly string[]): Term | undefined {
  return figures.includes(path) && !isInherited(path) ? { kind: 'figure', path } : undefined;
}

function isName(name: string): boolean {
  return nameSchema.safeParse(name).success && !isInherited(name);
}

/** `months_since` alone would stand in the way of `months_since.x`. */
function isDerived(name: string): boolean {
  return derived.some((reserved) => reserved === name);
}

/** A step that every object in JavaScript answers to, or that leads to one: `constructor`, `__proto__`, `prototype`. */
function isInherited(path: string): boolean {
  return path.split('.').some((step) => step === 'prototype' || step in Object.prototype);
}
