import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryDirectory } from '#test/temporary-directory';
import { isInstalled } from './ensure-installed.mjs';

type Packages = Record<string, { version: string; integrity?: string; optional?: boolean }>;

const wanted: Packages = {
  '': { version: '0.1.0' },
  'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/b-for-another-system': { version: '2.0.0', integrity: 'sha512-b', optional: true },
};

function isInstalledWith(installed: Packages | undefined): boolean {
  const directory = temporaryDirectory();
  writeFileSync(path.join(directory, 'package-lock.json'), JSON.stringify({ packages: wanted }));
  mkdirSync(path.join(directory, 'node_modules'));
  const list = path.join(directory, 'node_modules/.package-lock.json');
  if (installed !== undefined) writeFileSync(list, JSON.stringify({ packages: installed }));
  return isInstalled(directory);
}

describe('isInstalled', () => {
  it('is false on a fresh clone', () => {
    expect(isInstalledWith(undefined)).toBe(false);
  });

  it('is true where npm installed what the lock file asks for, less what is for other systems', () => {
    expect(isInstalledWith({ 'node_modules/a': wanted['node_modules/a'] ?? { version: '' } })).toBe(true);
  });

  it('is false where a package is missing, of another version or of other bytes', () => {
    expect(isInstalledWith({})).toBe(false);
    expect(isInstalledWith({ 'node_modules/a': { version: '1.0.1', integrity: 'sha512-a' } })).toBe(false);
    expect(isInstalledWith({ 'node_modules/a': { version: '1.0.0', integrity: 'sha512-x' } })).toBe(false);
  });
});
