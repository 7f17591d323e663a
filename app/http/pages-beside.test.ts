import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AppLoadContext } from '@remix-run/node';
import express from 'express';
import { expect, onTestFinished, test } from 'vitest';
import type { PageTask } from './page-beside.server';
import { pagesBeside } from './pages-beside.server';

async function serve() {
  const asked: PageTask[] = [];
  const make = async (task: PageTask) => {
    asked.push(task);
    if (task.url.endsWith('/broken')) throw new Error('no page');
    const headers: [string, string][] = [
      ['Content-Type', 'text/html'],
      ['Set-Cookie', 'a=1'],
      ['Set-Cookie', 'b=2'],
    ];
    return { status: 203, headers, body: new TextEncoder().encode('made beside') };
  };
  const application = express();
  application.use(pagesBeside(make, async () => ({ device: 'tests' }) as unknown as AppLoadContext));
  application.use((_, response) => void response.send('made here'));
  const server = createServer(application).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { address, asked };
}

test('what changes nothing goes to the thread as plain data, and its whole answer back', async () => {
  const { address, asked } = await serve();
  const response = await fetch(`${address}//evil.example/page?q=1`, { headers: { 'X-Asked': 'yes' } });
  expect(response.status).toBe(203);
  expect(await response.text()).toBe('made beside');
  expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  expect(asked).toMatchObject([
    { method: 'GET', url: `${address}//evil.example/page?q=1`, context: { device: 'tests' } },
  ]);
  expect(asked[0]?.headers).toContainEqual(['x-asked', 'yes']);
});

test('what changes something, and whether the server lives, is answered here', async () => {
  const { address, asked } = await serve();
  for (const [path, method] of [
    ['/page', 'POST'],
    ['/health', 'GET'],
    ['/ready', 'HEAD'],
  ] as const) {
    expect((await fetch(`${address}${path}`, { method })).status).toBe(200);
  }
  expect(asked).toEqual([]);
});

test('a page that cannot be made is an error of the server, not silence', async () => {
  const { address } = await serve();
  expect((await fetch(`${address}/broken`)).status).toBe(500);
});
