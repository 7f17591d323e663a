import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Ports } from '~/use-cases/ports';
import { openPorts } from '~/wiring.server';
import { smallContent } from './small-content';
import { temporaryDirectory } from './temporary-directory';

/** Files of the small content as version 0.2.0: one question in other words, one with fewer answers, one gone, one new. */
export function newerContent(): string {
  const directory = temporaryDirectory();
  cpSync(smallContent, directory, { recursive: true });
  const edit = (file: string, change: (text: string) => string) => {
    const place = path.join(directory, file);
    writeFileSync(place, change(readFileSync(place, 'utf8')));
  };
  const newer = (text: string) => text.replaceAll('"version": "0.1.0"', '"version": "0.2.0"');
  edit('rules/small/rule-set.json', (text) =>
    newer(text).replace('"total": 8', '"total": 4').replace('"process": 4', '"process": 2'),
  );
  edit('questionnaires/need/questionnaire.json', (text) =>
    newer(text)
      .replace('Which information?', 'Which information, at its most sensitive?')
      .replace('"remarks": { "why"', '"further": { "why"')
      .replace('"name": "remarks"', '"name": "further"'),
  );
  edit('questionnaires/offer/questionnaire.json', (text) => newer(text).replace('"max": 100000', '"max": 50000'));
  return directory;
}

/** An installation with the small content, and the same one once version 0.2.0 is shipped. */
export async function twoVersions(): Promise<{ before: Ports; after: () => Promise<Ports> }> {
  const dataDirectory = temporaryDirectory();
  const open = async (contentDirectory: string) => {
    const { ports, stop } = await openPorts({ contentDirectory, dataDirectory });
    onTestFinished(stop);
    return ports;
  };
  return { before: await open(smallContent), after: () => open(newerContent()) };
}
