import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Engine } from './engine';
import type { Fault } from './faults/fault';

const core = resolve('app/core');

/**
 * The engine with one fault: a copy of the rooms it touches, the others linked. Throws where the text to replace does
 * not stand in its file exactly once, so that no fault is left behind when the engine changes.
 */
export async function loadFaultyEngine({ name, file, find, replace }: Fault, directory: string): Promise<Engine> {
  const source = readFileSync(join(core, file), 'utf8');
  const found = [...source.matchAll(howeverBroken(find))].length;
  if (found !== 1)
    throw new Error(`The fault "${name}" fits app/core/${file} in ${found} places, not in one. Plant it anew.`);
  const copied = new Set(['scoring', dirname(file)]);
  mkdirSync(directory, { recursive: true });
  for (const room of readdirSync(core, { withFileTypes: true })) {
    if (!room.isDirectory()) continue;
    if (copied.has(room.name))
      cpSync(join(core, room.name), join(directory, room.name), {
        recursive: true,
        filter: (path) => !path.endsWith('.test.ts'),
      });
    else symlinkSync(join(core, room.name), join(directory, room.name), 'junction');
  }
  writeFileSync(
    join(directory, file),
    source.replace(howeverBroken(find), () => replace),
  );
  const load = (module: string) =>
    import(/* @vite-ignore */ join(directory, 'scoring', module)) as Promise<Partial<Engine>>;
  const { prepareRuleSet } = await load('prepare-rule-set.ts');
  const { evaluateRisks } = await load('evaluate-risks.ts');
  const { explainRisk } = await load('explain-risk.ts');
  if (!prepareRuleSet || !evaluateRisks || !explainRisk) throw new Error('The copy is not an engine');
  return { prepareRuleSet, evaluateRisks, explainRisk };
}

/** The text however it is broken into lines. */
function howeverBroken(text: string): RegExp {
  const words = text.match(/\w+|[^\w\s]/g) ?? [];
  return new RegExp(words.map((word) => word.replace(/\W/, '\\$&')).join('\\s*'), 'g');
}
