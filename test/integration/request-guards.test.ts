import { beforeAll, describe, expect, it } from 'vitest';
import { openSmallAssessment, smallContent, smallPorts } from '#test/small-content';
import { sessionOf } from '#test/session';
import { headerFaults } from '#test/walls/headers';
import { openDatabase } from '~/adapters/db/open-database.server';
import { ask, type Answer } from './harness/client';
import { runServer, startServer, type RunningServer } from './harness/run-server';

let server: RunningServer;
let address: string;

beforeAll(async () => {
  server = await startServer({ CONTENT_DIR: smallContent });
  ({ address } = server);
  return server.end;
});

const portOf = (address: string) => new URL(address).port;

describe('the web server', () => {
  it('answers under the names of this machine and no other', async () => {
    const port = portOf(address);
    for (const Host of [`127.0.0.1:${port}`, `localhost:${port}`, 'localhost:8080', `[::1]:${port}`]) {
      expect(await ask(address, '/health', { headers: { Host } }), Host).toMatchObject({ status: 200 });
    }
    for (const Host of [
      'evil.example',
      `evil.example:${port}`,
      '127.0.0.1.evil.example',
      'localhost.evil.example',
      '10.0.0.1',
      'a b',
    ]) {
      expect(await ask(address, '/health', { headers: { Host } }), Host).toMatchObject({ status: 421 });
    }
  });

  it('changes something only for its own pages', async () => {
    const ports = await smallPorts(server.dataDirectory);
    const { id } = await openSmallAssessment(ports);
    const send = (headers: Record<string, string>) =>
      ask(address, `/assessments/${id}/answers`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify({ id: 'p', basedOn: 0, changes: {} }),
      });
    for (const Origin of [
      'https://evil.example',
      'null',
      '',
      'http://127.0.0.1:1',
      address.replace('http', 'https'),
      `${address}.evil.example`,
    ]) {
      expect(await send({ Origin }), Origin).toMatchObject({ status: 403 });
    }
    expect(await send({ Origin: address })).toMatchObject({ status: 200 });
    expect(
      await send({ Host: `localhost:${portOf(address)}`, Origin: `http://localhost:${portOf(address)}` }),
    ).toMatchObject({ status: 200 });
  });

  it('answers nobody who comes through a proxy while anybody may act as anybody', async () => {
    for (const name of ['Forwarded', 'X-Forwarded-For']) {
      expect(await ask(address, '/health', { headers: { [name]: '203.0.113.9' } }), name).toMatchObject({
        status: 403,
      });
    }
  });

  it('sends every answer with a strict policy, and pages with nothing to keep', async () => {
    for (const path of ['/health', '/', '/no-such-page']) {
      const { headers } = await ask(address, path);
      expect(headers, path).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      });
      const policy = headers['content-security-policy'];
      for (const part of ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"])
        expect(policy, path).toContain(part);
      expect(policy).not.toMatch(/unsafe|https?:/);
      expect(headers['x-powered-by']).toBeUndefined();
    }
  });

  it('says the same with what does not get as far as a page, and when something breaks', async () => {
    const { address, dataDirectory } = await runServer({ CONTENT_DIR: smallContent });
    const post = { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } };
    const [session, chunked] = [await sessionOf(address), { 'Transfer-Encoding': 'chunked' }];
    const answers = [
      [403, await ask(address, '/assessments/new', { ...post, headers: { Origin: 'https://evil.example' } })],
      [411, await ask(address, '/assessments/new', { ...post, headers: { ...post.headers, ...chunked } })],
      [413, await ask(address, '/assessments/new', { ...post, body: 'x'.repeat(1_000_001) })],
      [421, await ask(address, '/', { headers: { Host: 'evil.example' } })],
    ] as [number, Answer][];
    const db = await openDatabase(dataDirectory);
    await db.schema.alterTable('procurements').renameTo('gone').execute();
    await db.destroy();
    answers.push([500, await ask(address, '/procurements', { as: 'nobody', headers: { Cookie: session } })]);
    for (const [status, answer] of answers) {
      expect(answer.status).toBe(status);
      expect(headerFaults('/', answer), String(status)).toEqual([]);
      expect(answer.text).not.toMatch(/SQL|no such table|node_modules|\bat \w+ \(/);
    }
  });

  it('gives each answer a nonce of its own', async () => {
    const nonces = await Promise.all(
      [1, 2, 3].map(
        async () => /'nonce-([^']+)'/.exec(String((await ask(address, '/')).headers['content-security-policy']))?.[1],
      ),
    );
    expect(new Set(nonces).size).toBe(3);
  });

  it('compresses pages for whoever asks', async () => {
    for (const encoding of ['br', 'gzip']) {
      expect((await ask(address, '/', { headers: { 'Accept-Encoding': encoding } })).headers['content-encoding']).toBe(
        encoding,
      );
    }
    expect((await ask(address, '/')).headers['content-encoding']).toBeUndefined();
  });

  it('lets hashed files be kept for good', async () => {
    const { text } = await ask(address, '/');
    const style = /href="(\/assets\/[^"]+\.css)"/.exec(text)?.[1];
    expect(style).toBeDefined();
    const file = await ask(address, style ?? '');
    expect(file.status).toBe(200);
    expect(file.headers['cache-control']).toMatch(/max-age=31536000, immutable/);
  });

  it('serves nothing outside its folder', async () => {
    for (const path of [
      '/../package.json',
      '/assets/../../server/index.js',
      '/assets/%2e%2e/%2e%2e/server/index.js',
      '/.vite/manifest.json',
      '/assets',
      '/assets/',
      '/%00',
    ]) {
      const { status, text } = await ask(address, path);
      expect(status, path).toBeGreaterThanOrEqual(400);
      expect(text, path).not.toContain('"dependencies"');
    }
  });

  it('logs one line of JSON for each request, without what was asked for or answered', async () => {
    await ask(address, '/nowhere?secret=answer');
    await expect.poll(server.output).toMatch(/"path":"\/nowhere/);
    const line = server
      .output()
      .split('\n')
      .find((one) => one.includes('nowhere'));
    expect(JSON.parse(line ?? '')).toMatchObject({
      level: 'info',
      event: 'request',
      method: 'GET',
      path: '/nowhere',
      status: 404,
    });
    expect(server.output()).not.toContain('secret');
  });
});
