import { beforeAll, describe, expect, it, vi } from 'vitest';
import { movableClock, type MovableClock } from '#test/server-clock';
import { onePassword, oneToken } from '#test/walls/people';
import type { Place } from '#test/walls/place';
import { serveWorld, type ServedWorld } from '#test/walls/serve';
import { buildWorlds, presentTimes } from '#test/walls/world';
import { formsOf } from '#test/walls/forms';
import { visit, type Visitor } from './harness/visitor';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let served: ServedWorld;
let clock: MovableClock;
let place: Place;
beforeAll(async () => {
  const { worlds, remove } = await buildWorlds(presentTimes(3));
  place = worlds.running.places.ours;
  clock = movableClock();
  served = await serveWorld(worlds.running, clock.variables);
  return async () => {
    await served.end();
    clock.remove();
    remove();
  };
});

const day = 24 * 60;
const lead = 'ours-lead@people.example';
const vendor = 'ours-vendor@people.example';
const chosen = { password: 'tepid otter lifts moss', repeated: 'tepid otter lifts moss' };

let visitors = 0;
/** Somebody at a browser and in a place of their own. */
const somebody = (from = `192.0.2.${(visitors += 1)}`): Visitor => visit(served.origin, { 'X-Forwarded-For': from });
const cookies: string[] = [];
const isSignedIn = async (visitor: Visitor) => (await visitor.get('/account')).status === 200;

/** Waits for one more mail to an address than there were. @returns it, without the marks of its encoding. */
async function mailAfter(to: string, act: () => Promise<unknown>): Promise<string> {
  const mails = () => served.mails.filter((mail) => mail.to.includes(to));
  const before = mails().length;
  await act();
  await expect.poll(() => mails().length, { timeout: 10_000 }).toBeGreaterThan(before);
  return (mails().at(-1)?.source ?? '').replaceAll('=\r\n', '').replaceAll('=3D', '=');
}
const codeIn = (mail: string) => /\b[\dA-Z]{4}-[\dA-Z]{4}\b/.exec(mail.split('\r\n\r\n').slice(1).join())?.[0] ?? '';
const linkIn = (mail: string) => /http:\/\/127\.0\.0\.1:\d+(\/\w+\/[\w-]{20,})/.exec(mail)?.[1] ?? '';
const askCode = (visitor: Visitor) => mailAfter(vendor, () => visitor.post('/sign-in/code', { email: vendor }));
const enter = async (visitor: Visitor, code: string) =>
  (await visitor.post('/sign-in/enter', { email: vendor, code })).status;

describe('a code', () => {
  const spellings: [string, (code: string) => string][] = [
    ['as it was sent', (code) => code],
    ['in small letters', (code) => code.toLowerCase()],
    ['without the dash', (code) => code.replace('-', '')],
    ['with a blank in its place, and around it', (code) => `  ${code.replace('-', ' ')} `],
    ['with another dash', (code) => code.replace('-', '–')],
    ['letter by letter', (code) => [...code].join(' ')],
  ];

  it.for(spellings)('is taken %s, once', async ([, spell]) => {
    const visitor = somebody();
    const code = codeIn(await askCode(visitor));
    expect(code).not.toBe('');
    expect(await enter(visitor, spell(code))).toBe(302);
    expect(await isSignedIn(visitor)).toBe(true);
    expect(await enter(somebody(), code)).toBe(400);
  });

  it('is worth nothing after a quarter of an hour, nor once another one was sent', async () => {
    const visitor = somebody();
    const first = codeIn(await askCode(visitor));
    const second = codeIn(await askCode(visitor));
    expect(await enter(visitor, first)).toBe(400);
    clock.move(16);
    expect(await enter(visitor, second)).toBe(400);
    clock.move(0);
    expect(await enter(visitor, second)).toBe(302);
  });
});

describe('a link', () => {
  it('to a new password is good once, for an hour, and until the next one', async () => {
    const visitor = somebody();
    const ask = async () => linkIn(await mailAfter(lead, () => visitor.post('/forgotten-password', { email: lead })));
    const [first, second] = [await ask(), await ask()];
    expect((await visitor.get(first)).status).toBe(404);
    clock.move(61);
    expect((await visitor.get(second)).status).toBe(404);
    expect((await visitor.post(second, chosen)).status).toBe(400);
    clock.move(0);
    expect((await visitor.post(second, chosen)).status).toBe(200);
    expect((await visitor.post(second, chosen)).status).toBe(400);
    expect((await visitor.get(second)).status).toBe(404);
  });

  it('into the public body is good for a week, and once', async () => {
    const visitor = somebody();
    clock.move(8 * day);
    expect((await visitor.get(`/join/${oneToken}`)).status).toBe(200);
    const link = linkIn(await mailAfter('new@ministry.example', inviteColleague));
    clock.move(16 * day);
    expect((await visitor.get(link)).status).toBe(404);
    clock.move(8 * day);
    expect((await visitor.post(link, { name: 'New', ...chosen })).status).toBe(302);
    expect((await somebody().get(link)).status).toBe(404);
    clock.move(0);
  });
  const inviteColleague = () =>
    served.post('administrator', '/admin/organisations/ministry', [
      ...Object.entries({ intent: 'invite', email: 'new@ministry.example', roles: 'buyer' }),
    ]);

  it('to a round lets nobody in once it is taken back', async () => {
    const email = 'revoked@firm.example';
    const invite = `/rounds/${place.roundId}/invite`;
    const link = linkIn(
      await mailAfter(email, () => served.post('ours-lead', invite, [['invited', `Firm, ${email}`]])),
    );
    const visitor = somebody();
    expect((await visitor.get(link)).status).toBe(200);
    const code = codeIn(await mailAfter(email, () => visitor.post(link, { intent: 'send' })));
    await revokeInvitation(invite, email);
    expect((await visitor.get(link)).status).toBe(410);
    expect((await visitor.get(`${link}/pack`)).status).toBe(404);
    expect((await visitor.post(link, { code, firm: 'Firm', name: 'Somebody' })).status).toBe(400);
    expect(await isSignedIn(visitor)).toBe(false);
  });
  /** By the button of the page, which stands after the address. */
  async function revokeInvitation(path: string, email: string) {
    const [, after = ''] = (await served.ask('ours-lead', path)).text.split(email);
    const bodies = formsOf(after, path).flatMap((form) => form.bodies);
    const revoking = bodies.find((body) => body.some(([name, value]) => name === 'do' && value === 'revoke'));
    expect((await served.post('ours-lead', path, revoking ?? [])).status).toBe(302);
  }

  it('to a part of a response lets nobody in once it is taken back', async () => {
    const link = `/delegations/${place.delegationToken}`;
    expect((await somebody().get(link)).status).toBe(200);
    const fields: [string, string][] = [
      ['intent', 'revoke'],
      ['id', place.delegationId],
    ];
    await served.post('ours-vendor', `/responses/${place.responseId}/people`, fields);
    expect((await somebody().get(link)).status).toBe(410);
  });
});

describe('a session', () => {
  const signIn = async (visitor: Visitor) => {
    await visitor.post('/sign-in?index', { email: 'ours-member@people.example', password: onePassword });
    cookies.push(visitor.cookie());
    return visitor.cookie();
  };
  const opens = async (cookie: string) =>
    (await served.ask(undefined, '/account', { headers: { Cookie: cookie } })).status === 200;

  it('gets a new name at each sign-in, and the old one opens nothing any more', async () => {
    const visitor = somebody();
    const [first, second] = [await signIn(visitor), await signIn(visitor)];
    expect(second).not.toBe(first);
    expect([await opens(first), await opens(second)]).toEqual([false, true]);
  });

  it('is over with signing out, whoever kept the cookie', async () => {
    const visitor = somebody();
    const cookie = await signIn(visitor);
    await visitor.post('/sign-out', {});
    expect(await opens(cookie)).toBe(false);
  });

  it('is over after two weeks', async () => {
    const cookie = await signIn(somebody());
    clock.move(13 * day);
    expect(await opens(cookie)).toBe(true);
    clock.move(15 * day);
    expect(await opens(cookie)).toBe(false);
    clock.move(0);
  });

  it('is not opened by what only looks like one', async () => {
    for (const cookie of ['session=', 'session=x', `session=${'A'.repeat(43)}`, 'session=%00', 'session=; session=x']) {
      expect(await opens(cookie), cookie).toBe(false);
    }
  });
});

describe('whoever tries too often', () => {
  const stranger = 'stranger@firm.example';
  const tries: [string, number, () => string, Record<string, string>][] = [
    ['a password', 10, () => '/sign-in?index', { email: stranger, password: 'x' }],
    ['a code', 10, () => '/sign-in/enter', { email: stranger, code: 'WRNG-2345' }],
    ['codes by mail', 5, () => '/sign-in/code', { email: 'other@firm.example' }],
    ['links by mail', 5, () => '/forgotten-password', { email: 'third@firm.example' }],
    ['codes to join', 5, () => `/rounds/${place.openRoundId}/join`, { intent: 'send', email: 'fourth@firm.example' }],
  ];

  it.for(tries)('%s waits as long as it is said, and nobody else does', async ([, times, path, fields], { expect }) => {
    const [one, other] = [somebody(), somebody()];
    for (let time = 0; time < times; time += 1) expect((await one.post(path(), fields)).status).not.toBe(429);
    const refused = await one.post(path(), fields);
    expect(refused.status).toBe(429);
    const seconds = Number(refused.headers['retry-after']);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(15 * 60);
    expect((await other.post(path(), fields)).status).not.toBe(429);
  });
});

// The last one, so that it reads what all the others left behind.
it('nothing secret stands in the log, nor in a header that leads elsewhere', async () => {
  const secrets = served.mails.flatMap(({ to, source }) => {
    const mail = source.replaceAll('=\r\n', '').replaceAll('=3D', '=');
    return [...to, codeIn(mail), linkIn(mail).split('/').at(-1) ?? ''];
  });
  const all = [
    ...secrets,
    ...cookies.map((cookie) => cookie.split('=')[1] ?? ''),
    onePassword,
    oneToken,
    chosen.password,
  ];
  const wanted = [...new Set(all)].filter((secret) => secret.length > 4);
  expect(wanted.length).toBeGreaterThan(20);
  expect(wanted.filter((secret) => served.output().includes(secret))).toEqual([]);
  expect(served.output()).not.toContain('"level":"error"');
  expect(served.output()).toContain('"status":429');
});
