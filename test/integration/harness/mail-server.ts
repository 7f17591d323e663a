import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as its reader sees it. */
export interface ReceivedMail {
  to: string;
  subject: string;
  text: string;
  /** The whole message with its headers, as it came over the wire. */
  source: string;
}

/** A real mail server on a free port of this machine. */
export interface MailServer {
  /** What to set `SMTP_URL` to. */
  url: string;
  received: ReceivedMail[];
  /** The next mail to an address that nobody has waited for yet. Throws where none comes. */
  next(to: string): Promise<ReceivedMail>;
  stop(): Promise<void>;
}

const longestWaitMs = 15_000;

export async function startMailServer(): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const seen = new Set<ReceivedMail>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const source = Buffer.concat(chunks).toString();
        const mail = { ...readMail(source), source };
        for (const { address } of session.envelope.rcptTo) received.push({ ...mail, to: address });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    async next(to) {
      const until = Date.now() + longestWaitMs;
      while (Date.now() < until) {
        const mail = received.find((one) => one.to === to && !seen.has(one));
        if (mail !== undefined) {
          seen.add(mail);
          return mail;
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`No mail came to ${to}`);
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function readMail(source: string): { subject: string; text: string } {
  const [head = '', ...body] = source.split('\r\n\r\n');
  const header = (name: string) =>
    new RegExp(`^${name}: (.*)$`, 'im').exec(head.replace(/\r\n[ \t]+/g, ' '))?.[1]?.trim() ?? '';
  const encoded = body.join('\r\n\r\n');
  const encoding = header('content-transfer-encoding').toLowerCase();
  const text = encoding === 'base64' ? Buffer.from(encoded, 'base64').toString() : encoded;
  return { subject: header('subject'), text: encoding === 'quoted-printable' ? unquoted(text) : text };
}

function unquoted(text: string): string {
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([\dA-F]{2})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}
