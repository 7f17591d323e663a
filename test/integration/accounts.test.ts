import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyInstallation } from '#test/empty-installation';
import { smallContent, smallPorts } from '#test/small-content';
import { temporaryDirectory } from '#test/temporary-directory';
import { startProduction, type Production } from './harness/production';
import { runRefusedServer, runServer } from './harness/run-server';
import { visit, type Visitor } from './harness/visitor';

const passwords = {
  ada: 'tepid otter lifts moss',
  bo: 'seven quiet green ladders',
  boLater: 'eleven loud blue anchors',
};
const chosen = (password: string) => ({ password, repeated: password });

const linkIn = (text: string) => /https?:\/\/[^/\s]+(\/\S+)/.exec(text)?.[1] ?? '';
const codeIn = (text: string) => /[\dA-Z]{4}-[\dA-Z]{4}/.exec(text)?.[0] ?? '';
const isSignedIn = async (visitor: Visitor) => (await visitor.get('/account')).status === 200;

let server: Production;
let ada: Visitor;
beforeAll(async () => {
  server = await startProduction();
  ada = visit(server.address);
  await ada.post(await server.setupPath(), {
    organisation: 'Ministry of Housing',
    name: 'Ada Example',
    email: 'ada@ministry.example',
    ...chosen(passwords.ada),
  });
});
afterAll(() => server.end());

/** The page of the only organisation there is. */
async function organisationPath(): Promise<string> {
  return /\/admin\/organisations\/[\w-]+/.exec((await ada.get('/admin')).text)?.[0] ?? '';
}

async function invite(email: string, role = 'buyer'): Promise<string> {
  const invited = await ada.post(await organisationPath(), { intent: 'invite', email, roles: role });
  expect(invited.status).toBe(302);
  return linkIn((await server.mails.next(email)).text);
}

/** Adds a vendor behind the server's back: how vendors come is another matter. */
async function addVendor(name: string): Promise<string> {
  const { ports } = await emptyInstallation(server.dataDirectory);
  const createdAt = new Date().toISOString();
  const email = `${name}@firm.example`;
  await ports.people.addOrganisation({ id: name, name, kind: 'vendor', createdAt });
  await ports.people.addPerson({ id: name, organisationId: name, name, email, roles: ['vendor'], createdAt });
  return email;
}

describe('an installation in production', () => {
  it('is set up by the link on the console, once', async () => {
    expect(await isSignedIn(ada)).toBe(true);
    const path = await server.setupPath();
    const mallory = visit(server.address);
    expect(await mallory.get(path)).toMatchObject({ status: 404 });
    const again = { organisation: 'x', name: 'x', email: 'mallory@ministry.example', ...chosen(passwords.bo) };
    expect(await mallory.post(path, again)).toMatchObject({ status: 400 });
    expect(mallory.cookie()).toBe('');
    expect((await mallory.get(path)).text).toContain('This link is no longer good');
  });

  it('lets an invited colleague join, sign in, forget the password and choose another one', async () => {
    const join = await invite('bo@ministry.example');
    const bo = visit(server.address);
    expect((await bo.get(join)).text).toContain('Ministry of Housing');
    expect(await bo.post(join, { name: '', ...chosen('short') })).toMatchObject({ status: 400 });
    expect(await bo.post(join, { name: 'Bo', ...chosen(passwords.bo) })).toMatchObject({ status: 302 });
    expect(await isSignedIn(bo)).toBe(true);
    expect(await bo.get(join)).toMatchObject({ status: 404 });

    await bo.post('/sign-out', {});
    expect(await isSignedIn(bo)).toBe(false);
    const signIn = { email: 'bo@ministry.example', password: passwords.bo };
    const signedIn = await bo.post('/sign-in?index', { ...signIn, to: '/procurements' });
    expect([signedIn.status, signedIn.headers.location]).toEqual([302, '/procurements']);
    const other = visit(server.address);
    await other.post('/sign-in?index', signIn);
    expect(await isSignedIn(other)).toBe(true);

    expect(await visit(server.address).post('/forgotten-password', signIn)).toMatchObject({ status: 200 });
    const reset = linkIn((await server.mails.next('bo@ministry.example')).text);
    const anybody = visit(server.address);
    expect(await anybody.get(reset)).toMatchObject({ status: 200 });
    expect(await anybody.post(reset, chosen(passwords.boLater))).toMatchObject({ status: 200 });
    expect([await isSignedIn(bo), await isSignedIn(other)]).toEqual([false, false]);
    expect(await anybody.post(reset, chosen(passwords.bo))).toMatchObject({ status: 400 });
    expect(await anybody.get(reset)).toMatchObject({ status: 404 });
    expect(await bo.post('/sign-in?index', signIn)).toMatchObject({ status: 400 });
    await bo.post('/sign-in?index', { ...signIn, password: passwords.boLater });
    expect(await isSignedIn(bo)).toBe(true);
  });

  it('answers the same to an address that nobody has', async () => {
    const known = 'ada@ministry.example';
    const unknown = 'nobody@ministry.example';
    const same = (one: string) =>
      one
        .replaceAll(known, '')
        .replaceAll(unknown, '')
        .replace(/nonce="[^"]*"/g, '');
    for (const path of ['/sign-in?index', '/sign-in/code', '/sign-in/enter', '/forgotten-password']) {
      const fields = { password: 'a wrong password', code: 'WRNG-2345' };
      const one = await visit(server.address).post(path, { ...fields, email: known });
      const other = await visit(server.address).post(path, { ...fields, email: unknown });
      expect([other.status, same(other.text)], path).toEqual([one.status, same(one.text)]);
    }
    // Of the two only one gets mail.
    expect((await server.mails.next(known)).text).toContain('/reset/');
    expect(server.mails.received.filter(({ to }) => to === unknown)).toEqual([]);
  });

  it('signs a vendor in by a code, once', async () => {
    const email = await addVendor('grace');
    const grace = visit(server.address);
    expect(await grace.post('/sign-in/code', { email, to: '/responses' })).toMatchObject({ status: 200 });
    const code = codeIn((await server.mails.next(email)).text);
    const entered = await grace.post('/sign-in/enter', { email, code: ` ${code.toLowerCase()} `, to: '/responses' });
    expect([entered.status, entered.headers.location]).toEqual([302, '/responses']);
    expect(await isSignedIn(grace)).toBe(true);
    expect(await visit(server.address).post('/sign-in/enter', { email, code })).toMatchObject({ status: 400 });
  });

  it('says how long to wait where somebody guesses too often', async () => {
    const email = await addVendor('greta');
    const guess = () => visit(server.address).post('/sign-in/enter', { email, code: 'WRNG-2345' });
    for (let time = 0; time < 10; time++) expect((await guess()).status).toBe(400);
    const refused = await guess();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.text).toContain('Too often');
  });

  it('lists the sessions of an account, and ends one at once', async () => {
    const here = visit(server.address, { 'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0' });
    const there = visit(server.address, { 'User-Agent': 'Mozilla/5.0 (iPhone) Version/18.0 Safari/604.1' });
    const cy = await invite('cy@ministry.example');
    await here.post(cy, { name: 'Cy', ...chosen(passwords.bo) });
    await there.post('/sign-in?index', { email: 'cy@ministry.example', password: passwords.bo });
    const { text } = await here.get('/account');
    expect(text).toContain('Firefox on Linux');
    expect(text).toContain('Safari on an iPhone or iPad');
    const session = /name="session"[^>]*value="([^"]+)"/.exec(text)?.[1] ?? '';
    // Another person’s session is none that there is.
    expect(await ada.post('/account', { intent: 'end', session })).toMatchObject({ status: 404 });
    expect(await isSignedIn(there)).toBe(true);
    expect(await here.post('/account', { intent: 'end', session })).toMatchObject({ status: 302 });
    expect([await isSignedIn(here), await isSignedIn(there)]).toEqual([true, false]);
  });

  it('keeps a person out at once', async () => {
    const di = visit(server.address);
    await di.post(await invite('di@ministry.example'), { name: 'Di', ...chosen(passwords.bo) });
    const { text } = await ada.get(await organisationPath());
    const person = /<a[^>]*href="(\/admin\/people\/[\w-]+)"[^>]*>(?:<[^>]*>)*Di</.exec(text)?.[1] ?? '';
    expect(await ada.post(person, { intent: 'disable' })).toMatchObject({ status: 302 });
    expect(await isSignedIn(di)).toBe(false);
    expect(await di.get(person)).toMatchObject({ status: 401 });
    const id = person.split('/').at(-1) ?? '';
    expect(server.output()).toMatch(
      new RegExp(`"event":"administered","act":"person_disable","subject":"${id}","by":"[\\w-]{36}"`),
    );
  });

  it('notes by ids whose address was changed and which account of a firm was closed', async () => {
    const eve = visit(server.address);
    await eve.post(await invite('eve@ministry.example'), { name: 'Eve', ...chosen(passwords.bo) });
    const wanted = { intent: 'address', email: 'eve@new.example', present: passwords.bo };
    expect(await eve.post('/account', wanted)).toMatchObject({ status: 302 });
    const link = linkIn((await server.mails.next('eve@new.example')).text);
    expect(await visit(server.address).post(link, {})).toMatchObject({ status: 200 });
    const email = await addVendor('hedy');
    const hedy = visit(server.address);
    await hedy.post('/sign-in/code', { email, to: '/responses' });
    const code = codeIn((await server.mails.next(email)).text);
    await hedy.post('/sign-in/enter', { email, code, to: '/responses' });
    expect(await hedy.post('/firm', { intent: 'close', person: 'hedy' })).toMatchObject({ status: 400 });
    expect(server.output()).not.toContain('account_close');
    expect(await hedy.post('/firm', { intent: 'close', person: 'hedy', sure: 'yes' })).toMatchObject({ status: 302 });
    expect(server.output()).toMatch(/"act":"person_address_changed","subject":"[\w-]{36}","by":"nobody"/);
    expect(server.output()).toContain('"act":"account_close","subject":"hedy","by":"hedy"');
    expect(server.output()).not.toContain('eve@new.example');
  });

  it('shows nobody the mails', async () => {
    for (const visitor of [ada, visit(server.address)]) {
      const answer = await visitor.get('/mails');
      expect([401, 403]).toContain(answer.status);
      expect(answer.text).not.toContain('/reset/');
    }
    expect(await ada.post('/act-as', { person: 'sample-buyer' })).toMatchObject({ status: 403 });
  });

  it('leads nowhere else after signing in', async () => {
    for (const to of ['https://evil.example/', '//evil.example/', '/\\evil.example', '/.//evil.example']) {
      const fields = { email: 'cy@ministry.example', password: passwords.bo, to };
      const answer = await visit(server.address).post('/sign-in?index', fields);
      expect([answer.status, answer.headers.location], to).toEqual([302, '/']);
      expect((await visit(server.address).get(`/sign-in?to=${encodeURIComponent(to)}`)).text).not.toContain('evil');
    }
  });

  it('tells no other site about a secret link, and keeps it out of every cache', async () => {
    for (const path of ['/setup/x', '/join/x', '/reset/x', '/address/x', '/invitations/x']) {
      const { headers } = await visit(server.address).get(path);
      expect([headers['referrer-policy'], headers['cache-control']], path).toEqual(['strict-origin', 'no-store']);
    }
    expect((await ada.get('/account')).headers['referrer-policy']).toBe('same-origin');
  });

  it('takes no form from another site', async () => {
    for (const path of ['/sign-out', '/account', '/sign-in?index', '/forgotten-password']) {
      const visitor = visit(server.address, { Origin: 'https://evil.example' });
      expect(await visitor.post(path, {}), path).toMatchObject({ status: 403 });
    }
  });

  // The last one, so that it reads what all the others left behind.
  it('writes nothing secret into its log', async () => {
    const link = await server.setupPath();
    const [before = '', after = ''] = server.output().split(link);
    const log = before + after;
    expect(log.match(/"path":"\/(setup|join|reset)\/…"/g)?.length).toBeGreaterThan(5);
    const secrets = [
      ...Object.values(passwords),
      ...server.mails.received.flatMap(({ text }) => [linkIn(text).split('/').at(-1) ?? '', codeIn(text)]),
      ...server.mails.received.map(({ to }) => to),
      link.split('/').at(-1) ?? '',
      ada.cookie().split('=')[1] ?? '',
      'ada@ministry.example',
      'Ada Example',
    ].filter((secret) => secret !== '');
    expect(secrets.length).toBeGreaterThan(15);
    expect(secrets.filter((secret) => log.includes(secret))).toEqual([]);
    expect(log).not.toContain('"level":"error"');
  });
});

describe('the cookie of a session', () => {
  it('is bound to the host, to encryption and to our own pages under a public address', async () => {
    const behindProxy = await startProduction({ PUBLIC_URL: 'https://risk.example.org', PROXIES: '1' });
    try {
      const headers = { Host: 'risk.example.org', Origin: 'https://risk.example.org' };
      const path = await behindProxy.setupPath();
      const fields = { organisation: 'x', name: 'x', email: 'x@ministry.example', ...chosen(passwords.ada) };
      const answer = await visit(behindProxy.address, headers).post(path, fields);
      const [cookie = ''] = answer.headers['set-cookie'] ?? [];
      expect(cookie).toMatch(/^__Host-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Expires=[^;]+; Secure$/);
      expect(answer.headers['strict-transport-security']).toMatch(/^max-age=/);
    } finally {
      await behindProxy.end();
    }
  });

  it('is out of reach for scripts on this machine too', async () => {
    const answer = await visit(server.address).post('/sign-in?index', {
      email: 'ada@ministry.example',
      password: passwords.ada,
    });
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      /^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Expires=[^;]+$/,
    );
  });
});

describe('a database', () => {
  it('with sample people is refused in production', async () => {
    const data = temporaryDirectory();
    await smallPorts(data);
    const variables = { CONTENT_DIR: smallContent, DATA_DIR: data, PUBLIC_URL: 'https://risk.example.org' };
    const { output, code } = await runRefusedServer(variables);
    expect([code, output]).toEqual([1, expect.stringContaining('holds the sample people of an evaluation')]);
    expect(output).not.toContain('/setup/');
  });

  it('with real people is refused in the evaluation mode', async () => {
    const { output, code } = await runRefusedServer({ CONTENT_DIR: smallContent, DATA_DIR: server.dataDirectory });
    expect([code, output]).toEqual([1, expect.stringContaining('holds real people, and PUBLIC_URL is not set')]);
  });

  it('offers a new link at each start, and none in the evaluation mode', async () => {
    const first = await startProduction();
    const one = await first.setupPath();
    const second = await startProduction({ DATA_DIR: first.dataDirectory });
    try {
      const other = await second.setupPath();
      expect(other).not.toBe(one);
      expect(await visit(second.address).get(one)).toMatchObject({ status: 404 });
      expect(await visit(second.address).get(other)).toMatchObject({ status: 200 });
    } finally {
      await second.end();
      await first.end();
    }
    const evaluation = await runServer({ CONTENT_DIR: smallContent });
    expect(evaluation.output()).not.toContain('/setup/');
  });
});
