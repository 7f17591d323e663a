import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fetchAs } from '#test/session';
import { temporaryDirectory } from '#test/temporary-directory';
import { ask } from './harness/client';
import { startServer, type RunningServer } from './harness/run-server';

/** The three sample rounds of an evaluation, as `npm start` prepares them. */
let server: RunningServer;
beforeAll(async () => {
  server = await startServer({});
  return server.end;
});

const page = async (address: string, as = 'buyer') => (await ask(server.address, address, { as })).text;

/** Where a list of the sample buyer leads. */
async function addresses(list: string, pattern: RegExp, as = 'buyer'): Promise<string[]> {
  return [...new Set([...(await page(list, as)).matchAll(pattern)].map(([, address = '']) => address))];
}

const procurements = () => addresses('/procurements', /href="(\/procurements\/[\w-]+)"/g).then(withoutNew);
const withoutNew = (found: string[]) => found.filter((address) => !address.endsWith('/new'));

describe('the history of each sample procurement', () => {
  it('tells every event in words and says that the record holds', async () => {
    const found = await procurements();
    expect(found.length).toBeGreaterThanOrEqual(3);
    for (const address of found) {
      const text = await page(`${address}/history`);
      expect(text).toMatch(/The record holds: \d+ events?/);
      expect(text).toContain('Began the procurement');
      for (const sign of ['{{', 'undefined', '[object', 'has words for it']) expect(text).not.toContain(sign);
    }
  });

  it('names what was opened in those two alone that were', async () => {
    const texts = await Promise.all((await procurements()).map((address) => page(`${address}/history`)));
    const opened = texts.filter((text) => text.includes('What was opened'));
    expect(opened).toHaveLength(2);
    for (const text of opened) expect(text).toContain('Opened a round together with the other opener.');
  });

  it('is there for each response too, for its own people', async () => {
    const found = await addresses('/responses', /href="(\/responses\/[\w-]+)"/g, 'vendor');
    expect(found.length).toBeGreaterThan(0);
    for (const address of found) {
      const text = await page(`${address}/history`, 'vendor');
      expect(text).toContain('Began to answer as');
      expect(text).not.toContain('{{');
      expect((await ask(server.address, `${address}/history`, { as: 'buyer' })).status).toBe(403);
    }
  });
});

describe('taking a procurement along', () => {
  it('gives a file that verifies, and leaves an event', async () => {
    for (const address of await procurements()) {
      const offer = await ask(server.address, `${address}/export`);
      if (offer.status === 403) continue;
      expect(offer.text).toContain('Download the archive');
      const download = await fetchAs(`${server.address}${address}/archive.zip`, { method: 'POST' });
      expect(download.status).toBe(200);
      expect(download.headers.get('content-type')).toBe('application/zip');
      expect(download.headers.get('content-disposition')).toMatch(/^attachment; filename="procurement-[\w-]+\.zip"$/);
      expect(download.headers.get('cache-control')).toBe('no-store');
      const file = path.join(temporaryDirectory(), 'procurement.zip');
      writeFileSync(file, Buffer.from(await download.arrayBuffer()));
      const command = ['app/cli/launch.mjs', 'app/cli/rightscope.ts', 'verify', file];
      const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toContain('Nothing was altered.');
      expect(await page(`${address}/history`)).toContain('Took the procurement along');
    }
  });

  it('is asked for by a form: an address that is only opened gives nothing and leaves no event', async () => {
    const [address = ''] = await procurements();
    const { status } = await ask(server.address, `${address}/archive.zip`);
    expect(status).toBe(400);
    const foreign = { method: 'POST', headers: { Origin: 'https://elsewhere.example' } };
    expect((await ask(server.address, `${address}/archive.zip`, foreign)).status).toBe(403);
  });
});

describe('a whole installation', () => {
  it('verifies while the server runs', () => {
    const command = ['app/cli/launch.mjs', 'app/cli/rightscope.ts', 'verify', server.dataDirectory];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/Procurements: [3-9], packs: \d+/);
  });
});
