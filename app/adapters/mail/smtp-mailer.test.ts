import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { promisify } from 'node:util';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import defaultCertificate from 'smtp-server/lib/tls-options.js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { keptMailer } from './kept-mailer.server';
import { missingMailer } from './missing-mailer.server';
import { createSmtpMailer } from './smtp-mailer.server';

interface Received {
  from: string;
  to: string[];
  secure: boolean;
  source: string;
}

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A certificate for localhost that expired, and one for the same key that holds until 2120; both self-signed. */
const expired = defaultCertificate({}) as { key: string; cert: string };
const certificateFile = 'test/fixtures/mail/localhost.pem';
const sound = { key: expired.key, cert: readFileSync(certificateFile, 'utf8') };

/** A real mail server on a free port of this machine, and what it received. */
async function startServer(options: SMTPServerOptions = {}): Promise<{ port: number; received: Received[] }> {
  const received: Received[] = [];
  const { key, cert } = expired;
  const server = new SMTPServer({
    key,
    cert,
    authOptional: true,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          secure: session.secure,
          source: Buffer.concat(chunks).toString('utf8'),
        });
        done();
      });
    },
    ...options,
  });
  // A client that refuses the certificate ends the connection.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => new Promise((resolve) => server.close(() => resolve())));
  return { port: (server.server.address() as AddressInfo).port, received };
}

const from = 'Rightscope <risk@authority.example>';
const mailerTo = (port: number, scheme = 'smtp', query = '') =>
  createSmtpMailer({ url: `${scheme}://127.0.0.1:${port}${query}`, from });

/** Sends from a process that trusts the certificate of the tests: whom to trust is settled when a process starts. */
async function sendTrusting(url: string): Promise<void> {
  const programme = `
    import { createSmtpMailer } from './app/adapters/mail/smtp-mailer.server.ts';
    const mailer = createSmtpMailer({ url: '${url}', from: '${from}' });
    await mailer.send({ to: 'a@firm.example', subject: 's', text: 't' });`;
  const parameters = ['--import', 'tsx', '--input-type=module', '--eval', programme];
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: certificateFile };
  await promisify(execFile)(process.execPath, parameters, { env });
}

/** Headers by lower-case name, and the text as its reader sees it. */
function read(source: string): { headers: Record<string, string[]>; text: string } {
  const split = source.indexOf('\r\n\r\n');
  const lines = source
    .slice(0, split)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers: Record<string, string[]> = {};
  for (const line of lines) {
    const name = line.slice(0, line.indexOf(':')).toLowerCase();
    (headers[name] ??= []).push(line.slice(line.indexOf(':') + 1).trim());
  }
  const body = source.slice(split + 4);
  const encoding = headers['content-transfer-encoding']?.[0];
  return { headers, text: decodeBody(body, encoding).replace(/\r\n$/, '') };
}

function decodeBody(body: string, encoding: string | undefined): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return body;
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** What encoded words (RFC 2047) say. */
function decodeWords(header: string): string {
  return header
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64').toString('latin1')
        : word
            .replace(/_/g, ' ')
            .replace(/=([0-9A-F]{2})/g, (__, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    );
}
const subjectOf = (source: string) =>
  Buffer.from(decodeWords(read(source).headers['subject']![0]!), 'latin1').toString('utf8');

describe('mail by SMTP', () => {
  it('arrives with its envelope, subject and text', async () => {
    const { port, received } = await startServer();
    const mailer = mailerTo(port);
    expect(mailer.isConfigured).toBe(true);
    await mailer.send({ to: 'a.vendor@firm.example', subject: 'Your code', text: 'ABCD-2345\n\nUntil tomorrow.' });
    expect(received).toHaveLength(1);
    const [{ from: sender, to, source }] = received as [Received];
    expect({ sender, to }).toEqual({ sender: 'risk@authority.example', to: ['a.vendor@firm.example'] });
    const { headers, text } = read(source);
    expect(headers).toMatchObject({
      from: ['Rightscope <risk@authority.example>'],
      to: ['a.vendor@firm.example'],
      subject: ['Your code'],
      'auto-submitted': ['auto-generated'],
      'content-type': ['text/plain; charset=utf-8'],
    });
    expect(headers).not.toHaveProperty('x-mailer');
    expect(text).toBe('ABCD-2345\r\n\r\nUntil tomorrow.');
  });

  it.each([
    ['Arabic', 'تذكير بالموعد النهائي', 'الرمز هو ABCD-2345\nشكرا'],
    ['accents', 'Évaluation – détails', 'Déjà vu à Århus, naïve café — “où?”'],
    ['characters beyond the first plane', 'Reminder 🕊', '𝔘nicode 🇰🇪'],
    ['a long line and a lone dot', 'Long', `${'é'.repeat(2_000)}\n.\n..\nEnd`],
    ['markup', '<b>bold</b>', '<script>alert(1)</script>\nFrom here\n=41'],
  ])('carries %s unharmed', async (_, subject, text) => {
    const { port, received } = await startServer();
    await mailerTo(port).send({ to: 'a@firm.example', subject, text });
    const { source } = received[0]!;
    expect(subjectOf(source)).toBe(subject);
    expect(read(source).text).toBe(text.replaceAll('\n', '\r\n'));
    expect(source.split('\r\n').filter((line) => line.length > 998)).toEqual([]);
  });

  it('makes one line of a subject, whatever stands in it', async () => {
    const { port, received } = await startServer();
    const subject = 'Deadline\r\nBcc: rival@firm.example\n\nBody\u2028x\u0000y\u0085z';
    await mailerTo(port).send({ to: 'a@firm.example', subject, text: 'x' });
    const { headers } = read(received[0]!.source);
    expect(subjectOf(received[0]!.source)).toBe('Deadline Bcc: rival@firm.example Body x y z');
    expect(headers).not.toHaveProperty('bcc');
    expect(received[0]!.to).toEqual(['a@firm.example']);
  });

  it.each([
    '',
    'nobody',
    '@firm.example',
    'a@',
    'a@firm.example\r\nBcc: rival@firm.example',
    'a@firm.example\nRCPT TO:<rival@firm.example>',
    'a@firm.example\n',
    'a@firm.example, rival@firm.example',
    'a@firm.example;rival@firm.example',
    'A <a@firm.example>',
    'a@firm.example> SIZE=1',
    'a b@firm.example',
    '"a"@firm.example',
    'a@b@firm.example',
    'a\u0000@firm.example',
    'a\u202e@firm.example',
    `${'a'.repeat(65)}@firm.example`,
  ])('is not sent to %j', async (to) => {
    const { port, received } = await startServer();
    await expect(mailerTo(port).send({ to, subject: 's', text: 't' })).rejects.toThrow('not an address');
    expect(received).toEqual([]);
  });

  it('reaches addresses with plus signs, apostrophes and international domains', async () => {
    const { port, received } = await startServer();
    for (const to of ["o'neill+tender@firm.example", 'a@bücher.example'])
      await mailerTo(port).send({ to, subject: 's', text: 't' });
    expect(received.map(({ to }) => to)).toEqual([["o'neill+tender@firm.example"], ['a@bücher.example']]);
  });

  it('goes out without encryption on this machine, even where it is offered', async () => {
    const { port, received } = await startServer();
    await mailerTo(port).send({ to: 'a@firm.example', subject: 's', text: 't' });
    expect(received[0]!.secure).toBe(false);
  });

  it('goes out encrypted or not at all beyond it', async () => {
    const { port, received } = await startServer({ hideSTARTTLS: true, disabledCommands: ['STARTTLS'] });
    const mailer = (query: string) => createSmtpMailer({ url: `smtp://0.0.0.0:${port}${query}`, from });
    const mail = { to: 'a@firm.example', subject: 's', text: 't' };
    await expect(mailer('').send(mail)).rejects.toThrow('ETLS');
    expect(received).toEqual([]);
    const offering = await startServer();
    const url = `smtp://0.0.0.0:${offering.port}`;
    await expect(createSmtpMailer({ url, from }).send(mail)).rejects.toThrow('Mail was not taken');
    expect(offering.received).toEqual([]);
    await mailer('?requireTLS=false').send(mail);
    expect(received).toHaveLength(1);
  });

  it.each([
    ['that expired', expired],
    ['that nobody vouches for', sound],
  ])('is not given to a server with a certificate %s', async (_, certificate) => {
    const { port, received } = await startServer({ ...certificate, secure: true });
    for (const query of ['', '?tls.rejectUnauthorized=false'])
      await expect(
        mailerTo(port, 'smtps', query).send({ to: 'a@firm.example', subject: 's', text: 't' }),
      ).rejects.toThrow('Mail was not taken');
    expect(received).toEqual([]);
  });

  it('is given encrypted to a server whose certificate the machine trusts, and to no other of that name', async () => {
    const { port, received } = await startServer({ ...sound, secure: true });
    await sendTrusting(`smtps://localhost:${port}`);
    expect(received).toMatchObject([{ secure: true, to: ['a@firm.example'] }]);
    // The same server, by an address that its certificate does not name.
    await expect(sendTrusting(`smtps://0.0.0.0:${port}`)).rejects.toThrow('Mail was not taken');
    expect(received).toHaveLength(1);
  });

  it('is given up where the server does not answer', async () => {
    const open: Socket[] = [];
    const silent = createServer((socket) => open.push(socket));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    closing.push(async () => {
      for (const socket of open) socket.destroy();
      silent.close();
    });
    const url = `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    const mailer = createSmtpMailer({ url, from }, { greetingTimeout: 50 });
    await expect(mailer.send({ to: 'a@firm.example', subject: 's', text: 't' })).rejects.toThrow('ETIMEDOUT');
  });

  it('signs in where the URL says who', async () => {
    const seen: unknown[] = [];
    const { port, received } = await startServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth({ username, password }, _, done) {
        seen.push([username, password]);
        done(null, { user: username });
      },
    });
    const url = `smtp://us%40er:p%3Ass@127.0.0.1:${port}`;
    await createSmtpMailer({ url, from }).send({ to: 'a@firm.example', subject: 's', text: 't' });
    expect(seen).toEqual([['us@er', 'p:ss']]);
    expect(received).toHaveLength(1);
  });

  it('that is refused is an error that names no address and holds no text', async () => {
    const { port } = await startServer({
      onRcptTo({ address }, _, done) {
        done(Object.assign(new Error(`no such user ${address}`), { responseCode: 550 }));
      },
    });
    const error = await mailerTo(port)
      .send({ to: 'a@firm.example', subject: 'secret', text: 'secret' })
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    expect((error as Error).message).toBe('Mail was not taken: EENVELOPE 550');
    expect((error as Error).stack).not.toMatch(/firm|secret/);
    expect(error).not.toHaveProperty('cause');
  });

  it('that nobody takes is an error', async () => {
    const { port } = await startServer();
    await closing.pop()!();
    await expect(mailerTo(port).send({ to: 'a@firm.example', subject: 's', text: 't' })).rejects.toThrow(
      'Mail was not taken: ESOCKET',
    );
  });

  it('writes nothing to a log, even where the URL asks for it', async () => {
    const logs = (['log', 'info', 'debug', 'warn', 'error'] as const).map((level) =>
      vi.spyOn(console, level).mockImplementation(() => undefined),
    );
    const { port, received } = await startServer();
    await mailerTo(port, 'smtp', '?logger=true&debug=true').send({ to: 'a@firm.example', subject: 's', text: 't' });
    expect(received).toHaveLength(1);
    for (const log of logs) expect(log).not.toHaveBeenCalled();
  });
});

describe('mail that is not sent', () => {
  it('is kept in the evaluation mode', async () => {
    expect(keptMailer.isConfigured).toBe(true);
    await keptMailer.send({ to: 'a@firm.example', subject: 's', text: 't' });
  });

  it('is an error where no mail server is configured', async () => {
    expect(missingMailer.isConfigured).toBe(false);
    await expect(missingMailer.send({ to: 'a@firm.example', subject: 's', text: 't' })).rejects.toThrow(
      'no mail server',
    );
  });
});
