import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buyer, nobody, smallContent } from '#test/small-content';
import { roles, type Role } from '~/core/procurement/role';
import { stop, useCases } from '~/wiring.server';
import type { Actor } from './actor';
import { isOpen, requirePermission, type Action } from './permissions';
import { Denied } from './refusals';

type AnyUseCase = (actor: Actor, input: never) => Promise<unknown>;
const table = Object.entries(useCases) as [name: Action, useCase: AnyUseCase][];

const system: Actor = { kind: 'system' };
const withRoles = (...given: Role[]): Actor => ({ ...buyer, roles: given });
/** Everybody there can be, by what they are. */
const actors: Record<string, Actor> = {
  nobody,
  system,
  'somebody without a role': withRoles(),
  'somebody with every role': withRoles(...roles),
  ...Object.fromEntries(roles.map((role) => [role, withRoles(role)])),
};

function isAllowed(actor: Actor, action: Action): boolean {
  try {
    requirePermission(actor, action);
    return true;
  } catch {
    return false;
  }
}

const refused = table.flatMap(([name, useCase]) =>
  Object.entries(actors)
    .filter(([, actor]) => !isAllowed(actor, name))
    .map(([who, actor]) => [name, who, actor, useCase] as const),
);

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
    expect(refused.length).toBeGreaterThan(table.length);
  });

  it('refuses before anything is looked at, each use case in its own name', async () => {
    const wrong: string[] = [];
    for (const [name, who, actor, useCase] of refused) {
      // An input of this kind throws something else as soon as it is read.
      const error: unknown = await useCase(actor, undefined as never).catch((thrown: unknown) => thrown);
      const isRight = error instanceof Denied && error.action === name && error.who === actor.kind;
      if (!isRight) wrong.push(`${name} as ${who}: ${String(error)}`);
    }
    expect(wrong).toEqual([]);
  });

  it('lets no person do what is the system’s, whatever their roles', () => {
    const systems = table.map(([name]) => name).filter((name) => isAllowed(system, name) && !isOpen(name));
    expect(systems).toContain('deliverMails');
    const people = Object.entries(actors).filter(([, actor]) => actor.kind !== 'system');
    const allowed = systems.flatMap((name) =>
      people.filter(([, actor]) => isAllowed(actor, name)).map(([who]) => `${name} as ${who}`),
    );
    expect(allowed).toEqual([]);
  });

  it('lets whoever has no role do no more than whoever is not signed in', () => {
    const more = table.map(([name]) => name).filter((name) => isAllowed(withRoles(), name) && !isAllowed(nobody, name));
    expect(more).toEqual([]);
  });

  it('refuses a kind of actor that the table does not know', async () => {
    await expect(useCases.listAssessments({ kind: 'administrator' } as never, {})).rejects.toThrow(Denied);
  });
});
