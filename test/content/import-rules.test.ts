import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const { forbidden } = createRequire(import.meta.url)(resolve('.dependency-cruiser.cjs')) as {
  forbidden: { name: string; comment: string }[];
};

/** Files that break nothing, and that the faults below import. */
const sound: Record<string, string> = {
  'app/core/shared/hash.ts': `export const hash = 1;`,
  'app/core/scoring/level.ts': `export { hash } from '../shared/hash';`,
  'app/use-cases/ports.ts': `export type { hash } from '../core/scoring/level';`,
  'app/use-cases/save.ts': `import { z } from 'zod'; import './ports'; export const save = z;`,
  'app/adapters/db/store.server.ts': `import 'node:fs'; import '../../use-cases/ports'; export const store = 1;`,
  'app/adapters/mail/send.server.ts': `export const send = 1;`,
  'app/adapters/mail/loose.ts': `export const loose = 1;`,
  'app/wiring.server.ts': `import './adapters/db/store.server'; import './use-cases/save'; export const wired = 1;`,
  'app/http/session.server.ts': `export const session = 1;`,
  'app/locales/translate.ts': `import 'i18next'; export const translate = 1;`,
  'app/ui/button.tsx': `import 'react'; import '../core/scoring/level'; import '../locales/translate'; export const b = 1;`,
  'app/routes/home/route.tsx': `import '../../wiring.server'; import '../../ui/button'; import '../../http/session.server';`,
  'app/routes/about/route.tsx': `export const about = 1;`,
  'app/cli/score.ts': `import '../wiring.server';`,
  'test/unit.ts': `import '../app/core/scoring/level'; export const unit = 1;`,
};

/** One fault for each rule: the file that commits it, and what it says. */
const faults: Record<string, [file: string, content: string]> = {
  'core-imports-only-core': ['app/core/brief/f1.ts', `import '../../locales/translate';`],
  'core-no-node-builtins': ['app/core/brief/f2.ts', `import 'node:fs';`],
  'core-npm-allowlist': ['app/core/brief/f3.ts', `import 'react';`],
  'only-one-place-imports-survey-core': ['app/core/questionnaire/f4.ts', `import 'survey-core';`],
  'only-one-place-imports-survey-react-ui': ['app/ui/f5.tsx', `import 'survey-react-ui';`],
  'only-one-place-imports-codemirror': ['app/ui/f41.tsx', `import '@codemirror/view';`],
  'only-one-place-imports-react-querybuilder': ['app/ui/f42.tsx', `import 'react-querybuilder';`],
  'only-one-place-imports-json-logic-js': ['app/core/rules/f6.ts', `import 'json-logic-js';`],
  'only-one-place-imports-noble-hashes': ['app/core/scoring/f7.ts', `import '@noble/hashes/sha2';`],
  'only-one-place-imports-canonicalize': ['app/core/scoring/f8.ts', `import 'canonicalize';`],
  'only-one-place-imports-jsonc-parser': ['app/core/scoring/f9.ts', `import 'jsonc-parser';`],
  'only-one-place-imports-pdfkit-fontkit-bidi-js-linebreak': ['app/adapters/db/f10.server.ts', `import 'pdfkit';`],
  'only-one-place-imports-libsql-kysely': ['app/http/f11.ts', `import 'kysely';`],
  'only-one-place-imports-nodemailer': ['app/adapters/mail/f27.server.ts', `import 'nodemailer';`],
  'only-one-place-imports-node-rs-argon2': ['app/adapters/auth/f28.server.ts', `import '@node-rs/argon2';`],
  'only-one-place-imports-rate-limiter-flexible': ['app/http/f29.ts', `import 'rate-limiter-flexible';`],
  'only-one-place-imports-file-type': ['app/adapters/files/f30.server.ts', `import 'file-type';`],
  'only-one-place-imports-fflate': ['app/adapters/files/f31.server.ts', `import 'fflate';`],
  'only-one-place-imports-write-excel-file': ['app/adapters/files/f33.server.ts', `import 'write-excel-file/node';`],
  'only-one-place-imports-luxon': ['app/adapters/system/f32.server.ts', `import 'luxon';`],
  'only-one-place-imports-tinypool': ['app/adapters/pdf/f33.server.ts', `import 'tinypool';`],
  'use-cases-know-ports-not-adapters': ['app/use-cases/f12.ts', `import '../adapters/db/store.server';`],
  'use-cases-no-framework': ['app/use-cases/f13.ts', `import '@remix-run/node';`],
  'use-cases-no-node-builtins': ['app/use-cases/f14.ts', `import 'node:crypto';`],
  'adapters-point-inward': ['app/adapters/db/f15.server.ts', `import '../mail/send.server';`],
  'adapters-are-server-files': ['app/adapters/mail/f16.server.ts', `import './loose';`],
  'only-wiring-touches-adapters': ['app/http/f17.ts', `import '../adapters/db/store.server';`],
  'ui-is-presentational': ['app/ui/f18.tsx', `import '../use-cases/save';`],
  'http-knows-no-pages': ['app/http/f19.ts', `import '../ui/button';`],
  'locales-stand-alone': ['app/locales/f20.ts', `import '../core/scoring/level';`],
  'routes-do-not-import-routes': ['app/routes/about/f21.ts', `import '../home/route';`],
  'command-line-knows-no-web': ['app/cli/f22.ts', `import '../ui/button';`],
  'no-app-to-test': ['app/ui/f23.tsx', `import '../../test/unit';`],
  'no-development-packages-at-run-time': ['app/http/f24.ts', `import 'fast-check';`],
  'no-circular': ['app/core/brief/f25.ts', `import './f25';`],
  'no-unresolvable': ['app/core/brief/f26.ts', `import './nowhere';`],
};

let tree: string;
let broken: { rule: string; from: string }[];

beforeAll(() => {
  mkdirSync('build/test', { recursive: true });
  tree = mkdtempSync(resolve('build/test/import-rules-'));
  for (const [file, content] of [...Object.entries(sound), ...Object.values(faults)]) {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    writeFileSync(join(tree, file), content);
  }
  for (const file of ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs']) cpSync(file, join(tree, file));
  symlinkSync(resolve('node_modules'), join(tree, 'node_modules'), 'junction');
  const cruiser = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const options = ['app', 'test', '--config', '.dependency-cruiser.cjs', '--output-type', 'baseline'];
  const found = JSON.parse(execFileSync(process.execPath, [cruiser, ...options], { cwd: tree, encoding: 'utf8' })) as {
    from: string;
    rule: { name: string };
  }[];
  broken = found.map(({ from, rule }) => ({ rule: rule.name, from }));
}, 60_000);

afterAll(() => rmSync(tree, { recursive: true, force: true }));

describe('the import rules', () => {
  test('each have a planted fault and say why they exist', () => {
    expect(Object.keys(faults)).toEqual(forbidden.map(({ name }) => name));
    for (const { comment } of forbidden) expect(comment.length).toBeGreaterThan(10);
  });

  test.for(Object.entries(faults))('%s fires on its fault', ([rule, [file]]) => {
    expect(broken).toContainEqual({ rule, from: file });
  });

  test('are silent on files that keep them', () => {
    expect(broken.filter(({ from }) => from in sound)).toEqual([]);
  });
});
