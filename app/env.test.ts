import { describe, expect, it } from 'vitest';
import { isLoopback, readEnvironment, usualDraftDays } from './env.server';

const codesOf = (variables: Record<string, string>) => {
  const result = readEnvironment(variables);
  return result.ok ? [] : result.issues.map(({ code }) => code);
};

describe('readEnvironment', () => {
  it('works without any variable, on the loopback address', () => {
    expect(readEnvironment({ PATH: '/bin' })).toMatchObject({
      ok: true,
      value: {
        host: '127.0.0.1',
        port: 3000,
        dataDirectory: './data',
        contentDirectory: '.',
        proxies: 0,
        draftDays: usualDraftDays,
        pseudoLocales: false,
      },
    });
  });

  it('is the evaluation mode unless there is a public address', () => {
    for (const variables of [{}, { PUBLIC_URL: '' }]) {
      expect(readEnvironment(variables)).toMatchObject({ ok: true });
      expect(readEnvironment(variables)).not.toHaveProperty('value.publicUrl');
    }
    expect(readEnvironment({ PUBLIC_URL: 'https://Risk.example.org/' })).toMatchObject({
      value: { publicUrl: 'https://risk.example.org' },
    });
  });

  it('counts an empty variable as not set', () => {
    expect(readEnvironment({ HOST: '', PORT: '' })).toMatchObject({
      ok: true,
      value: { host: '127.0.0.1', port: 3000 },
    });
  });

  it('refuses to listen where others could reach it, without a public address', () => {
    for (const HOST of ['0.0.0.0', '::', '192.168.1.5', 'example.org', '127.0.0.1.example.org', '::ffff:10.0.0.1']) {
      expect(codesOf({ HOST }), HOST).toEqual(['env_host']);
    }
  });

  it('listens anywhere under a public address', () => {
    for (const HOST of ['0.0.0.0', '::', '192.168.1.5']) {
      expect(codesOf({ HOST, PUBLIC_URL: 'https://risk.example.org' }), HOST).toEqual([]);
    }
  });

  it.each([
    'http://risk.example.org',
    'risk.example.org',
    'https://',
    'https://risk.example.org/path',
    'https://risk.example.org/?a=b',
    'https://risk.example.org/#a',
    'https://user:password@risk.example.org',
    'ftp://risk.example.org',
    'http://127.0.0.1.example.org',
  ])('refuses the public address %s', (PUBLIC_URL) => {
    expect(codesOf({ PUBLIC_URL })).toEqual(['env_public_url']);
  });

  it('takes a public address without encryption on this machine alone, for tests of the production mode', () => {
    for (const PUBLIC_URL of ['http://127.0.0.1:3000', 'http://localhost:3000']) {
      expect(codesOf({ PUBLIC_URL }), PUBLIC_URL).toEqual([]);
    }
  });

  it('takes a mail server with the address that mails come from', () => {
    const SMTP_URL = 'smtps://user:secret@mail.example.org:465';
    const MAIL_FROM = 'risk@example.org';
    expect(readEnvironment({ SMTP_URL, MAIL_FROM })).toMatchObject({
      value: { mail: { url: SMTP_URL, from: MAIL_FROM } },
    });
    expect(codesOf({ SMTP_URL })).toEqual(['env_mail_from']);
    expect(codesOf({ SMTP_URL, MAIL_FROM: 'Rightscope' })).toEqual(['env_mail_from']);
    expect(readEnvironment({ MAIL_FROM })).not.toHaveProperty('value.mail');
  });

  it('never repeats the password of a mail server', () => {
    for (const SMTP_URL of ['https://user:secret@mail.example.org', 'user:secret@mail.example.org']) {
      expect(codesOf({ SMTP_URL, MAIL_FROM: 'risk@example.org' })).toEqual(['env_smtp_url']);
      expect(JSON.stringify(readEnvironment({ SMTP_URL }))).not.toContain('secret');
    }
  });

  it('counts the proxies before it', () => {
    expect(readEnvironment({ PROXIES: '1' })).toMatchObject({ value: { proxies: 1 } });
    for (const PROXIES of ['6', '-1', 'true', '1.0', '10'])
      expect(codesOf({ PROXIES }), PROXIES).toEqual(['env_proxies']);
  });

  it('keeps drafts for a number of days', () => {
    expect(readEnvironment({ DRAFT_DAYS: '7' })).toMatchObject({ value: { draftDays: 7 } });
    for (const DRAFT_DAYS of ['6', '366', 'x', '']) {
      expect(codesOf({ DRAFT_DAYS }), DRAFT_DAYS).toEqual(DRAFT_DAYS === '' ? [] : ['env_draft_days']);
    }
  });

  it('listens on any loopback address', () => {
    for (const HOST of ['localhost', '127.0.0.1', '127.8.9.10', '::1']) expect(codesOf({ HOST }), HOST).toEqual([]);
  });

  it('takes the port 0 and refuses what is no port', () => {
    expect(readEnvironment({ PORT: '0' })).toMatchObject({ value: { port: 0 } });
    for (const PORT of ['-1', '65536', '3000a', '1e3', ' 80']) expect(codesOf({ PORT }), PORT).toEqual(['env_port']);
  });

  it('names everything that is wrong at once, with what was found', () => {
    const result = readEnvironment({ HOST: '0.0.0.0', PORT: 'x', PSEUDO_LOCALES: 'yes' });
    expect(result).toMatchObject({
      ok: false,
      issues: [
        { code: 'env_host', values: { found: '0.0.0.0' } },
        { code: 'env_port', values: { found: 'x' } },
        { code: 'env_pseudo_locales', values: { found: 'yes' } },
      ],
    });
  });
});

describe('isLoopback', () => {
  it('is not fooled by names that begin like an address', () => {
    expect(['127.0.0.1.evil.example', '127.evil', 'localhost.evil', ''].filter(isLoopback)).toEqual([]);
  });
});
