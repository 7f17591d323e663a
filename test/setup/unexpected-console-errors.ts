import { format } from 'node:util';
import { afterEach, beforeEach } from 'vitest';

/**
 * React, Remix and our own code report real trouble on `console.error`. A test that expects such a message replaces
 * it with `vi.spyOn(console, 'error')`; any other message fails the test.
 */
const report = console.error;
let unexpected: string[] = [];

beforeEach(() => {
  unexpected = [];
  console.error = (...message: unknown[]) => {
    unexpected.push(format(...message));
    report(...message);
  };
});

afterEach(() => {
  console.error = report;
  if (unexpected.length > 0) throw new Error(`Unexpected console.error:\n${unexpected.join('\n')}`);
});
