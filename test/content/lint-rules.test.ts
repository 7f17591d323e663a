import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import tseslint from 'typescript-eslint';

/** The project's own rules, without those that need types: the planted files do not exist. */
const eslint = new ESLint({
  overrideConfig: [
    tseslint.configs.disableTypeChecked,
    { languageOptions: { parserOptions: { projectService: false } } },
    { linterOptions: { reportUnusedDisableDirectives: 'off' } },
  ] as ESLint.Options['overrideConfig'],
});

async function rulesBrokenBy(file: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath: file });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId);
}

const inCore = 'app/core/scoring/planted.ts';
const documented = (code: string) => `/** Planted. */\n${code}\n`;

const faults: [fault: string, file: string, code: string, rule: string][] = [
  ['reads the clock', inCore, documented('export const now = Date.now();'), 'no-restricted-syntax'],
  ['reads today', inCore, documented('export const today = new Date();'), 'no-restricted-syntax'],
  ['rolls dice', inCore, documented('export const dice = Math.random();'), 'no-restricted-syntax'],
  ['sorts by language', inCore, documented('export const order = "a".localeCompare("b");'), 'no-restricted-syntax'],
  ['prints', inCore, documented('export const say = () => console.log("x");'), 'no-restricted-globals'],
  ['imports by the alias', inCore, `import '~/core/shared/hash';`, 'no-restricted-imports'],
  [
    'hides a policy number',
    inCore,
    documented('export const rise = (step: number) => step * 25;'),
    '@typescript-eslint/no-magic-numbers',
  ],
  ['exports without a word', inCore, 'export const half = 1;', 'jsdoc/require-jsdoc'],
  [
    'has a port without a word',
    'app/use-cases/ports.ts',
    'export interface Mail { to: string }',
    'jsdoc/require-jsdoc',
  ],
  [
    'shows a fixed text',
    'app/ui/planted.tsx',
    'export const Planted = () => <p>Proceed</p>;',
    'i18next/no-literal-string',
  ],
  [
    'names a control with a fixed text',
    'app/ui/planted.tsx',
    'export const Planted = () => <button aria-label="Close" type="button" />;',
    'i18next/no-literal-string',
  ],
  [
    'has a fixed title',
    'app/routes/planted/route.tsx',
    'export const meta = () => [{ title: "Home" }];',
    'no-restricted-syntax',
  ],
  [
    'inserts markup',
    'app/ui/planted.tsx',
    'export const Planted = ({ html }: { html: string }) => <p dangerouslySetInnerHTML={{ __html: html }} />;',
    'no-restricted-syntax',
  ],
  [
    'has a picture without words',
    'app/ui/planted.tsx',
    'export const Planted = () => <img src="a.png" />;',
    'jsx-a11y/alt-text',
  ],
  ['imports another route', 'app/routes/planted/route.tsx', `import '../home/take';`, 'no-restricted-imports'],
  ['makes code from text', 'app/http/planted.ts', 'export const f = new Function("return 1");', 'no-new-func'],
  ['gives up on types', 'app/http/planted.ts', 'export const f: any = 1;', '@typescript-eslint/no-explicit-any'],
  ['climbs out of its room', 'app/http/planted.ts', `import '../../test/run';`, 'no-restricted-imports'],
  [
    'switches a rule off in the file',
    'app/http/planted.ts',
    '// eslint-disable-next-line @typescript-eslint/no-explicit-any\nexport const f: any = 1;',
    '@typescript-eslint/no-explicit-any',
  ],
  ['is too long for one idea', 'app/http/planted.ts', 'export {};\n'.repeat(351), 'max-lines'],
];

describe('the lint rules', () => {
  test.for(faults)('see a file that %s', async ([, file, code, rule]) => {
    expect(await rulesBrokenBy(file, code)).toContain(rule);
  });

  test('are silent on files that keep them', async () => {
    expect(await rulesBrokenBy(inCore, documented('export const rise = (step: number) => step + 1;'))).toEqual([]);
    expect(
      await rulesBrokenBy(
        'app/ui/planted.tsx',
        'export const Planted = ({ text }: { text: string }) => <p>{text}</p>;',
      ),
    ).toEqual([]);
    expect(
      await rulesBrokenBy('app/core/scoring/planted.test.ts', 'export const twelve = [3].map((x) => x * 4);'),
    ).toEqual([]);
  });
});
