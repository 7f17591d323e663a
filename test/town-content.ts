import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { smallContent } from './small-content';

/** The risk that the town and both versions of its base have, below the folder of each. */
export const leakFile = 'risks/privacy/leak.json';

/** Small content with a town that extends it, and another version of it beside. */
export function contentWithTown(directory: string): string {
  cpSync(smallContent, directory, { recursive: true });
  // The examples name no rule set, of which there is more than one now.
  rmSync(path.join(directory, 'test'), { recursive: true });
  const rules = path.join(directory, 'rules');
  cpSync(path.join(rules, 'small'), path.join(rules, 'small-next'), { recursive: true });
  change(
    path.join(rules, 'small-next/rule-set.json'),
    '"version": "0.1.0",\n  "method"',
    '"version": "0.2.0",\n  "method"',
  );
  change(path.join(rules, 'small-next', leakFile), 'leaks', 'gets out');
  mkdirSync(path.join(rules, 'town/risks/privacy'), { recursive: true });
  cpSync(path.join(rules, 'small', leakFile), path.join(rules, 'town', leakFile));
  change(path.join(rules, 'town', leakFile), 'leaks', 'leaks in town');
  const town = { id: 'town', version: '0.1.0', title: 'Town', extends: { id: 'small', version: '0.1.0' } };
  writeFileSync(path.join(rules, 'town/rule-set.json'), JSON.stringify(town));
  return directory;
}
function change(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not say ${from}`);
  writeFileSync(file, text.replace(from, to));
}
