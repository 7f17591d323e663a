import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallContent } from '#test/small-content';
import { temporaryDirectory } from '#test/temporary-directory';
import { readContent } from './load-content.server';
import { loadExamples } from './load-examples.server';

async function load(change: (cases: string) => void) {
  const directory = temporaryDirectory();
  cpSync(smallContent, directory, { recursive: true });
  change(path.join(directory, 'test/cases'));
  const content = await readContent(directory);
  if (!content.ok) throw new Error('The small content is broken', { cause: content.issues });
  return loadExamples(directory, content.value);
}

describe('loadExamples', () => {
  it('reads each folder below test/cases, in the order of their names', async () => {
    const loaded = await load(() => undefined);
    expect(loaded.ok && loaded.value.map(({ id }) => id)).toEqual(['leaky-clinic', 'town-map']);
  });

  it('does without the folder', async () => {
    const loaded = await load((cases) => rmSync(cases, { recursive: true }));
    expect(loaded).toEqual({ ok: true, value: [], warnings: [] });
  });

  it('passes by files that belong to tests', async () => {
    const loaded = await load((cases) => writeFileSync(path.join(cases, 'some.test.ts'), 'not JSON'));
    expect(loaded.ok && loaded.value.length).toBe(2);
  });

  it('reports what is broken in every folder, with line and column', async () => {
    const loaded = await load((cases) => {
      writeFileSync(path.join(cases, 'leaky-clinic/answers.json'), '{\n  "title": 3,\n}');
      mkdirSync(path.join(cases, 'unfinished'));
    });
    const issues = loaded.ok ? [] : loaded.issues;
    expect(issues.map(({ code, where }) => `${code} ${where.file}`)).toEqual([
      'broken_json test/cases/leaky-clinic/answers.json',
      'example_file_missing test/cases/unfinished',
      'example_file_missing test/cases/unfinished',
    ]);
    expect(issues[0]?.where).toMatchObject({ line: 3, column: 1 });
  });
});
