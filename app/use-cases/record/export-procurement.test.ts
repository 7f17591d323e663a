import { beforeEach, describe, expect, it } from 'vitest';
import { exported, system, textOf, unpacked } from '#test/archives';
import { lead, proofText, recordProcurement, secondOpener, vendor } from '#test/recorded-procurement';
import { nobody, sample, smallPorts } from '#test/small-content';
import { contentHash } from '~/core/shared/hash';
import type { Ports } from '~/use-cases/ports';
import { Denied, NotFound } from '~/use-cases/refusals';
import { archiveProcurement } from './archive-procurement';
import { exportProcurement, getExport } from './export-procurement';
import { recordEvent } from './record-event';

let ports: Ports;
beforeEach(async () => {
  ports = await smallPorts();
});

describe('exporting a procurement', () => {
  it('gives the same bytes for the same content, and other bytes for another one', async () => {
    const made = await recordProcurement(ports);
    const first = await exported(ports, made);
    expect(Buffer.from(await exported(ports, made)).equals(Buffer.from(first))).toBe(true);
    expect(
      Buffer.from(await exported(ports, await recordProcurement(ports, 'opened', 'other'))).equals(Buffer.from(first)),
    ).toBe(false);
  });

  it('holds everything after the opening, names without addresses, and how to verify it', async () => {
    const made = await recordProcurement(ports);
    const files = await unpacked(ports, await exported(ports, made));
    expect(files.map(({ path }) => path).filter((path) => !path.startsWith('content/'))).toEqual([
      'README.txt',
      'archive.json',
      `files/${made.fileHash}`,
      'papers.json',
      'procurement.json',
      'record.json',
      'responses/v-checks.json',
      'rounds/r-checks.json',
    ]);
    const text = textOf(files);
    for (const word of ['sealed words of the vendor', proofText, vendor.name, lead.name, 'Which children?', 'verify'])
      expect(text).toContain(word);
    for (const secret of [vendor.email, lead.email, 'We at Lumen ask', contentHash('the secret of r-checks')])
      expect(text).not.toContain(secret);
  });

  it.each(['running', 'closed'] as const)('holds nothing of responses while the round is %s', async (chapter) => {
    const made = await recordProcurement(ports, chapter);
    const files = await unpacked(ports, await exported(ports, made));
    expect(files.map(({ path }) => path).some((path) => /^(responses|files)\//.test(path))).toBe(false);
    const text = textOf(files);
    for (const sealed of ['sealed words', proofText, vendor.name, vendor.id, 'Lumen', 'v-checks', made.fileHash])
      expect(text).not.toContain(sealed);
    expect(text).toContain('No response is in it');
  });

  it('says the same before the opening whether or not anybody has answered', async () => {
    const made = await recordProcurement(ports, 'closed');
    const before = await exported(ports, made);
    await ports.responses.remove(made.response.id);
    expect(Buffer.from(await exported(ports, made)).equals(Buffer.from(before))).toBe(true);
  });

  it('is for the lead, who leaves an event; not for the rest of the team, nor for anybody else', async () => {
    const made = await recordProcurement(ports);
    const input = { procurementId: made.procurement.id };
    const outcome = await exportProcurement(ports, lead, input);
    const events = await ports.record.list('procurement:p-checks');
    expect(outcome).toMatchObject({ ok: true, value: { fileName: 'procurement-p-checks.zip' } });
    expect(events.at(-1)).toMatchObject({
      kind: 'procurement_exported',
      data: { hash: outcome.ok && outcome.value.hash },
    });
    await expect(exportProcurement(ports, secondOpener, input)).rejects.toThrow(Denied);
    await expect(exportProcurement(ports, sample('other-buyer'), input)).rejects.toThrow(NotFound);
    for (const actor of [vendor, nobody, sample('administrator')])
      await expect(exportProcurement(ports, actor, input)).rejects.toThrow(Denied);
    expect(await ports.record.list('procurement:p-checks')).toHaveLength(events.length);
  });

  it('tells the lead beforehand what is in it, and what is wrong where something was altered', async () => {
    const made = await recordProcurement(ports);
    const input = { procurementId: made.procurement.id };
    const counts = { rounds: 1, responses: 1, documents: 1 };
    expect(await getExport(ports, lead, input)).toMatchObject({ counts, issues: [] });
    await expect(getExport(ports, secondOpener, input)).rejects.toThrow(Denied);
    await ports.files.remove(made.fileHash);
    expect(await getExport(ports, lead, input)).toMatchObject({ issues: [{ code: 'archive_part_missing' }] });
    expect(await exportProcurement(ports, lead, input)).toMatchObject({ ok: false });
    expect(await archiveProcurement(ports, system, input)).toMatchObject({ ok: false });
  });

  it('is not made in the browser where the documents are many and large', async () => {
    const made = await recordProcurement(ports, 'closed');
    const { response, submission, round } = made;
    const large = {
      ...submission,
      number: 2,
      documents: submission.documents.map((one) => ({ ...one, size: 300_000_000 })),
    };
    const hash = contentHash(large);
    await ports.transact(async (inside) => {
      await inside.responses.keepSubmission(large, { number: 2, hash, at: large.at, pack: 1 });
      await recordEvent(inside, ports, vendor, { responseId: response.id }, 'submitted', { number: 2, hash });
      const head = await inside.record.head(`response:${response.id}`);
      const submissions = [{ responseId: response.id, firm: response.firm, hash, head }];
      await recordEvent(inside, ports, lead, { procurementId: 'p-checks' }, 'round_opened', { submissions });
      await inside.rounds.change({ ...round, publishedAt: large.at, openedAt: large.at });
    });
    const outcome = await exportProcurement(ports, lead, { procurementId: 'p-checks' });
    expect(outcome).toMatchObject({
      ok: false,
      issues: [{ code: 'export_too_large', values: { found: 300, maximum: 250 } }],
    });
    expect(await archiveProcurement(ports, system, { procurementId: 'p-checks' })).toMatchObject({ ok: true });
  });

  it('is not made again and again', async () => {
    const made = await recordProcurement(ports);
    const tries = Array.from({ length: 8 }, () =>
      exportProcurement(ports, lead, { procurementId: made.procurement.id }),
    );
    const refused = (await Promise.allSettled(tries)).filter(({ status }) => status === 'rejected');
    expect(refused).toMatchObject([{ reason: { name: 'TooOften' } }, { reason: { name: 'TooOften' } }]);
  });
});
