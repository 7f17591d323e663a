import { connect } from 'node:net';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sessionOf } from '#test/session';
import { smallContent, smallPorts, sample } from '#test/small-content';
import { pdfOf, pdfOfSize, program, zipBomb } from '#test/uploads';
import { answer, invitedVendor } from '#test/vendors';
import { runningRound } from '#test/rounds';
import type { Ports } from '~/use-cases/ports';
import { ask, type Answer } from './harness/client';
import { startServer, type RunningServer } from './harness/run-server';

let server: RunningServer;
let ports: Ports;
let responseId: string;

beforeAll(async () => {
  server = await startServer({ CONTENT_DIR: smallContent });
  return server.end;
});

beforeEach(async () => {
  ports = await smallPorts(server.dataDirectory);
  const { email } = sample('vendor');
  const { round } = await runningRound(ports, { access: 'invited', invited: [{ firm: 'Lumen', email }] });
  const vendor = await invitedVendor(ports, round, email);
  await answer(ports, vendor, { access_log: { value: 'yes' } });
  ({ responseId } = vendor);
});

interface Upload {
  bytes?: Uint8Array;
  fileName?: string;
  fields?: Record<string, string>;
  as?: string;
}

const documents = () => `/assessments/${responseId}/documents`;
const boundary = 'a-boundary';
const page = (text: string) => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

function bodyOf({ bytes = pdfOf('plan'), fileName = 'plan.pdf', fields = {} }: Upload): Buffer {
  const all = { 'based-on': '1', name: '', dated: '2026-01-31', expires: '', supports: 'access_log', ...fields };
  const texts = Object.entries(all).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\nContent-Type: text/html\r\n\r\n`;
  return Buffer.concat([Buffer.from(texts.join('')), Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
}

function upload(sent: Upload = {}): Promise<Answer> {
  const headers = { 'Content-Type': `multipart/form-data; boundary=${boundary}` };
  return ask(server.address, documents(), { method: 'POST', headers, body: bodyOf(sent), as: sent.as ?? 'vendor' });
}

const stored = () => ports.documents.list(responseId);
const evidence = async () => (await ports.assessments.findWithAnswers(responseId))?.answers['access_log']?.evidence;

describe('a file that is sent', () => {
  it('is kept, supports its answer and comes back byte for byte, never as a page', async () => {
    const bytes = pdfOf('<script>alert(1)</script>');
    expect((await upload({ bytes })).status).toBe(302);
    expect(await evidence()).toEqual({ grade: 'documented', document: 'plan.pdf', dated: '2026-01-31' });
    const [document] = await stored();
    const path = `${documents()}/${document?.id}`;
    const answered = await ask(server.address, path, { as: 'vendor' });
    expect(answered.status).toBe(200);
    expect(answered.text).toBe(Buffer.from(bytes).toString());
    expect(answered.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="plan.pdf"; filename*=UTF-8''plan.pdf`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(answered.headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('may be of 20 MB', async () => {
    expect((await upload({ bytes: pdfOfSize(20_000_000) })).status).toBe(302);
    expect(await stored()).toMatchObject([{ size: 20_000_000 }]);
  });

  it.each<[string, Upload, number, string]>([
    ['a byte more', { bytes: pdfOfSize(20_000_001) }, 400, 'The file has 20.1 MB.'],
    ['far too many bytes', { bytes: pdfOfSize(21_000_000) }, 413, 'The file is too large.'],
    ['no bytes', { bytes: new Uint8Array(), fileName: '' }, 400, 'No file was chosen'],
    ['no bytes under a name', { bytes: new Uint8Array() }, 400, 'No file was chosen'],
    ['a program under the name of a PDF', { bytes: program() }, 400, 'Files of this kind are not taken'],
    ['a PDF under the name of a table', { fileName: 'plan.xlsx' }, 400, 'The file is not what its name says'],
    ['a zip bomb', { bytes: zipBomb(), fileName: 'plan.docx' }, 400, 'grow beyond measure'],
    ['no date', { fields: { dated: '' } }, 400, 'There is no date'],
  ])('is refused with a clear message, and nothing is kept: %s', async (_, sent, status, message) => {
    const answered = await upload(sent);
    expect(answered.status).toBe(status);
    expect(page(answered.text)).toContain(message);
    expect(await stored()).toEqual([]);
    expect(await evidence()).toBeUndefined();
  });

  it('keeps what was typed beside a file that is refused', async () => {
    const fields = { name: 'Our plan <b>', dated: '2026-02-03', confidential: 'yes' };
    const { text } = await upload({ bytes: program(), fields });
    expect(text).toContain('value="Our plan &lt;b&gt;"');
    expect(text).toContain('value="2026-02-03"');
    expect(text).not.toContain('<b>');
  });

  it.each([
    ['a path', '../../../etc/cron.d/plan.pdf', 'plan.pdf', 'plan.pdf'],
    ['a path of another system', 'C:%5Cx\\plan.pdf', 'plan.pdf', 'plan.pdf'],
    [
      'markup',
      '<img src=x onerror=alert(1)>.pdf',
      '<img src=x onerror=alert(1)>.pdf',
      '_img src_x onerror_alert_1_.pdf',
    ],
    ['the end of a header', 'a%0D%0ASet-Cookie: x=y.pdf', 'a Set-Cookie: x=y.pdf', 'a Set-Cookie_ x_y.pdf'],
    ['another script', 'خطة.pdf', 'خطة.pdf', '_.pdf'],
  ])('is stored harmlessly whatever its name holds: %s', async (_, fileName, name, header) => {
    expect((await upload({ fileName })).status).toBe(302);
    const [document] = await stored();
    expect(document?.name).toBe(name);
    const answered = await ask(server.address, `${documents()}/${document?.id}`, { as: 'vendor' });
    expect(answered.headers['content-disposition']).toBe(
      `attachment; filename="${header}"; filename*=UTF-8''${encodeURIComponent(name).replaceAll('(', '%28').replaceAll(')', '%29')}`,
    );
    expect(answered.headers['set-cookie']).toBeUndefined();
    const { text } = await ask(server.address, documents(), { as: 'vendor' });
    expect(text).not.toContain('<img');
  });

  it('leaves nothing behind where it breaks off', async () => {
    const { hostname, port } = new URL(server.address);
    const body = bodyOf({ bytes: pdfOfSize(1_000_000) });
    const head = [
      `POST ${documents()} HTTP/1.1`,
      `Host: ${hostname}:${port}`,
      `Origin: ${server.address}`,
      `Cookie: ${await sessionOf(server.address, 'vendor')}`,
      `Content-Type: multipart/form-data; boundary=${boundary}`,
      `Content-Length: ${body.length}`,
    ];
    await new Promise<void>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write(`${head.join('\r\n')}\r\n\r\n`);
        socket.write(body.subarray(0, 500_000), () => {
          socket.destroy();
          resolve();
        });
      });
      socket.on('error', reject);
    });
    expect((await ask(server.address, documents(), { as: 'vendor' })).status).toBe(200);
    expect(await stored()).toEqual([]);
    expect(server.output()).not.toContain('"unexpected"');
  });

  it('is not taken from nobody, from another firm, or by a buyer', async () => {
    for (const [as, status] of [
      ['nobody', 401],
      ['small-vendor', 404],
      ['other-buyer', 404],
    ] as const) {
      expect((await upload({ as })).status).toBe(status);
    }
    expect((await upload({ as: 'buyer' })).status).toBe(423);
    expect(await stored()).toEqual([]);
  });

  it('is not taken as any other kind of form', async () => {
    const headers = { 'Content-Type': 'application/json' };
    const sent = { method: 'POST', headers, body: '{}', as: 'vendor' };
    expect((await ask(server.address, documents(), sent)).status).toBe(400);
  });
});
