import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryDirectory } from '#test/temporary-directory';
import { loadContent } from './load-content.server';

const smallContent = 'test/fixtures/small-content';

function copy(): { directory: string; edit: (file: string, change: (text: string) => string) => void } {
  const directory = temporaryDirectory();
  cpSync(smallContent, directory, { recursive: true });
  return {
    directory,
    edit: (file, change) =>
      writeFileSync(path.join(directory, file), change(readFileSync(path.join(directory, file), 'utf8'))),
  };
}

async function issuesOf(directory: string) {
  const loaded = await loadContent(directory);
  return loaded.ok ? [] : loaded.issues.map(({ code, where }) => `${where.file}: ${code}`);
}

describe('loadContent', () => {
  it('reads every questionnaire and rule set, with the files they came from', async () => {
    const loaded = await loadContent(smallContent);
    if (!loaded.ok) throw new Error('Not loaded', { cause: loaded.issues });
    const { questionnaires, ruleSets } = loaded.value;
    expect(questionnaires.map(({ value }) => value.id)).toEqual(['need', 'offer']);
    expect(ruleSets.map(({ value, files }) => [value.id, files.length])).toEqual([['small', 6]]);
    expect(ruleSets[0]?.files.map((file) => file.path)).toContain('rules/small/risks/privacy/leak.cases.json');
  });

  it('gives the same hashes again', async () => {
    const [first, second] = [await loadContent(smallContent), await loadContent(smallContent)];
    expect(first).toEqual(second);
  });

  it('finds nothing in an empty folder, and nothing wrong with it', async () => {
    expect(await loadContent(temporaryDirectory())).toMatchObject({
      ok: true,
      value: { questionnaires: [], ruleSets: [] },
    });
  });

  it('collects the faults of all files before it gives up', async () => {
    const { directory, edit } = copy();
    edit('questionnaires/need/questionnaire.json', (text) => text.replace('{', '{,'));
    edit('questionnaires/offer/questionnaire.json', (text) => text.replace('"vendor"', '"vender"'));
    edit('rules/small/stoppers/unlogged-health-data.json', (text) => text.replace('"when"', '"wenn"'));
    const files = (await issuesOf(directory)).map((issue) => issue.split(':')[0]);
    expect([...new Set(files)].sort()).toEqual([
      'questionnaires/need/questionnaire.json',
      'questionnaires/offer/questionnaire.json',
      'rules/small/stoppers/unlogged-health-data.json',
    ]);
  });

  it('does not read a rule set against questionnaires that are broken', async () => {
    const { directory, edit } = copy();
    edit('questionnaires/need/questionnaire.json', (text) => text.replace('{', '{,'));
    expect(await issuesOf(directory)).toEqual(['questionnaires/need/questionnaire.json: broken_json']);
  });

  it('checks the rule set against its questionnaires', async () => {
    const { directory, edit } = copy();
    edit('rules/small/risks/privacy/leak.json', (text) =>
      text.replaceAll('"people_with_access"', '"people_without_access"'),
    );
    expect(await issuesOf(directory)).toContain('rules/small/risks/privacy/leak.json: unknown_question');
  });

  it('refuses one version in two folders', async () => {
    const { directory } = copy();
    cpSync(path.join(directory, 'questionnaires/need'), path.join(directory, 'questionnaires/need-copy'), {
      recursive: true,
    });
    expect(await issuesOf(directory)).toContain(
      'questionnaires/need-copy/questionnaire.json: duplicate_content_version',
    );
  });

  it('never skips a folder that should hold content', async () => {
    const { directory } = copy();
    rmSync(path.join(directory, 'rules/small/rule-set.json'));
    expect(await issuesOf(directory)).not.toEqual([]);
    const { directory: other } = copy();
    mkdirSync(path.join(other, 'questionnaires/empty'));
    expect(await issuesOf(other)).not.toEqual([]);
  });

  it('leaves the folder of JSON Schemas alone', async () => {
    const { directory } = copy();
    for (const room of ['questionnaires', 'rules']) {
      mkdirSync(path.join(directory, room, 'schema'));
      writeFileSync(path.join(directory, room, 'schema', 'rule-set.json'), '{}');
    }
    expect(await issuesOf(directory)).toEqual([]);
  });
});
