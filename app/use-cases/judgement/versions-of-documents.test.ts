import { expect, it } from 'vitest';
import { at, declareNoTies, openedRound, roundClosed, runningRound, valueOf } from '#test/rounds';
import { sample, smallPorts } from '#test/small-content';
import { pdfOf } from '#test/uploads';
import { answer, declaration, during, joinedVendor } from '#test/vendors';
import { getResult } from '~/use-cases/assessment/get-result';
import { loadWhole } from '~/use-cases/assessment/load-assessment';
import { versionsNamed } from '~/use-cases/documents/versions-named';
import { addDocument } from '~/use-cases/documents/add-document';
import { submitResponse } from '~/use-cases/response/submit-response';
import { getRoundResponses } from '~/use-cases/round/get-responses';
import { getMinutes } from './get-minutes';
import { getSheet } from './get-sheet';

const ines = sample('evaluator');

/** What Ines reads of a document about one version, handed in with an offer of another. */
async function sheetOf({ offered, named }: { offered: string; named: string }) {
  const ports = during(await smallPorts());
  const { round } = await runningRound(ports, { access: 'open' });
  const vendor = await joinedVendor(ports, round);
  await answer(ports, vendor, { access_log: { value: 'yes' } });
  const form = { name: 'Audit', dated: '2031-01-31', expires: '', confidential: false, supports: ['access_log'] };
  await valueOf(
    addDocument(ports, vendor.actor, {
      ...{ assessmentId: vendor.responseId, fileName: 'audit.pdf', bytes: pdfOf('audit'), basedOn: 1 },
      form: { ...form, version: named },
    }),
  );
  const declared = { ...(await declaration(ports, vendor)), version: offered };
  await valueOf(submitResponse(ports, vendor.actor, declared));
  await openedRound(ports, round);
  await declareNoTies(ports, round, ines);
  const later = at(ports, roundClosed);
  const { responses } = await getRoundResponses(later, ines, { roundId: round.id });
  expect(responses[0]?.version).toBe(offered.trim() === '' ? undefined : offered.trim());
  const sheet = await getSheet(later, ines, { responseId: vendor.responseId });
  const card = sheet.parts.flatMap(({ answers }) => answers).find(({ question }) => question.name === 'access_log');
  const { answers } = await getResult(later, ines, { assessmentId: vendor.responseId });
  const { minutes } = await getMinutes(later, ines, { roundId: round.id });
  const own = await versionsNamed(ports, await loadWhole(ports, vendor.actor, vendor.responseId));
  return {
    offers: sheet.response.version,
    document: card?.documents[0],
    inMinutes: { offered: minutes.responses[0]?.offered, versions: minutes.responses[0]?.versions },
    own,
    grade: answers['access_log']?.evidence?.grade,
  };
}

it('an evaluator reads which version is offered and which a document speaks about', async () => {
  const { offers, document } = await sheetOf({ offered: ' 4.2 ', named: '4.1' });
  expect(offers).toBe('4.2');
  expect(document).toMatchObject({ version: '4.1', about: 'differs', state: 'stands' });
});

it('the minutes and the brief name both versions, for the team and for the firm itself', async () => {
  const { inMinutes, own } = await sheetOf({ offered: '4.2', named: '4.1' });
  expect(inMinutes).toEqual({ offered: '4.2', versions: { access_log: '4.1' } });
  expect(own).toEqual(inMinutes);
  expect((await sheetOf({ offered: '', named: '' })).own).toEqual({ versions: {} });
});

it('a document that names no version, and one beside no offered version, are told as such', async () => {
  const unnamed = await sheetOf({ offered: '4.2', named: '' });
  expect(unnamed.document).toMatchObject({ about: 'not_named' });
  expect(unnamed.document).not.toHaveProperty('version');
  const unoffered = await sheetOf({ offered: '', named: '4.1' });
  expect(unoffered.document).toMatchObject({ version: '4.1', about: 'not_offered' });
  expect(unoffered.offers).toBeUndefined();
});

it('no grade follows from a version, named or not: so nobody gains by leaving it out', async () => {
  const grades = [];
  for (const offered of ['4.2', '']) {
    for (const named of ['4.1', '4.2', '']) grades.push((await sheetOf({ offered, named })).grade);
  }
  expect(new Set(grades)).toEqual(new Set(['documented']));
});
