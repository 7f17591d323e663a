import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import words from '~/locales/en/events.json';

/** A kind of event, where it is recorded, and the names in its data; absent where nobody can tell from the text. */
interface Recorded {
  kind: string;
  file: string;
  names?: string[];
}

/** Every event that a use case records: a call of `recordEvent`, or an object `event: { kind, data }` for one. */
function recordedIn(file: string): Recorded[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
  const found: Recorded[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'recordEvent') {
      const [, , , , kind, data] = node.arguments;
      for (const one of kindsOf(kind)) found.push({ kind: one, file, ...namesIn(data) });
    }
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'event' && isObject(node.initializer)) {
      const { kind, data } = membersOf(node.initializer);
      for (const one of kindsOf(kind)) found.push({ kind: one, file, ...namesIn(data) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const isObject = (node: ts.Node | undefined): node is ts.ObjectLiteralExpression =>
  node !== undefined && ts.isObjectLiteralExpression(node);

function membersOf(node: ts.ObjectLiteralExpression): Record<string, ts.Expression> {
  return Object.fromEntries(
    node.properties.filter(ts.isPropertyAssignment).map((member) => [member.name.getText(), member.initializer]),
  );
}

/** The texts that an expression can be: of one, or of either side of a condition. */
function kindsOf(node: ts.Expression | undefined): string[] {
  if (node === undefined) return [];
  if (ts.isStringLiteral(node)) return [node.text];
  return ts.isConditionalExpression(node) ? [...kindsOf(node.whenTrue), ...kindsOf(node.whenFalse)] : [];
}

/** The names of an object, also of one that stands in a constant or is spread into it; none where nobody can tell. */
function namesIn(node: ts.Expression | undefined): { names?: string[] } {
  if (node === undefined) return { names: [] };
  if (ts.isParenthesizedExpression(node)) return namesIn(node.expression);
  // `...(condition && { name })`
  if (ts.isBinaryExpression(node)) return namesIn(node.right);
  if (ts.isIdentifier(node)) {
    const constant = constantBefore(node);
    return constant === undefined ? {} : namesIn(constant);
  }
  if (!isObject(node)) return {};
  const parts = node.properties.map((member) =>
    ts.isSpreadAssignment(member) ? namesIn(member.expression).names : [member.name?.getText() ?? ''],
  );
  return parts.includes(undefined) ? {} : { names: parts.flatMap((names) => names ?? []) };
}

/** What the last constant of this name before it is made of. */
function constantBefore(node: ts.Identifier): ts.Expression | undefined {
  let found: ts.Expression | undefined;
  const visit = (one: ts.Node): void => {
    const isOne = ts.isVariableDeclaration(one) && one.name.getText() === node.text && one.pos < node.pos;
    if (isOne) found = one.initializer;
    ts.forEachChild(one, visit);
  };
  visit(node.getSourceFile());
  return found;
}

const files = readdirSync('app/use-cases', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => join('app/use-cases', file));
const recorded = files.flatMap(recordedIn);
const kinds = [...new Set(recorded.map(({ kind }) => kind))].sort();
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map(([, name = '']) => name);

describe('the words for events', () => {
  it('are looked for in the sources', () => {
    expect(kinds.length).toBeGreaterThan(20);
    for (const kind of ['round_published', 'team_part_changed', 'deadline_extended', 'submitted'])
      expect(kinds).toContain(kind);
  });

  it('see every call', () => {
    const calls = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\brecordEvent\(/g)].map(() => file));
    // Where it is defined, and where the kind is taken from an `event` of those who call.
    const definedOrHandedOn = [
      'app/use-cases/contract/change-contract.ts',
      'app/use-cases/documents/write-documents.ts',
      'app/use-cases/record/record-event.ts',
      'app/use-cases/round/change-round.ts',
    ];
    const unseen = [...new Set(calls)].filter((file) => !recorded.some((one) => one.file === file));
    expect(unseen.sort()).toEqual(definedOrHandedOn);
  });

  it('are there for every kind, and for no other', () => {
    expect(Object.keys(words).sort()).toEqual(kinds);
  });

  it.each(recorded.filter(({ names }) => names !== undefined))(
    'say of $kind only what it records ($file)',
    ({ kind, names }) => {
      const text = (words as Record<string, string>)[kind] ?? '';
      expect(placeholders(text).filter((name) => !names?.includes(name))).toEqual([]);
    },
  );
});
