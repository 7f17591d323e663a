import { describe, expect, it } from 'vitest';
import { createSecrets } from './secrets.server';

const secrets = createSecrets();

describe('tokens', () => {
  it('hold 256 bits, need no escaping in a URL and are never the same', () => {
    const tokens = Array.from({ length: 100 }, () => secrets.token());
    for (const token of tokens) expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(new Set(tokens).size).toBe(100);
  });

  it('are known by their SHA-256', () => {
    expect(secrets.hashOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});

describe('codes', () => {
  const codes = Array.from({ length: 2_000 }, () => secrets.code());

  it('are two groups of four without look-alikes', () => {
    for (const code of codes) expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$/);
  });

  it('use every character about equally often in every place', () => {
    const places = [0, 1, 2, 3, 5, 6, 7, 8];
    for (const place of places) {
      const counts = new Map<string, number>();
      for (const code of codes) counts.set(code[place]!, (counts.get(code[place]!) ?? 0) + 1);
      expect(counts.size).toBe(30);
      // 66.7 expected, standard deviation 8.
      expect(Math.max(...counts.values())).toBeLessThan(67 + 7 * 8);
      expect(Math.min(...counts.values())).toBeGreaterThan(67 - 7 * 8);
    }
  });
});

describe('passwords', () => {
  it('are hashed by Argon2id at the recommended cost, each with its own salt', async () => {
    const [one, other] = await Promise.all([
      secrets.hashPassword('correct horse'),
      secrets.hashPassword('correct horse'),
    ]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
  });

  it('are told from wrong ones', async () => {
    const hash = await secrets.hashPassword('correct horse');
    expect(await secrets.verifyPassword('correct horse', hash)).toBe(true);
    expect(await secrets.verifyPassword('correct horse ', hash)).toBe(false);
    expect(await secrets.verifyPassword('', hash)).toBe(false);
  });

  it('are the same in composed and decomposed letters', async () => {
    const hash = await secrets.hashPassword('cafe\u0301');
    expect(await secrets.verifyPassword('caf\u00e9', hash)).toBe(true);
  });

  it('may be as long as somebody likes: the end counts', async () => {
    const hash = await secrets.hashPassword(`${'a'.repeat(1_000)}b`);
    expect(await secrets.verifyPassword(`${'a'.repeat(1_000)}c`, hash)).toBe(false);
  });

  it('of nobody are never right and cost as much as anybody’s', async () => {
    const hash = await secrets.hashPassword('correct horse');
    const timeOf = async (known: string | undefined) => {
      const before = performance.now();
      expect(await secrets.verifyPassword('wrong', known)).toBe(false);
      return performance.now() - before;
    };
    await timeOf(undefined);
    const times: Record<'known' | 'nobody', number[]> = { known: [], nobody: [] };
    for (let round = 0; round < 9; round++) {
      times.known.push(await timeOf(hash));
      times.nobody.push(await timeOf(undefined));
    }
    // The quickest of nine: what else the machine does only ever adds.
    const ratio = Math.min(...times.nobody) / Math.min(...times.known);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });

  it('are not compared with a broken hash', async () => {
    await expect(secrets.verifyPassword('correct horse', 'not a hash')).rejects.toThrow();
  });
});
