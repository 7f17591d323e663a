import type { ExpressionTree } from '../expression-tree';
import { nodesOf } from '../expression-tree';
import { within, type CheckContext, type PlacedExpression } from './check-context';

type Operation = Extract<ExpressionTree, { kind: 'apply' }>;

/** What one condition of a chain says about one number. An end that is absent is open. */
interface Band {
  path: string;
  low?: End;
  high?: End;
  tree: ExpressionTree;
}
interface End {
  value: number;
  included: boolean;
}

/**
 * Chains of `if` over one number are bands: a value between two bands that falls through to the last result is a gap,
 * and a value in two bands an overlap, where the later band says with an end of its own that it begins elsewhere.
 * "At most 14, otherwise at most 90" is neither.
 */
export function checkBands(context: CheckContext): void {
  for (const placed of context.expressions) {
    if (!placed.sound) continue;
    for (const tree of nodesOf(placed.tree)) {
      if (tree.kind === 'apply' && tree.operator === 'if') checkChain(tree, placed, context);
    }
  }
}

function checkChain(tree: Operation, placed: PlacedExpression, context: CheckContext): void {
  const conditions = tree.operands.filter((_, index) => index % 2 === 0 && index < tree.operands.length - 1);
  const bands = conditions.map(bandOf).filter((band) => band !== undefined);
  const path = bands[0]?.path;
  if (bands.length < 2 || bands.length < conditions.length || bands.some((band) => band.path !== path)) return;
  const samples = samplesFor(bands, isWhole(path ?? '', placed, context));
  bands.forEach((band, index) => {
    const facesBothWays = band.low !== undefined && band.high !== undefined;
    const twice =
      facesBothWays &&
      samples.find((value) => covers(band, value) && bands.slice(0, index).some((other) => covers(other, value)));
    if (typeof twice === 'number')
      context.warn('bands_overlap', within(placed.place, band.tree.pointer), { value: twice });
  });
  const covered = samples.map((value) => bands.some((band) => covers(band, value)));
  const [first, last] = [covered.indexOf(true), covered.lastIndexOf(true)];
  const gap = samples.find((_, index) => index > first && index < last && covered[index] === false);
  if (gap !== undefined) context.warn('gap_between_bands', within(placed.place, tree.pointer), { value: gap });
}

function covers({ low, high }: Band, value: number): boolean {
  const above = low === undefined || value > low.value || (low.included && value === low.value);
  const below = high === undefined || value < high.value || (high.included && value === high.value);
  return above && below;
}

/** All ends, and a value on each side and between them. */
function samplesFor(bands: readonly Band[], whole: boolean): number[] {
  const ends = bands.flatMap(({ low, high }) => [low?.value, high?.value]).filter((value) => value !== undefined);
  const marks = [...new Set(ends)].sort((left, right) => left - right);
  const between = whole
    ? marks.flatMap((mark) => [Math.ceil(mark) - 1, Math.floor(mark) + 1])
    : marks.flatMap((mark, index) => [mark - 1, (mark + (marks[index + 1] ?? mark + 2)) / 2]);
  const samples = [...marks.filter((mark) => !whole || Number.isInteger(mark)), ...between];
  return [...new Set(samples)].sort((left, right) => left - right);
}

function isWhole(path: string, { expression }: PlacedExpression, context: CheckContext): boolean {
  const term = expression.terms.find((candidate) => candidate.path === path);
  if (term?.kind !== 'question') return true;
  const accepts = context.questions.get(term.question)?.accepts;
  return accepts?.kind !== 'number' || accepts.integer;
}

const lowerBounds: ReadonlySet<string> = new Set(['>', '>=']);

/** The band that a condition describes; nothing where it is no comparison of one number with constants. */
function bandOf(tree: ExpressionTree): Band | undefined {
  if (tree.kind !== 'apply') return undefined;
  if (tree.operator === 'and') {
    const [first, second, ...more] = tree.operands.map(bandOf);
    if (first === undefined || second === undefined || more.length > 0 || first.path !== second.path) return undefined;
    if (
      (first.low !== undefined) === (second.low !== undefined) ||
      (first.high !== undefined) === (second.high !== undefined)
    )
      return undefined;
    return { ...first, ...second, tree };
  }
  const [left, middle, right] = tree.operands;
  const included = tree.operator === '<=' || tree.operator === '>=' || tree.operator === '==';
  if (right !== undefined) {
    if (left?.kind !== 'literal' || middle?.kind !== 'read' || right.kind !== 'literal') return undefined;
    return {
      path: middle.path,
      low: { value: Number(left.value), included },
      high: { value: Number(right.value), included },
      tree,
    };
  }
  const [read, constant] = left?.kind === 'read' ? [left, middle] : [middle, left];
  if (read?.kind !== 'read' || constant?.kind !== 'literal' || typeof constant.value !== 'number') return undefined;
  const end = { value: constant.value, included };
  if (tree.operator === '==') return { path: read.path, low: end, high: end, tree };
  if (!['<', '<=', '>', '>='].includes(tree.operator)) return undefined;
  const bindsBelow = lowerBounds.has(tree.operator) === (read === left);
  return { path: read.path, tree, ...(bindsBelow ? { low: end } : { high: end }) };
}
