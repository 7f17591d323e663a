import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { nobody, smallContent } from '#test/small-content';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stop, useCases } from '~/wiring.server';
import type { Actor } from './actor';
import { isOpen, type Action } from './permissions';
import { Denied } from './refusals';

type AnyUseCase = (actor: Actor, input: never) => Promise<unknown>;
const table = Object.entries(useCases) as [name: string, useCase: AnyUseCase][];

describe('permissions', () => {
  let data: string;
  beforeAll(() => {
    data = mkdtempSync(path.join(tmpdir(), 'rightscope-'));
    vi.stubEnv('DATA_DIR', data);
    vi.stubEnv('CONTENT_DIR', smallContent);
  });
  afterAll(async () => {
    await stop();
    rmSync(data, { recursive: true, force: true });
    vi.unstubAllEnvs();
  });

  it('covers every use case', () => {
    expect(table.length).toBeGreaterThanOrEqual(10);
  });

  it.each(table.filter(([name]) => !isOpen(name as Action)))(
    '%s refuses nobody before it looks at anything',
    async (_, useCase) => {
      // An input of this kind throws something else as soon as it is read.
      await expect(useCase(nobody, undefined as never)).rejects.toThrow(Denied);
    },
  );

  it('refuses a kind of actor that the table does not know', async () => {
    await expect(useCases.listAssessments({ kind: 'administrator' } as never, {})).rejects.toThrow(Denied);
  });
});
