import { spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openSmallAssessment, smallContent, smallPorts } from '#test/small-content';
import { temporaryDirectory } from '#test/temporary-directory';
import { pdfOf } from '#test/uploads';
import { patchAnswers } from './harness/client';
import { runServer } from './harness/run-server';

/** Runs a command as whoever runs the server would. */
function rightscope(...parameters: string[]): Promise<{ code: number | null; text: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['app/cli/launch.mjs', 'app/cli/rightscope.ts', ...parameters]);
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, text }));
  });
}

const timeout = 180_000;

it('backs up while answers are saved and files come and go; a server starts on the copy', { timeout }, async () => {
  const DATA_DIR = temporaryDirectory();
  const ports = await smallPorts(DATA_DIR);
  const assessment = await openSmallAssessment(ports);
  const server = await runServer({ CONTENT_DIR: smallContent, DATA_DIR });

  let saved = 0;
  let isBusy = true;
  const saving = (async () => {
    for (let revision = 0; isBusy; revision += 1) {
      const changes = { people_with_access: { value: revision } };
      const patch = { id: `patch-${revision}`, basedOn: revision, changes };
      expect(await patchAnswers(server.address, assessment.id, patch)).toMatchObject({ status: 200 });
      saved = revision;
    }
  })();
  const uploading = (async () => {
    for (let number = 0; isBusy; number += 1) {
      const bytes = pdfOf(`proof ${number}`);
      const hash = await ports.files.put(bytes);
      const id = `document-${number}`;
      await ports.documents.add({
        ...{ id, assessmentId: assessment.id, name: 'Proof.pdf', type: 'application/pdf', hash },
        ...{ size: bytes.length, dated: '2026-01-31', confidential: false, supports: [] },
        ...{ uploadedBy: 'sample-buyer', uploadedAt: ports.clock.now() },
      });
      await setTimeout(50);
      if (number % 5 !== 0) continue;
      await ports.documents.remove(id);
      await ports.files.remove(hash);
    }
  })();

  await expect.poll(() => saved).toBeGreaterThan(5);
  const before = saved;
  const backup = path.join(temporaryDirectory(), 'backup');
  const made = await rightscope('backup', backup, '--data', DATA_DIR);
  const after = saved;
  isBusy = false;
  await Promise.all([saving, uploading]);
  server.signal('SIGTERM');
  await server.ended;
  expect(made).toMatchObject({ code: 0, text: expect.stringContaining('Nothing in it was altered') });
  expect(after).toBeGreaterThan(before);

  // Restored as docs/operating.md says: a copy of the backup in an empty place, verified, then started.
  const restored = path.join(temporaryDirectory(), 'data');
  cpSync(backup, restored, { recursive: true });
  expect(await rightscope('verify', restored)).toMatchObject({ code: 0 });
  const second = await runServer({ CONTENT_DIR: smallContent, DATA_DIR: restored });
  const patch = { id: 'after', basedOn: 1_000_000, changes: { remarks: { value: 'restored' } } };
  expect(await patchAnswers(second.address, assessment.id, patch)).toMatchObject({ status: 200 });
  const found = await (await smallPorts(restored)).assessments.findWithAnswers(assessment.id);
  const value = Number(found?.answers['people_with_access']?.value);
  expect(value).toBeGreaterThanOrEqual(before);
  expect(value).toBeLessThanOrEqual(after + 1);
});
