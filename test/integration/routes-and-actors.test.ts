import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { draftRound, frozenRound, openedRound, runningRound, type SmallRound } from '#test/rounds';
import { buyer, openSmallAssessment, sample, smallContent, smallPorts } from '#test/small-content';
import { pdfOf } from '#test/uploads';
import { handIn, invitedVendor } from '#test/vendors';
import { openPractice } from '~/use-cases/examples/open-practice';
import type { Ports } from '~/use-cases/ports';
import { ask, type Sent } from './harness/client';
import { startServer, type RunningServer } from './harness/run-server';

/** Routes that have nothing to protect, each with the reason. */
const open: Record<string, string> = {
  $: 'answers every address that does not exist, with 404',
  health: 'says that the process answers, the same to everybody',
  ready: 'says which part of the server is not ready, the same to everybody',
  'first-steps._index': 'shows words of the catalogue, the same to everybody',
  'first-steps.$role': 'shows words of the catalogue, the same to everybody',
  'invitations.$token': 'is for the holder of its link, who is nobody yet; without one it answers 404',
  'invitations.$token_.pack': 'is for the holder of its link; without one it answers 404',
  'invitations.$token_.pack[.]json': 'is for the holder of its link; without one it answers 404',
  'invitations.$token_.pack[.]pdf': 'is for the holder of its link; without one it answers 404',
  'rounds._index': 'lists open rounds, the same to everybody',
  'rounds.$roundId.join': 'is for whoever wants to answer an open round; for any other it answers 404',
  'setup.$token': 'is for the holder of its link, who is nobody yet; without one it answers 404',
  'join.$token': 'is for the holder of its link, who is nobody yet; without one it answers 404',
  'reset.$token': 'is for the holder of its link, who cannot sign in; without one it answers 404',
  'forgotten-password': 'is for people who cannot sign in',
  mails: 'shows mails to everybody in the evaluation mode, and to nobody in any other',
  'sign-in._index': 'is for people who are not signed in',
  'sign-in.code': 'is for people who are not signed in',
  'sign-in.enter': 'is for people who are not signed in',
  'sign-out': 'ends the session of whoever asks, and of nobody else',
};

/** Routes that only take something: there is nothing to visit. */
const withoutPage = [
  'assessments.$assessmentId.answers',
  'examples.$exampleId.practice',
  'procurements.$procurementId.archive[.]zip',
];

/** Routes that only a practice has. */
const ofPractice = ['assessments.$assessmentId.compare'];

/** Whose the things are that a route shows: a vendor's where they belong to a response, else the buyer's. */
function ownerOf(route: string): 'administrator' | 'vendor' | 'buyer' {
  if (route.startsWith('admin.')) return 'administrator';
  return route.startsWith('responses.') ? 'vendor' : 'buyer';
}

const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
const requests: Record<string, Sent> = {
  'a visit': {},
  'the data of a visit': {},
  'a posted form': { method: 'POST', headers: form, body: 'title=x&based-on=0&patch=p' },
  'a posted patch': {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ id: 'p', basedOn: 0, changes: { remarks: { value: 'written by nobody' } } }),
  },
};

const routes = readdirSync('app/routes', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const rows = routes
  .filter((route) => !(route in open))
  .flatMap((route) => Object.keys(requests).map((request) => [route, request] as const))
  .filter(([route, request]) => !(withoutPage.includes(route) && request === 'the data of a visit'));

/** The address of a route folder: dots part it, `$` names what is filled in, `_index` and a trailing `_` are left out. */
function addressOf(route: string, id: string): string {
  const parts = route
    .replaceAll('[.]', '\0')
    .split('.')
    .filter((part) => part !== '_index');
  const filled = parts.map((part) =>
    part
      .replace(/_$/, '')
      .replace(/\$(assessment|response|procurement|round)Id/, id)
      .replace('$documentId', documentOf(id))
      .replace('$organisationId', 'sample-ministry')
      .replace('$personId', 'sample-buyer')
      .replace('$questionnaireId', 'need')
      .replace('$exampleId', 'leaky-clinic'),
  );
  return `/${filled.join('/').replaceAll('\0', '.')}`;
}

describe('every route', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer({ CONTENT_DIR: smallContent });
    return server.end;
  });

  /** Asks on something new, as the sample person whose it is, or as nobody. */
  async function askAs(as: 'owner' | 'nobody', route: string, request: string) {
    const ports = await smallPorts(server.dataDirectory);
    const id = await prepare(ports, route);
    const before = await stateOf(ports, route, id);
    const { headers, ...sent } = requests[request] ?? {};
    const path = addressOf(route, id) + (request === 'the data of a visit' ? '.data' : '');
    const answer = await ask(server.address, path.replace(/^\/\.data$/, '/_root.data'), {
      ...sent,
      as: as === 'owner' ? ownerOf(route) : as,
      ...(headers && { headers }),
    });
    return { answer, before, after: await stateOf(ports, route, id) };
  }

  it('is in the table', () => {
    expect(routes.length).toBeGreaterThan(8);
    expect(Object.keys(open).filter((route) => !routes.includes(route))).toEqual([]);
  });

  it.each(rows)('%s refuses %s of nobody and does nothing', async (route, request) => {
    const mine = await askAs('owner', route, request);
    const { answer, before, after } = await askAs('nobody', route, request);
    // Where the route takes no such request, nobody is told so like everybody else.
    const isNotTaken = [400, 405, 415].includes(mine.answer.status) && answer.status === mine.answer.status;
    expect(isNotTaken || answer.status === 401, `${answer.status}, its owner gets ${mine.answer.status}`).toBe(true);
    expect(answer.text).not.toContain('Child benefit');
    expect(after).toEqual(before);
  });

  it.each(rows.filter(([, request]) => request === 'a visit'))('%s answers %s of its owner', async (route, request) => {
    const { answer } = await askAs('owner', route, request);
    expect(answer.status).toBe(withoutPage.includes(route) ? 400 : 200);
  });
});

/** What stands about the thing that a route shows. */
async function stateOf(ports: Ports, route: string, id: string): Promise<unknown> {
  const round = route.startsWith('rounds.') ? await ports.rounds.find(id) : undefined;
  const procurementId = round?.procurementId ?? (route.startsWith('procurements.') ? id : undefined);
  if (procurementId === undefined) return ports.assessments.findWithAnswers(id);
  const procurement = await ports.procurements.find(procurementId);
  return { round, procurement, events: await ports.record.list(`procurement:${procurementId}`) };
}

/** Id of a new assessment, practice, procurement, round or response that was handed in, whichever the route shows. */
async function prepare(ports: Ports, route: string): Promise<string> {
  if (route.startsWith('procurements.$')) return (await draftRound(ports)).procurement.id;
  if (route.startsWith('rounds.$')) return (await roundFor(ports, route)).round.id;
  if (ownerOf(route) === 'vendor') {
    const { email } = sample('vendor');
    const { round } = await runningRound(ports, { access: 'invited', invited: [{ firm: 'Lumen', email }] });
    const vendor = await invitedVendor(ports, round, email);
    await handIn(ports, vendor);
    return vendor.responseId;
  }
  if (!ofPractice.includes(route)) {
    const { id } = await openSmallAssessment(ports);
    await bringDocument(ports, id);
    return id;
  }
  return (await openPractice(ports, buyer, { exampleId: 'leaky-clinic', language: 'en' })).id;
}

const documentOf = (assessmentId: string) => `document-of-${assessmentId}`;

/** A document that supports nothing, so that no answer is given by it. */
async function bringDocument(ports: Ports, assessmentId: string): Promise<void> {
  const bytes = pdfOf(assessmentId);
  await ports.documents.add({
    ...{ id: documentOf(assessmentId), assessmentId, name: 'Plan.pdf', type: 'application/pdf', dated: '2026-01-31' },
    ...{ hash: await ports.files.put(bytes), size: bytes.byteLength, confidential: false, supports: [] },
    ...{ uploadedBy: buyer.id, uploadedAt: ports.clock.now() },
  });
}

const rounds: Record<string, (ports: Ports) => Promise<SmallRound>> = {
  edit: draftRound,
  freeze: draftRound,
  publish: frozenRound,
  comments: (ports) => runningRound(ports, { kind: 'consultation', access: 'invited' }),
  open: closedRound,
  outage: closedRound,
  responses: async (ports) => openedRound(ports, (await runningRound(ports, { access: 'invited' })).round),
};

/** A round in the phase in which the route has a page; to be seen by those invited alone. */
function roundFor(ports: Ports, route: string): Promise<SmallRound> {
  const name = route.split('.')[2] ?? '';
  return (rounds[name] ?? ((given) => runningRound(given, { access: 'invited' })))(ports);
}

/** The clock of the server is the real one. */
async function closedRound(ports: Ports): Promise<SmallRound> {
  const { round, procurement } = await runningRound(ports, { access: 'invited' });
  const closed = { ...round, deadline: { ...round.deadline, at: '2026-01-01T12:00:00.000Z' } };
  await ports.rounds.change(closed);
  return { round: closed, procurement };
}
