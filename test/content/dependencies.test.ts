import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}
interface LockedPackage {
  version?: string;
  resolved?: string;
  dev?: boolean;
  devOptional?: boolean;
  optional?: boolean;
  optionalDependencies?: Record<string, string>;
  hasInstallScript?: boolean;
  license?: string;
}

const read = <Value>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as Value;
const manifest = read<Manifest>('package.json');
const lock = read<{ packages: Record<string, LockedPackage> }>('package-lock.json');
const locked = Object.entries(lock.packages).filter(([place]) => place.startsWith('node_modules/'));
const inProduction = locked.filter(([, { dev, devOptional }]) => !dev && !devOptional);

/** Licences that let this MIT-licensed product be passed on with these packages in it. */
const compatible = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
];

/** `(MIT OR GPL-3.0)` offers a choice; `MIT AND OFL-1.1` and `MIT AND Zlib` bind to both. */
function isCompatible(expression: string): boolean {
  const bare = expression.replace(/[()]/g, '');
  if (bare.includes(' OR ')) return bare.split(' OR ').some(isCompatible);
  return bare.split(' AND ').every((licence) => compatible.includes(licence.trim()));
}

describe('the packages this product is built on', () => {
  test('are pinned to exact versions', () => {
    const pins = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(pins.length).toBeGreaterThan(40);
    expect(pins.filter(([, version]) => !/^(npm:[a-z-]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  test('are named in the lock file without the host they were downloaded from', () => {
    expect(locked.length).toBeGreaterThan(400);
    expect(locked.filter(([, { resolved }]) => resolved !== undefined).map(([place]) => place)).toEqual([]);
    expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved"/);
  });

  test('are locked for every platform, not only for the one the lock file was written on', () => {
    const names = new Set(
      locked.map(([place]) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)),
    );
    const optional = locked.flatMap(([, { optionalDependencies }]) => Object.keys(optionalDependencies ?? {}));
    expect(optional.length).toBeGreaterThan(50);
    expect(optional.filter((name) => !names.has(name))).toEqual([]);
  });

  test('carry licences that allow it, where they reach the user', () => {
    expect(inProduction.length).toBeGreaterThan(100);
    const doubtful = inProduction
      .map(([place, { license }]) => ({ place, licence: license ?? licenceOnDisk(place) }))
      .filter(({ licence }) => !isCompatible(licence));
    expect(doubtful).toEqual([]);
  });

  test('need no compiler', () => {
    const compiled = inProduction.filter(([place]) => existsSync(`${place}/binding.gyp`)).map(([place]) => place);
    expect(compiled).toEqual([]);
  });
});

test('a licence that does not fit is told apart', () => {
  expect(['MIT', '(MIT OR GPL-3.0)', '(MIT AND Zlib)'].every(isCompatible)).toBe(true);
  expect(['GPL-3.0', 'MIT AND GPL-3.0', 'UNLICENSED', ''].some(isCompatible)).toBe(false);
});

function licenceOnDisk(place: string): string {
  const text = existsSync(`${place}/LICENSE`) ? readFileSync(`${place}/LICENSE`, 'utf8') : '';
  return text.startsWith('MIT License') ? 'MIT' : '';
}
