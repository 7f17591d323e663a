import { beforeEach, describe, expect, it } from 'vitest';
import { exported, system, textOf, unpacked } from '#test/archives';
import { lead, proofText, recordProcurement, secondOpener, vendor } from '#test/recorded-procurement';
import { nobody, sample, smallPorts } from '#test/small-content';
import { contentHash } from '~/core/shared/hash';
import type { Ports } from '~/use-cases/ports';
import { Denied, NotFound } from '~/use-cases/refusals';
import { exportProcurement } from './export-procurement';

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

  it('says what is wrong instead where something was altered', async () => {
    const made = await recordProcurement(ports);
    await ports.files.remove(made.fileHash);
    const outcome = await exportProcurement(ports, system, { procurementId: made.procurement.id });
    expect(outcome).toMatchObject({ ok: false, issues: [{ code: 'archive_part_missing' }] });
  });
});
