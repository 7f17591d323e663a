import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { exported, faultsOf, forged, recordIn, system, unpacked } from '#test/archives';
import {
  lead,
  proofText,
  recordProcurement,
  secondOpener,
  vendor,
  type RecordedProcurement,
} from '#test/recorded-procurement';
import { nobody, sample, smallContent, smallPorts } from '#test/small-content';
import { temporaryDirectory } from '#test/temporary-directory';
import { lockContent } from '~/adapters/content/content-lock.server';
import { readContent } from '~/adapters/content/load-content.server';
import { chainEvent } from '~/core/procurement/record';
import type { Ports } from '~/use-cases/ports';
import { Denied } from '~/use-cases/refusals';
import { openPorts } from '~/wiring.server';
import { archiveProcurement } from './archive-procurement';
import { importProcurement } from './import-procurement';
import { verifyRecord } from './verify-record';

const ministry = { organisation: 'sample-region', lead: 'other-buyer@region.example' };

let ports: Ports;
beforeEach(async () => {
  ports = await smallPorts();
});

describe('importing a procurement', () => {
  let made: RecordedProcurement;
  let bytes: Uint8Array;
  let there: Ports;
  beforeEach(async () => {
    made = await recordProcurement(ports);
    bytes = await exported(ports, made);
    there = await smallPorts();
  });

  const codesOf = (outcome: Awaited<ReturnType<typeof importProcurement>>) =>
    outcome.ok ? [] : outcome.issues.map(({ code }) => code);

  it('keeps ids, hashes and events, gives it to the organisation and the lead named, and verifies', async () => {
    const outcome = await importProcurement(there, system, { bytes, ...ministry });
    expect(outcome).toMatchObject({
      ok: true,
      value: { procurementId: 'p-checks', counts: { events: 3, rounds: 1, responses: 1, documents: 1 } },
    });
    expect((await verifyRecord(there, system)).issues).toEqual([]);
    expect(await there.procurements.find('p-checks')).toMatchObject({
      organisationId: 'sample-region',
      team: [{ personId: 'sample-other-buyer', part: 'lead' }],
    });
    const events = await there.record.list('procurement:p-checks');
    expect(events.slice(0, -1)).toEqual(await ports.record.list('procurement:p-checks'));
    expect(events.at(-1)).toMatchObject({
      kind: 'procurement_imported',
      by: 'system',
      data: { buyer: 'Ministry of Social Protection (sample)' },
    });
    expect(await there.responses.findSubmission('v-checks', 1)).toEqual(made.submission);
    expect(await there.assessments.findWithAnswers('v-checks')).toMatchObject({ answers: made.submission.answers });
    expect(await there.assessments.findWithAnswers('need-checks')).toMatchObject({ answers: made.pack.needAnswers });
    expect(Buffer.from((await there.files.get(made.fileHash))!).toString()).toContain(proofText);
    const [document] = await there.documents.list('v-checks');
    expect(document).toMatchObject({ id: 'd-v-checks', type: 'application/pdf', confidential: true });
  });

  it('can be exported again, with everything that has a hash as it was', async () => {
    await importProcurement(there, system, { bytes, ...ministry });
    const again = await archiveProcurement(there, system, { procurementId: 'p-checks' });
    expect(again.ok && (await faultsOf(ports, again.value.bytes))).toEqual([]);
    const [before, after] = [await unpacked(ports, bytes), again.ok ? await unpacked(ports, again.value.bytes) : []];
    const kept = before.map((file) => file.path).filter((one) => /^(content|files)\//.test(one));
    for (const name of kept)
      expect(after.find((file) => file.path === name)).toEqual(before.find((file) => file.path === name));
  });

  it('takes people along by name alone: nobody gets an account by it, and nobody who is here becomes one of them', async () => {
    const before = await there.people.listPeople();
    await importProcurement(there, system, { bytes, ...ministry });
    const added = (await there.people.listPeople()).filter(({ id }) => !before.some((one) => one.id === id));
    expect(added.map(({ name }) => name).sort()).toEqual([lead.name, secondOpener.name, vendor.name].sort());
    for (const person of added) {
      expect(person).toMatchObject({ roles: [], disabledAt: expect.any(String) });
      expect(person.email).toMatch(/@imported\.invalid$/);
      expect(person.passwordHash).toBeUndefined();
    }
    const response = (await there.responses.find('v-checks'))!;
    expect(response.people[0]!.personId).not.toBe(vendor.id);
    expect(await there.responses.listOfPerson(vendor.id)).toEqual([]);
    expect((await there.rounds.find('r-checks'))!.openers).not.toContain(lead.id);
  });

  it('refuses what is here already, wholly or in part', async () => {
    await importProcurement(there, system, { bytes, ...ministry });
    const events = await there.record.list('procurement:p-checks');
    expect(codesOf(await importProcurement(there, system, { bytes, ...ministry }))).toEqual(['import_already_here']);
    expect(await there.record.list('procurement:p-checks')).toEqual(events);
    expect(codesOf(await importProcurement(ports, system, { bytes, ...ministry }))).toEqual(['import_already_here']);
  });

  it.each(['running', 'closed'] as const)(
    'refuses a procurement whose round is %s: it goes on elsewhere',
    async (chapter) => {
      const other = await exported(ports, await recordProcurement(ports, chapter, chapter));
      expect(codesOf(await importProcurement(there, system, { bytes: other, ...ministry }))).toEqual([
        'import_round_not_over',
      ]);
    },
  );

  it('takes one that is still being planned', async () => {
    const planned = await exported(ports, await recordProcurement(ports, 'planned', 'planned'));
    expect(codesOf(await importProcurement(there, system, { bytes: planned, ...ministry }))).toEqual([]);
  });

  it('refuses an organisation or lead that it does not know, or that cannot be', async () => {
    const as = async (organisation: string, email: string) =>
      codesOf(await importProcurement(there, system, { bytes, organisation, lead: email }));
    expect(await as('nowhere', ministry.lead)).toEqual(['import_organisation_unknown']);
    expect(await as('sample-lumen', ministry.lead)).toEqual(['import_organisation_unknown']);
    expect(await as(ministry.organisation, 'nobody@region.example')).toEqual(['import_lead_unknown']);
    expect(await as(ministry.organisation, lead.email)).toEqual(['import_lead_unknown']);
    expect(await as('sample-ministry', sample('evaluator').email)).toEqual(['import_lead_unknown']);
    expect(await as('Regional Health Board (sample)', ministry.lead)).toEqual([]);
  });

  it('refuses content that is released here under the same number with another hash', async () => {
    const directory = temporaryDirectory();
    cpSync(smallContent, directory, { recursive: true });
    const file = path.join(directory, 'questionnaires/offer/questionnaire.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"version": "0.1.0"', '"version": "1.0.0"'));
    const rules = path.join(directory, 'rules/small/rule-set.json');
    writeFileSync(rules, readFileSync(rules, 'utf8').replace(/("id": "offer",\s*"version": )"0.1.0"/, '$1"1.0.0"'));
    writeFileSync(path.join(directory, 'questionnaires/offer/CHANGES.md'), '# Changes\n\n## 1.0.0\n\nThe first.\n');
    const content = await readContent(directory);
    expect(content.ok && (await lockContent(directory, content.value))).toMatchObject({ ok: true });
    const { ports: other, stop } = await openPorts({
      contentDirectory: directory,
      dataDirectory: temporaryDirectory(),
    });
    onTestFinished(stop);
    const released = await archiveProcurement(other, system, {
      procurementId: (await recordProcurement(other)).procurement.id,
    });
    const version = { kind: 'questionnaire' as const, id: 'offer', version: '1.0.0', hash: 'another', files: [] };
    await there.contentVersions.register(version, made.submission.at);
    const input = { bytes: released.ok ? released.value.bytes : bytes, ...ministry };
    expect(codesOf(await importProcurement(there, system, input))).toEqual(['import_content_differs']);
  });

  it('writes nothing of an archive that does not verify', async () => {
    const before = await there.people.listPeople();
    const bad = await forged(ports, bytes, (files) => (recordIn(files)[1]!.data['number'] = 7));
    expect(codesOf(await importProcurement(there, system, { bytes: bad, ...ministry }))).toEqual([
      'record_event_altered',
    ]);
    expect(await there.procurements.find('p-checks')).toBeUndefined();
    expect(await there.people.listPeople()).toEqual(before);
    expect(await there.files.get(made.fileHash)).toBeUndefined();
  });

  it('leaves nothing behind where it fails half-way', async () => {
    // A second event of the same number in the vendor's stream: the store takes neither.
    const taken = chainEvent(
      { stream: 'response:v-checks', at: made.submission.at, by: system.kind, kind: 'k', data: {} },
      undefined,
    );
    const broken: Ports = {
      ...there,
      transact: (work) =>
        there.transact(async (inside) => {
          await inside.record.adopt([taken]);
          return work(inside);
        }),
    };
    await expect(importProcurement(broken, system, { bytes, ...ministry })).rejects.toThrow();
    expect(await there.procurements.find('p-checks')).toBeUndefined();
    expect(await there.record.list('response:v-checks')).toEqual([]);
    expect(await there.files.get(made.fileHash)).toBeUndefined();
  });

  it('is for the console alone', async () => {
    for (const actor of [lead, sample('administrator'), nobody])
      await expect(importProcurement(there, actor, { bytes, ...ministry })).rejects.toThrow(Denied);
  });
});
