import { describe, expect, it } from 'vitest';
import { isLoopback, readEnvironment } from './env.server';

const codesOf = (variables: Record<string, string>) => {
  const result = readEnvironment(variables);
  return result.ok ? [] : result.issues.map(({ code }) => code);
};

describe('readEnvironment', () => {
  it('works without any variable, on the loopback address', () => {
    expect(readEnvironment({ PATH: '/bin' })).toMatchObject({
      ok: true,
      value: { host: '127.0.0.1', port: 3000, dataDirectory: './data', contentDirectory: '.', pseudoLocales: false },
    });
  });

  it('counts an empty variable as not set', () => {
    expect(readEnvironment({ HOST: '', PORT: '' })).toMatchObject({
      ok: true,
      value: { host: '127.0.0.1', port: 3000 },
    });
  });

  it('refuses to listen where others could reach it', () => {
    for (const HOST of ['0.0.0.0', '::', '192.168.1.5', 'example.org', '127.0.0.1.example.org', '::ffff:10.0.0.1']) {
      expect(codesOf({ HOST }), HOST).toEqual(['env_host']);
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
