import { beforeEach, describe, expect, it } from 'vitest';
import { beginResponse, runningRound } from '#test/rounds';
import { nobody, sample, smallPorts } from '#test/small-content';
import type { Ports } from '~/use-cases/ports';
import { Denied, NotFound } from '~/use-cases/refusals';
import { closeAccount, reopenAccount } from './close-account';
import { sendCode, takeCode } from './codes';
import { getFirm } from './get-firm';
import { identify, startSession } from './session';

const [owner, colleague, rival] = [sample('vendor'), sample('vendor-colleague'), sample('small-vendor')];

let ports: Ports;
beforeEach(async () => {
  ports = await smallPorts();
  const { round } = await runningRound(ports);
  await beginResponse(ports, round, owner);
});

const close = (actor: typeof owner, { id: personId }: typeof owner, isSure = true) =>
  closeAccount(ports, actor, { personId, isSure });
const isClosed = async ({ id }: typeof owner) => (await ports.people.findPerson(id))?.disabledAt !== undefined;

describe('a firm', () => {
  it('shows its own people to each of them, and who may close whose account', async () => {
    const seen = async (actor: typeof owner) =>
      (await getFirm(ports, actor)).people.map(({ name, isYou, mayChange }) => [name, isYou, mayChange]);
    expect(await seen(owner)).toEqual([
      [colleague.name, false, true],
      [owner.name, true, true],
    ]);
    expect(await seen(colleague)).toEqual([
      [colleague.name, true, true],
      [owner.name, false, false],
    ]);
    expect(await seen(rival)).toEqual([[rival.name, true, true]]);
  });

  it('closes the account of a colleague at once, tells them, and lets them in again', async () => {
    const person = await ports.people.findPerson(colleague.id);
    const session = await startSession(ports, person!, '');
    await sendCode(ports, colleague.email);
    const code = /[\dA-Z]{4}-[\dA-Z]{4}/.exec((await ports.outbox.list(1))[0]?.text ?? '')?.[0] ?? '';
    expect(await close(owner, colleague, false)).toMatchObject({
      issues: [{ code: 'closing_unconfirmed', where: { pointer: `/sure-${colleague.id}` } }],
    });
    expect(await isClosed(colleague)).toBe(false);
    expect(await close(owner, colleague)).toMatchObject({ ok: true });
    expect(await close(owner, colleague)).toMatchObject({ ok: true });
    expect(await identify(ports, nobody, session)).toMatchObject({ kind: 'nobody' });
    expect(await takeCode(ports, colleague.email, code)).toBe(false);
    const told = (await ports.outbox.list(50)).filter(({ subject }) => subject === 'Your account was closed');
    expect(told.map(({ to }) => to)).toEqual([colleague.email]);
    await reopenAccount(ports, owner, { personId: colleague.id });
    expect(await isClosed(colleague)).toBe(false);
  });

  it('lets everybody close their own account, and nobody but who began a response those of the others', async () => {
    await expect(close(colleague, owner)).rejects.toThrow(Denied);
    await expect(reopenAccount(ports, colleague, { personId: owner.id })).rejects.toThrow(Denied);
    expect(await close(colleague, colleague)).toMatchObject({ ok: true });
    expect(await isClosed(colleague)).toBe(true);
    expect(await isClosed(owner)).toBe(false);
  });

  it('is nobody else’s: not a rival’s, not an administrator’s', async () => {
    for (const stranger of [rival]) {
      await expect(close(stranger, owner)).rejects.toThrow(NotFound);
      await expect(reopenAccount(ports, stranger, { personId: owner.id })).rejects.toThrow(NotFound);
    }
    for (const staff of [sample('administrator'), sample('buyer')]) {
      await expect(close(staff, owner)).rejects.toThrow(Denied);
      await expect(getFirm(ports, staff)).rejects.toThrow(Denied);
    }
    expect(await isClosed(owner)).toBe(false);
  });
});
