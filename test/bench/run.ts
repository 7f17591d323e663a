import { readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { basename } from 'node:path';
import type { Piece, Row } from './bench';

// Usage: npm run bench [-- <piece> …]. Ratios hold within one run; the figures themselves belong to this machine.
const here = new URL('.', import.meta.url);
const frame = ['bench', 'run'];
const all = readdirSync(here)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => basename(file, '.ts'))
  .filter((name) => !frame.includes(name));
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`No piece called ${unknown.join(', ')}. There are: ${all.join(', ')}.`);
  process.exit(2);
}

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`);
let missed = 0;
for (const name of asked.length > 0 ? asked : all) {
  const { piece } = (await import(new URL(`${name}.ts`, here).href)) as { piece: Piece };
  console.log(`\n${piece.name}`);
  missed += printTable(await piece.run());
}
console.log(missed === 0 ? '\nEvery target was met.' : `\n${missed} target(s) missed.`);
process.exitCode = missed === 0 ? 0 : 1;

/** Prints one piece's rows and returns how many of their targets were missed. */
function printTable(rows: Row[]): number {
  const width = Math.max(...rows.map((row) => row.what.length));
  let missedHere = 0;
  for (const row of rows) {
    const base = rows.find((other) => other.what === row.comparedWith);
    if (row.comparedWith !== undefined && !base) throw new Error(`No row "${row.comparedWith}" to compare with`);
    const ratio = base && row.value / base.value;
    const verdict = row.target && judge(row.target, row.target.of === 'ratio' ? ratio : row.value, row.unit);
    if (verdict?.met === false) missedHere += 1;
    const figure = `${row.value.toFixed(row.value < 10 ? 2 : 1).padStart(10)} ${row.unit.padEnd(10)}`;
    const compared = base ? `${(ratio ?? NaN).toFixed(2)} × ${base.what}` : '';
    console.log(`  ${row.what.padEnd(width)} ${figure} ${compared}${verdict ? `  [${verdict.words}]` : ''}`.trimEnd());
  }
  return missedHere;
}

function judge(target: NonNullable<Row['target']>, found: number | undefined, unit: string) {
  if (found === undefined) throw new Error('A target for a ratio needs `comparedWith`');
  const met = 'atMost' in target ? found <= target.atMost : found >= target.atLeast;
  const bound = 'atMost' in target ? `at most ${target.atMost}` : `at least ${target.atLeast}`;
  return { met, words: `${met ? 'met' : 'MISSED'}: ${bound} ${target.of === 'ratio' ? '×' : unit}` };
}
