import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from './start-server';

const questionnaires = ['kitchen-sink', 'kitchen-sink-buyer'];

/** A server whose questionnaires have every type of question there is, and a rule set that reads a few of them. */
export async function serveKitchenSink(): Promise<{ origin: string; stop(): Promise<void> }> {
  const content = mkdtempSync(join(tmpdir(), 'rightscope-content-'));
  cpSync('test/fixtures/kitchen-rules', join(content, 'rules'), { recursive: true });
  for (const name of questionnaires) {
    const file = readFileSync(`test/fixtures/questionnaires/${name}/questionnaire.json`, 'utf8');
    mkdirSync(join(content, 'questionnaires', name), { recursive: true });
    // Only a version below 1.0.0 may be served without being released.
    writeFileSync(
      join(content, 'questionnaires', name, 'questionnaire.json'),
      file.replace('"version": "1.0.0"', '"version": "0.1.0"'),
    );
  }
  const server = await startServer({ CONTENT_DIR: content });
  const stop = async () => {
    await server.stop();
    rmSync(content, { recursive: true, force: true });
  };
  return { origin: server.origin, stop };
}

/** What a new assessment by the rules over the kitchen sink needs. */
export const kitchenPurchase = { ruleSet: 'kitchen', stage: 'planning' };
