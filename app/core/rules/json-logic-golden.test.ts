import { describe, expect, test } from 'vitest';
import golden from '#test/fixtures/json-logic-golden.json';
import { evaluateExpression, traceExpression } from './evaluate-expression';
import { operators } from './operators';
import { parseExpression } from './parse-expression';

interface Row {
  name: string;
  logic: unknown;
  data?: Record<string, unknown>;
  result?: unknown;
  refused?: string;
}

const rows = golden as Row[];
const parse = (logic: unknown) => parseExpression(logic, { file: '', pointer: '', facts: {} });

describe('what JSON Logic says over complete data', () => {
  test.each(rows.filter((row) => row.refused === undefined))('$name', ({ logic, data = {}, result }) => {
    const parsed = parse(logic);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    expect(evaluateExpression(parsed.value, data)).toEqual(result);
    expect(traceExpression(parsed.value, data).value).toEqual(result);
  });

  test('covers every allowed operator', () => {
    const written = JSON.stringify(rows.filter((row) => row.refused === undefined).map(({ logic }) => logic));
    expect(operators.filter((operator) => !written.includes(`"${operator}":`))).toEqual([]);
    expect(rows.length).toBeGreaterThanOrEqual(60);
  });
});

describe('what JSON Logic would take and we refuse', () => {
  test.each(rows.filter((row) => row.refused !== undefined))('$name', ({ logic, refused }) => {
    const parsed = parse(logic);
    expect(parsed.ok ? [] : parsed.issues.map((issue) => issue.code)).toEqual([refused]);
  });
});
