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

const code = /(?<=one-time code is )[\dA-Z]{4}-[\dA-Z]{4}/;
const link = (room: string) => new RegExp(`/${room}/[\\w-]{40,}`);

/** What a pattern finds in the mail that comes to an address after something was done. */
async function mailed(to: string, pattern: RegExp, act: () => Promise<unknown>): Promise<string> {
  const found = () =>
    served.mails.filter((mail) => mail.to === to).flatMap(({ text }) => pattern.exec(text)?.[0] ?? []);
  const before = found().length;
  await act();
  await expect.poll(() => found().length, { timeout: 10_000, message: `a mail to ${to}` }).toBeGreaterThan(before);
  return found().at(-1) ?? '';
}
const askCode = (visitor: Visitor) => mailed(vendor, code, () => visitor.post('/sign-in/code', { email: vendor }));
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
    const sent = await askCode(visitor);
    expect(await enter(visitor, spell(sent))).toBe(302);
    expect(await isSignedIn(visitor)).toBe(true);
    expect(await enter(somebody(), sent)).toBe(400);
  });

  it('is worth nothing after a quarter of an hour, and stands until then whoever asks for another one', async () => {
    const visitor = somebody();
    const first = await askCode(visitor);
    const second = await askCode(somebody());
    clock.move(16);
    expect(await enter(visitor, second)).toBe(400);
    clock.move(0);
    expect(await enter(visitor, first)).toBe(302);
    expect(await enter(somebody(), second)).toBe(302);
  });
});

describe('a link', () => {
  it('to a new password is good once, for an hour, and until the next one', async () => {
    const visitor = somebody();
    const ask = async () => mailed(lead, link('reset'), () => visitor.post('/forgotten-password', { email: lead }));
    const [first, second] = [await ask(), await ask()];
    expect((await visitor.get(first)).status).toBe(404);
    clock.move(61);
    expect((await visitor.get(second)).status).toBe(404);
    expect((await visitor.post(second, chosen)).status).toBe(400);
    clock.move(0);
    expect((await served.ask('ours-lead', '/account')).status).toBe(200);
    expect((await visitor.post(second, chosen)).status).toBe(200);
    expect((await served.ask('ours-lead', '/account')).status).toBe(401);
    expect((await visitor.post(second, chosen)).status).toBe(400);
    expect((await visitor.get(second)).status).toBe(404);
  });

  it('into the public body is good for a week, and once', async () => {
    const visitor = somebody();
    clock.move(8 * day);
    expect((await visitor.get(`/join/${oneToken}`)).status).toBe(200);
    const joining = await mailed('new@ministry.example', link('join'), inviteColleague);
    clock.move(16 * day);
    expect((await visitor.get(joining)).status).toBe(404);
    clock.move(8 * day);
    expect((await visitor.post(joining, { name: 'New', ...chosen })).status).toBe(302);
    expect((await somebody().get(joining)).status).toBe(404);
    clock.move(0);
  });
  const inviteColleague = () =>
    served.post('administrator', '/admin/organisations/ministry', [
      ...Object.entries({ intent: 'invite', email: 'new@ministry.example', roles: 'buyer' }),
    ]);

  it('to a round lets nobody in once it is taken back', async () => {
    const email = 'revoked@firm.example';
    const page = `/rounds/${place.roundId}/invite`;
    const invite = () => served.post('ours-member', page, [['invited', `Firm; ${email}`]]);
    const invitation = await mailed(email, link('invitations'), invite);
    const visitor = somebody();
    expect((await visitor.get(invitation)).status).toBe(200);
    const sent = await mailed(email, code, () => visitor.post(invitation, { intent: 'send' }));
    await revokeInvitation(page, email);
    expect((await visitor.get(invitation)).status).toBe(410);
    expect((await visitor.get(`${invitation}/pack`)).status).toBe(404);
    expect((await visitor.post(invitation, { code: sent, firm: 'Firm', name: 'Somebody' })).status).toBe(400);
    expect(await isSignedIn(visitor)).toBe(false);
  });

  /** By the button of the page, which stands after the address. */
  async function revokeInvitation(path: string, email: string) {
    const [, after = ''] = (await served.ask('ours-member', path)).text.split(email);
    const bodies = formsOf(after, path).flatMap((form) => form.bodies);
    const revoking = bodies.find((body) => body.some(([name, value]) => name === 'do' && value === 'revoke'));
    expect((await served.post('ours-member', path, revoking ?? [])).status).toBe(302);
  }

  it('to a part of a response lets nobody in once it is taken back', async () => {
    const asked = `/delegations/${place.delegationToken}`;
    expect((await somebody().get(asked)).status).toBe(200);
    const fields: [string, string][] = [
      ['intent', 'revoke'],
      ['id', place.delegationId],
    ];
    await served.post('ours-vendor', `/responses/${place.responseId}/people`, fields);
    expect((await somebody().get(asked)).status).toBe(404);
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
it('nothing secret stands in the log', async () => {
  const secrets = served.mails.flatMap(({ to, text }) => {
    const tokens = [...text.matchAll(/\/(?:join|reset|invitations|delegations)\/([\w-]{40,})/g)];
    return [to, code.exec(text)?.[0] ?? '', ...tokens.map(([, token = '']) => token)];
  });
  const ofSessions = cookies.map((cookie) => cookie.split('=')[1] ?? '');
  const all = [...secrets, ...ofSessions, onePassword, oneToken, chosen.password];
  const wanted = [...new Set(all)].filter((secret) => secret.length > 4);
  expect(wanted.length).toBeGreaterThan(20);
  expect(wanted.filter((secret) => served.output().includes(secret))).toEqual([]);
  expect(served.output()).not.toContain('"level":"error"');
  expect(served.output()).toContain('"status":429');
});
