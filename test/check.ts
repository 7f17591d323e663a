import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

// Usage: npm run check [-- <name> …]. What a machine can say about the code without running it.
const checks: Record<string, [packageName: string, ...parameters: string[]]> = {
  types: ['typescript', 'tsc', '--noEmit'],
  'types-of-core': ['typescript', 'tsc', '--noEmit', '-p', 'app/core'],
  lint: ['eslint', 'eslint', '.', '--max-warnings', '0'],
  imports: ['dependency-cruiser', 'depcruise', 'app', 'test', '--config', '.dependency-cruiser.cjs'],
  'dead-code': ['knip', 'knip'],
  format: ['prettier', 'prettier', '--check', '--log-level', 'warn', '.'],
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in checks));
if (unknown.length > 0) {
  console.error(`No check called ${unknown.join(', ')}. There are: ${Object.keys(checks).join(', ')}.`);
  process.exit(2);
}

const failed: string[] = [];
for (const [name, [packageName, command, ...parameters]] of Object.entries(checks)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const start = performance.now();
  const { status } = spawnSync(process.execPath, [programOf(packageName, command), ...parameters], {
    stdio: 'inherit',
  });
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  if (status !== 0) failed.push(name);
}
console.log(failed.length === 0 ? '\nEvery check passed.' : `\nFailed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;

/** The file behind a package's command, so that no shell and no PATH is needed. */
function programOf(packageName: string, command = packageName): string {
  const manifest = join('node_modules', packageName, 'package.json');
  const { bin } = createRequire(import.meta.url)(join(process.cwd(), manifest)) as {
    bin: string | Record<string, string>;
  };
  const program = typeof bin === 'string' ? bin : bin[command];
  if (program === undefined) throw new Error(`${packageName} has no command ${command}`);
  return join(dirname(manifest), program);
}
