import { cpSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openSmallAssessment, smallContent, smallPorts } from '#test/small-content';
import { temporaryDirectory } from '#test/temporary-directory';
import { sessionOf } from '#test/session';
import { ask, patchAnswers } from './harness/client';
import { BrokenOff, keptConnection } from './harness/kept-connection';
import { runRefusedServer, runServer } from './harness/run-server';

/** A copy of the small content in which one file reads differently. */
function contentWith(file: string, edit: (text: string) => string): string {
  const directory = temporaryDirectory();
  cpSync(smallContent, directory, { recursive: true });
  const target = path.join(directory, file);
  writeFileSync(target, edit(readFileSync(target, 'utf8')));
  return directory;
}

describe('starting', () => {
  it('prints the address and answers there', async () => {
    const { address } = await runServer({ CONTENT_DIR: smallContent });
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const { status, text } = await ask(address, '/health');
    expect([status, JSON.parse(text)]).toEqual([
      200,
      { status: 'ok', release: expect.stringMatching(/^\d+\.\d+\.\d+$/) as string },
    ]);
  });

  it('starts on the content that is shipped', async () => {
    await runServer();
  });

  it('names a port that is taken, and how to choose another', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const { output, code } = await runRefusedServer({ CONTENT_DIR: smallContent, PORT: String(port) });
    expect(code).toBe(1);
    expect(output).toContain(`Port ${port} on 127.0.0.1 is in use`);
    expect(output).toContain(`PORT=${port + 1} npm start`);
    expect(output).not.toMatch(/\n\s+at /);
  });

  it('refuses an address that others could reach, and names everything else that is wrong', async () => {
    const { output, code } = await runRefusedServer({ HOST: '0.0.0.0', PORT: 'http' });
    expect(code).toBe(1);
    expect(output).toContain('HOST is “0.0.0.0”');
    expect(output).toContain('PORT is “http”');
  });

  it('prints every fault of the content with its place', async () => {
    const directory = contentWith('questionnaires/need/questionnaire.json', (text) =>
      text.replace('"audience": "buyer"', '"audience": "byer"'),
    );
    const risk = path.join(directory, 'rules/small/risks/privacy/leak.json');
    writeFileSync(risk, readFileSync(risk, 'utf8').replace('"canAct"', '"canact"'));
    const { output, code } = await runRefusedServer({ CONTENT_DIR: directory });
    expect(code).toBe(1);
    expect(output).toMatch(/questionnaires\/need\/questionnaire\.json:5:\d+/);
    expect(output).toMatch(/rules\/small\/risks\/privacy\/leak\.json:\d+:\d+/);
    expect(output).toContain('Did you mean “canAct”?');
  });

  it('refuses a rule that reads a question nobody asks', async () => {
    const directory = contentWith('rules/small/risks/privacy/leak.json', (text) =>
      text.replace('"uses_personal_data"', '"uses_personal_date"'),
    );
    const { output, code } = await runRefusedServer({ CONTENT_DIR: directory });
    expect(code).toBe(1);
    expect(output).toContain('Did you mean “uses_personal_data”?');
  });

  it('refuses a database that is damaged', async () => {
    const data = temporaryDirectory();
    writeFileSync(path.join(data, 'rightscope.db'), 'not a database '.repeat(1_000));
    const { output, code } = await runRefusedServer({ CONTENT_DIR: smallContent, DATA_DIR: data });
    expect(code).toBe(1);
    expect(output).toContain('rightscope.db is damaged');
  });

  it('lets two servers begin at the same time on one empty folder', async () => {
    const data = temporaryDirectory();
    const variables = { CONTENT_DIR: smallContent, DATA_DIR: data };
    const servers = await Promise.all([runServer(variables), runServer(variables), runServer(variables)]);
    for (const { address } of servers) expect(await ask(address, '/health')).toMatchObject({ status: 200 });
  });
});

/** Asks again and again. @returns how it ended: whether an answer was broken off, or none given any more. */
async function untilRefused(ask: () => Promise<unknown>): Promise<'refused' | 'broken off'> {
  for (;;) {
    const error: unknown = await ask().then(
      () => undefined,
      (error: unknown) => error,
    );
    if (error instanceof BrokenOff) return 'broken off';
    if (error instanceof Error && 'code' in error) return 'refused';
    if (error !== undefined) throw error;
  }
}

describe('stopping', () => {
  it('finishes the saves under way and leaves one whole database file', async () => {
    const server = await runServer({ CONTENT_DIR: smallContent });
    const ports = await smallPorts(server.dataDirectory);
    const { id } = await openSmallAssessment(ports);
    const saves = Array.from({ length: 30 }, (_, index) =>
      patchAnswers(server.address, id, {
        id: `p${index}`,
        basedOn: index,
        changes: { people_with_access: { value: index } },
      }).catch(() => undefined),
    );
    await saves[0];
    server.signal('SIGTERM');
    const saved = (await Promise.all(saves)).filter((answer) => answer?.status === 200).length;
    expect(await server.ended).toBe(0);
    expect(saved).toBeGreaterThan(0);
    // This process still has the database open, so only the server itself can have emptied the log.
    expect(statSync(path.join(server.dataDirectory, 'rightscope.db-wal')).size).toBe(0);
    expect((await ports.assessments.find(id))?.revision).toBeGreaterThanOrEqual(1);
  });

  it('loses nothing that was acknowledged to people at work, and breaks no answer off', async () => {
    const server = await runServer({ CONTENT_DIR: smallContent });
    const ports = await smallPorts(server.dataDirectory);
    const { id } = await openSmallAssessment(ports);
    const cookie = await sessionOf(server.address);
    const workers = Array.from({ length: 4 }, () => keptConnection(server.address, cookie));
    let revision = 0;
    const saving = untilRefused(async () => {
      const changes = { people_with_access: { value: revision } };
      const text = await workers[0]?.ask(`/assessments/${id}/answers`, {
        id: `p${revision}`,
        basedOn: revision,
        changes,
      });
      ({ revision } = JSON.parse(text ?? '') as { revision: number });
    });
    const reading = workers.slice(1).map((worker) => untilRefused(() => worker.ask(`/assessments/${id}/result`)));
    await expect.poll(() => revision, { interval: 5 }).toBeGreaterThan(3);
    server.signal('SIGTERM');
    expect(await server.ended).toBe(0);
    // Whoever keeps asking on an open connection does not hold it up until it is cut: one answer, or two, and it ends.
    const [, afterwards = ''] = server.output().split('"event":"stopping"');
    expect(afterwards.match(/"event":"request"/g)?.length ?? 0).toBeLessThanOrEqual(2 * workers.length);
    expect((await Promise.all([saving, ...reading])).filter((end) => end !== 'refused')).toEqual([]);
    const found = await ports.assessments.findWithAnswers(id);
    expect(found?.assessment.revision).toBeGreaterThanOrEqual(revision);
    expect(found?.answers['people_with_access']).toEqual({ value: (found?.assessment.revision ?? 0) - 1 });
  });

  it('ends with 0 on each of the two signals', async () => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const server = await runServer({ CONTENT_DIR: smallContent });
      server.signal(signal);
      expect(await server.ended).toBe(0);
      expect(server.output()).toContain('"event":"stopped"');
    }
  });
});
