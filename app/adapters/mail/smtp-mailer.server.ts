import { createTransport, type SMTPTransportOptions } from 'nodemailer';
import { isLoopback } from '~/env.server';
import type { Mail, Mailer } from '~/use-cases/ports/outside';

/** A mail server that does not answer holds up the next mails for no longer than this; in milliseconds. */
const usualPatience = { dnsTimeout: 10_000, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** An address to send to, as the envelope takes it: one address, no name, no list, no room for a command. */
const address = /^[^\s@<>()[\]\\,;:"\p{C}]{1,64}@[^\s@<>()[\]\\,;:"\p{C}]{1,190}$/u;

/**
 * Sends by SMTP.
 * @param url `smtps://user:password@host:465` or `smtp://host:587`. Beyond this machine the connection is encrypted or
 *   there is none, unless the URL says otherwise (`?requireTLS=false`).
 * @param from what stands in the sender's line: `Rightscope <risk@example.org>`.
 */
export function createSmtpMailer(
  { url, from }: { url: string; from: string },
  patience: Partial<typeof usualPatience> = {},
): Mailer {
  const sender = flatten(from);
  const transport = createTransport({
    ...usualPatience,
    ...patience,
    ...connectionOf(new URL(url)),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    isConfigured: true,
    async send({ to, subject, text }: Mail) {
      if (!address.test(to)) throw new Error('Mail was not sent: not an address');
      try {
        await transport.sendMail({
          from: sender,
          to: { name: '', address: to },
          subject: flatten(subject),
          text: text.replace(/\r\n|\r|\n/g, '\r\n'),
          // Absence notes and the like are not to be sent back (RFC 3834).
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
      } catch (error) {
        throw withoutPersonalData(error);
      }
    },
  };
}

/** Read here, because nodemailer takes every option from a URL, also that all mails be written to the log. */
function connectionOf({ protocol, hostname, port, username, password, searchParams }: URL): SMTPTransportOptions {
  const host = hostname.replace(/^\[|\]$/g, '');
  const secure = protocol === 'smtps:';
  return {
    host,
    secure,
    ...(port !== '' && { port: Number(port) }),
    ...(username !== '' && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    // A mail server on the same machine often has a certificate nobody can check, and nothing leaves the machine.
    ...(!secure && isLoopback(host) ? { ignoreTLS: true } : { requireTLS: searchParams.get('requireTLS') !== 'false' }),
  };
}

/** A header is one line, whatever people typed. */
function flatten(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

/** The server's own words can repeat the address; the codes say enough, and they may be logged. */
function withoutPersonalData(error: unknown): Error {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return new Error(`Mail was not taken: ${[code, responseCode].filter((part) => part !== undefined).join(' ')}`);
}
