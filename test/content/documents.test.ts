import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readEnvironment } from '~/env.server';

const folders = ['app', 'docs', 'public', 'questionnaires', 'rules', 'test'];
const files = [
  ...readdirSync('.').filter((file) => file.endsWith('.md')),
  ...folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
  ),
];
const documents = files.filter((file) => file.endsWith('.md'));
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

const read = (file: string) => readFileSync(file, 'utf8');
const withoutExamples = (text: string) => text.replace(/^```[\s\S]*?^```/gm, '');

/** Targets of Markdown links that lead to a file here. */
function linksOf(document: string): string[] {
  const targets = [...withoutExamples(read(document)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  const local = targets.filter((target) => !/^([a-z]+:|#)/.test(target));
  return local.map((target) => join(dirname(document), target.replace(/#.*$/, '')));
}

/** Paths in backticks: what starts with a folder of this project; in a room also every name of a file. */
function pathsOf(document: string): string[] {
  const quoted = [...withoutExamples(read(document)).matchAll(/`([^`\s]+)`/g)].map(([, path = '']) => path);
  const named = quoted.filter((path) => !/[<>*{…]/.test(path));
  const isRoom = /^(app|test)\/.*README\.md$/.test(document);
  const fromRoom = (path: string) => isRoom && /^[\w/-][\w/.-]*\.(ts|tsx|mjs|json)$/.test(path);
  const fromRoot = (path: string) => [...folders, '.ci'].some((folder) => path.startsWith(`${folder}/`));
  return named.flatMap((path) => {
    const inRoom = join(dirname(document), path);
    if (fromRoom(path) && (exists(inRoom) || !fromRoot(path))) return [inRoom];
    return fromRoot(path) ? [path] : [];
  });
}

const exists = (path: string) => existsSync(path.replace(/[,.;:]$/, ''));

describe('the documents', () => {
  test('are there', () => {
    expect(documents).toContain('README.md');
    expect(documents.length).toBeGreaterThan(15);
  });

  test.for(documents)('%s names only files that exist', (document) => {
    expect([...linksOf(document), ...pathsOf(document)].filter((path) => !exists(path))).toEqual([]);
  });

  test.for(documents)('%s names only commands that exist', (document) => {
    const commands = [...read(document).matchAll(/npm run ([a-z:-]+)/g)].map(([, name = '']) => name);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('operating.md explains every variable of the configuration, and no other', () => {
    const asked = [...read('app/env.server.ts').matchAll(/^ {2}([A-Z_]+): 'env_/gm)].map(([, name]) => name);
    const explained = [...read('docs/operating.md').matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name);
    expect(asked.length).toBeGreaterThan(5);
    expect(explained.sort()).toEqual(asked.sort());
  });

  test('README names the two commands', () => {
    expect(read('README.md')).toContain('npm start');
    expect(read('README.md')).toContain('npm test');
  });

  test('operating.md gives the default of every variable that has one', () => {
    const schema = read('app/env.server.ts').split('const schema = ')[1]?.split('\n});')[0] ?? '';
    const names = [...schema.matchAll(/^ {2}([A-Z_]+): z/gm)].map(([, name = '']) => name);
    const rows = [...read('docs/operating.md').matchAll(/^\| `([A-Z_]+)` \| (?:`([^`]*)`|none) \|/gm)];
    expect(names.length).toBeGreaterThan(8);
    const stated = Object.fromEntries(rows.map(([, name = '', value]) => [name, value ?? '']));
    const usual = readEnvironment({});
    expect(readEnvironment(stated)).toEqual(usual);
    // Read as set, each default must be a value and not only an empty text.
    const set = rows.filter(([, , value]) => value !== undefined).map(([, name]) => name);
    const withDefault = names.filter(
      (name) => new RegExp(`^ {2}${name}: [\\s\\S]*?\\.(default|optional)\\(`, 'm').exec(schema)?.[1] === 'default',
    );
    expect(set.sort()).toEqual(withDefault.sort());
  });

  test('every word of the glossary has its name in code', () => {
    const sources = files.filter((file) => /^app\/.*\.tsx?$/.test(file)).map(read);
    const names = read('docs/glossary.md')
      .split('\n')
      .map((line) => /\| `(\w+)` \|$/.exec(line)?.[1])
      .filter((name) => name !== undefined);
    expect(names.length).toBeGreaterThan(30);
    expect(names.filter((name) => !sources.some((source) => new RegExp(`\\b${name}\\b`).test(source)))).toEqual([]);
  });

  test('every decision has a number of its own, four parts and few lines', () => {
    const decisions = documents.filter((file) => /^docs\/decisions\/\d{3}-[a-z0-9-]+\.md$/.test(file));
    expect(decisions.length).toBeGreaterThan(8);
    const numbers = decisions.map((file) => file.slice('docs/decisions/'.length, 'docs/decisions/'.length + 3));
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const decision of decisions) {
      const text = read(decision);
      for (const part of ['Context', 'Decision', 'Why', 'Consequences']) {
        expect(text, decision).toMatch(new RegExp(`^(## ${part}|\\*\\*${part}\\.?\\*\\*)`, 'm'));
      }
      expect(text.trimEnd().split('\n').length, decision).toBeLessThanOrEqual(25);
    }
  });

  test('README files of rooms stay within ten lines', () => {
    const rooms = documents.filter((file) => /^(app|test)\/.*README\.md$/.test(file));
    expect(rooms.length).toBeGreaterThan(10);
    for (const room of rooms) expect(read(room).trimEnd().split('\n').length, room).toBeLessThanOrEqual(10);
  });
});
