import { existsSync, readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask } from '#test/integration/harness/client';
import { startServer, type RunningServer } from '#test/integration/harness/run-server';
import { at, roundBegins, runningRound, type SmallRound } from '#test/rounds';
import { sample, smallContent } from '#test/small-content';
import { pdfOf } from '#test/uploads';
import type { Answer } from '~/core/questionnaire/answers';
import type { Ports } from '~/use-cases/ports';
import { getProcurement } from '~/use-cases/procurement/get-procurement';
import { archiveProcurement } from '~/use-cases/record/archive-procurement';
import { getQuestionnaire } from '~/use-cases/assessment/get-questionnaire';
import { toActor } from '~/use-cases/people/session';
import { enterRound } from '~/use-cases/response/enter-round';
import { getRound } from '~/use-cases/round/get-round';
import { openPorts } from '~/wiring.server';
import { openDatabase } from '~/adapters/db/open-database.server';

const vendors = 6;
/** Everybody on the buyer's side and around it; the first three are in the team. */
const buyersSide = [
  ...['buyer', 'second-buyer', 'evaluator'],
  ...['contract-manager', 'policy-maker', 'administrator', 'other-buyer', 'nobody'],
];
const startingPoints = ['/', '/procurements', '/assessments', '/responses', '/rounds', '/admin', '/account'];

/** A word that stands nowhere but where it was planted. */
const planted = (what: string, vendor: number) => `zq${what}${vendor}planted`;
const plants: string[] = [];
const plant = (what: string, vendor: number) => {
  const word = planted(what, vendor);
  plants.push(word);
  return word;
};

/** A vendor registers, answers, brings a document, and every other one hands in. */
async function comeIn(ports: Ports, { round }: SmallRound, vendor: number): Promise<string> {
  const entrance = {
    ...{ round, device: '' },
    email: `${plant('mail', vendor)}@firm.example`,
    firm: plant('firm', vendor),
    name: plant('name', vendor),
  };
  const entered = await enterRound(at(ports, roundBegins), { kind: 'nobody' }, entrance);
  if (!entered.ok || entered.value.responseId === undefined) throw new Error('The vendor did not come in');
  const id = entered.value.responseId;
  const answers: Record<string, Answer> = {
    access_log: { value: 'yes', comment: plant('comment', vendor) },
    people_with_access: {
      value: 3,
      evidence: { grade: 'documented', document: plant('evidence', vendor), dated: '2030-01-01' },
      committed: { by: '2032-01-01', proof: plant('promise', vendor) },
    },
    remarks: { notApplicable: { reason: plant('reason', vendor) } },
  };
  await ports.assessments.applyPatch(id, { id: 'all', basedOn: 0, changes: answers }, roundBegins);
  const hash = await ports.files.put(pdfOf(plant('content', vendor)));
  await ports.documents.add({
    ...{ id: `document-${vendor}`, assessmentId: id, name: plant('file', vendor), type: 'application/pdf' },
    ...{ size: 10, hash, dated: '2030-01-01', confidential: true, supports: ['access_log'] },
    ...{ uploadedBy: (await ports.responses.find(id))?.people[0]?.personId ?? '', uploadedAt: roundBegins },
  });
  if (vendor % 2 === 0) {
    const declaration = { name: planted('name', vendor), position: plant('position', vendor), text: 'True' };
    await ports.responses.keepSubmission(
      {
        ...{ responseId: id, roundId: round.id, number: 1, firm: planted('firm', vendor), packHash: '' },
        ...{ answers, documents: [], declaration, at: roundBegins },
      },
      { number: 1, hash: 'a'.repeat(64), at: roundBegins, pack: 1 },
    );
  }
  return id;
}

/** Addresses of every page there is, with the ids that a buyer can learn and, guessed, those that are sealed. */
function addressesOf({ procurement, round }: SmallRound, responseId: string): string[] {
  const ids: Record<string, string[]> = {
    $procurementId: [procurement.id],
    $roundId: [round.id],
    $assessmentId: [procurement.needId, responseId],
    $responseId: [responseId],
    $questionnaireId: ['need', 'offer'],
    $documentId: ['document-0'],
  };
  const folders = readdirSync('app/routes', { withFileTypes: true }).filter((one) => one.isDirectory());
  return folders.flatMap(({ name }) => {
    const parts = name
      .replaceAll('[.]', '\0')
      .split('.')
      .filter((part) => part !== '_index')
      .map((part) => part.replace(/_$/, '').replaceAll('\0', '.'));
    const filled = parts.reduce<string[]>(
      (paths, part) => paths.flatMap((path) => (ids[part] ?? [part]).map((id) => `${path}/${id}`)),
      [''],
    );
    return filled.map((path) => (path === '' ? '/' : path));
  });
}

/** The body without what differs from one request to the next. */
const lasting = (body: string) => body.replaceAll(/nonce="[^"]*"|name="patch" [^>]*|[0-9a-f-]{36}/g, '');

describe('before the opening', () => {
  let server: RunningServer;
  let ports: Ports;
  let world: SmallRound;
  let addresses: string[];
  const bodies = new Map<string, string>();
  const before = new Map<string, string>();

  const visit = async (into: Map<string, string>, paths: string[]) => {
    for (const as of buyersSide) {
      const open = [...new Set([...startingPoints, ...paths])];
      const seen = new Set(open);
      for (let path = open.shift(); path !== undefined; path = open.shift()) {
        const { status, headers, text } = await ask(server.address, path, { as });
        into.set(`${as} ${path}`, `${status} ${JSON.stringify(headers)} ${text}`);
        for (const [, link = ''] of text.matchAll(/(?:href|action)="(\/[^"#]*)"/g)) {
          const isPage = /^\/(procurements|rounds|responses|assessments|admin|mails)/.test(link);
          if (isPage && !seen.has(link)) {
            seen.add(link);
            open.push(link);
          }
        }
      }
    }
  };

  beforeAll(async () => {
    server = await startServer({ CONTENT_DIR: smallContent });
    const opened = await openPorts({
      contentDirectory: smallContent,
      dataDirectory: server.dataDirectory,
      draftDays: 30,
    });
    ports = opened.ports;
    world = await runningRound(ports, { access: 'open' });
    await visit(before, []);
    const ids: string[] = [];
    for (let vendor = 0; vendor < vendors; vendor += 1) ids.push(await comeIn(ports, world, vendor));
    addresses = addressesOf(world, ids[0] ?? '');
    await visit(bodies, addresses);
    return async () => {
      await opened.stop();
      await server.end();
    };
  }, 300_000);

  it('fifty words are planted, and the pages of everybody on the buyer’s side are read', () => {
    expect(new Set(plants).size).toBeGreaterThanOrEqual(50);
    expect(bodies.size).toBeGreaterThan(buyersSide.length * 30);
    const statuses = [...bodies.values()].map((body) => Number(body.slice(0, 3)));
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(100);
    expect(statuses).toContain(423);
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
  });

  it('no page, header, log line, mail or archive holds one of them', async () => {
    const archive = await archiveProcurement(ports, { kind: 'system' }, { procurementId: world.procurement.id });
    if (!archive.ok) throw new Error('No archive was made');
    const unpacked = await ports.archives.unpack(archive.value.bytes);
    if (!unpacked.ok) throw new Error('The archive cannot be unpacked');
    const staff = ['buyer', 'second-buyer', 'evaluator'].map(sample);
    const mails = (await ports.outbox.list(1_000)).filter(({ to }) => staff.some(({ email }) => email === to));
    const outputs = await Promise.all(
      staff.flatMap((actor) => [
        getRound(ports, actor, { roundId: world.round.id }),
        getProcurement(ports, actor, { procurementId: world.procurement.id }),
      ]),
    );
    const everything: [string, string][] = [
      ...bodies,
      ['log', server.output()],
      ['mails', JSON.stringify(mails)],
      ['use cases', JSON.stringify(outputs)],
      ...unpacked.files.map(({ path, bytes }): [string, string] => [path, new TextDecoder().decode(bytes)]),
    ];
    // Mails of the evaluation mode stand on a page for everybody; under a public address there is no such page.
    const found = everything
      .filter(([where]) => !/ \/mails/.test(where))
      .flatMap(([where, text]) => plants.filter((word) => text.includes(word)).map((word) => `${where}: ${word}`));
    expect(found).toEqual([]);
  });

  it('the pages of the team are the same as before anybody had come', () => {
    const changed = [...before].filter(([where]) => {
      const [as, path] = where.split(' ');
      const isTeams =
        ['buyer', 'second-buyer', 'evaluator'].includes(as ?? '') && /^\/(procurements|rounds)/.test(path ?? '');
      // What somebody tried to read in vain is in the history, and that is not about vendors.
      return (
        isTeams &&
        !/history|export/.test(path ?? '') &&
        lasting(before.get(where) ?? '') !== lasting(bodies.get(where) ?? '')
      );
    });
    const bodyOf = (text: string | undefined) => lasting(text ?? '').replace(/^\d+ \{.*?\} /, '');
    expect(
      changed.filter(([where, text]) => bodyOf(text) !== bodyOf(bodies.get(where))).map(([where]) => where),
    ).toEqual([]);
  });

  it('attempts to read are on the record, and the database offers no view to look through', async () => {
    const events = await ports.record.list(`procurement:${world.procurement.id}`);
    expect(events.filter(({ kind }) => kind === 'sealed_read_refused').length).toBeGreaterThan(0);
    const db = await openDatabase(server.dataDirectory);
    const views = await db
      .selectFrom('sqlite_master' as never)
      .selectAll()
      .where('type' as never, '=', 'view' as never)
      .execute();
    await db.destroy();
    expect(views).toEqual([]);
    expect(existsSync(`${server.dataDirectory}/rightscope.db`)).toBe(true);
  });

  it('the vendor itself reads every word of its answers', async () => {
    const all = await ports.responses.listOfRound(world.round.id);
    const response = all.find(({ firm }) => firm === planted('firm', 0));
    const person = await ports.people.findPerson(response?.people[0]?.personId ?? '');
    if (person === undefined) throw new Error('The vendor is gone');
    const own = { assessmentId: response?.id ?? '', questionnaireId: 'offer' };
    const read = JSON.stringify(await getQuestionnaire(ports, toActor(person), own));
    for (const what of ['comment', 'evidence', 'promise']) expect(read).toContain(planted(what, 0));
  });
});
