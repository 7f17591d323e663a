import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { smallContent } from '#test/small-content';
import { ask } from './harness/client';
import { runServer } from './harness/run-server';

const CONTENT_DIR = smallContent;
const whole = { database: true, migrations: true, files: true, mail: true };

async function look(address: string, path_: string) {
  const { status, text } = await ask(address, path_, { as: 'nobody' });
  return { status, body: JSON.parse(text) as Record<string, unknown> };
}

describe('/health and /ready', () => {
  it('answer nobody in particular, without a session', async () => {
    const { address } = await runServer({ CONTENT_DIR });
    expect(await look(address, '/health')).toMatchObject({ status: 200, body: { status: 'ok' } });
    expect(await look(address, '/ready')).toEqual({ status: 200, body: { status: 'ready', parts: whole } });
  });

  it('say under a public address that no mail server is set, and nothing of its address where one is', async () => {
    const PUBLIC_URL = 'https://risk.example.org';
    const without = await runServer({ CONTENT_DIR, PUBLIC_URL });
    expect(await look(without.address, '/health')).toMatchObject({ status: 200 });
    expect(await look(without.address, '/ready')).toEqual({
      status: 503,
      body: { status: 'not_ready', parts: { ...whole, mail: false } },
    });
    const SMTP_URL = 'smtps://rightscope:sesame@mail.example.org';
    const set = await runServer({ CONTENT_DIR, PUBLIC_URL, SMTP_URL, MAIL_FROM: 'risk@example.org' });
    const { status, text, headers } = await ask(set.address, '/ready', { as: 'nobody' });
    expect(status).toBe(200);
    expect(JSON.stringify([text, headers])).not.toMatch(/sesame|mail\.example/);
    expect(set.output()).not.toMatch(/sesame/);
  });

  it('name the part that cannot be used: files, tables of another release, a database that takes nothing', async () => {
    const { address, dataDirectory } = await runServer({ CONTENT_DIR });
    const database = new Database(path.join(dataDirectory, 'rightscope.db'));

    rmSync(path.join(dataDirectory, 'files'), { recursive: true, force: true });
    writeFileSync(path.join(dataDirectory, 'files'), 'no folder');
    expect(await look(address, '/ready')).toMatchObject({ status: 503, body: { parts: { ...whole, files: false } } });
    rmSync(path.join(dataDirectory, 'files'));

    database.exec("insert into kysely_migration values ('2999-01-01-later', '2999-01-01T00:00:00.000Z')");
    expect(await look(address, '/ready')).toMatchObject({ status: 503, body: { parts: { migrations: false } } });
    database.exec("delete from kysely_migration where name = '2999-01-01-later'");

    // Another process that never ends its transaction.
    database.exec('begin immediate');
    const isLocked = { status: 503, body: { parts: { database: false } } };
    await expect.poll(() => look(address, '/ready'), { timeout: 20_000 }).toMatchObject(isLocked);
    expect(await look(address, '/health')).toMatchObject({ status: 200 });
    database.exec('rollback');
    database.close();
    await expect.poll(() => look(address, '/ready'), { timeout: 5_000 }).toMatchObject({ status: 200 });
  });
});
