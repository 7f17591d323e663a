import { beforeEach, describe, expect, it } from 'vitest';
import {
  asBytes,
  contentIn,
  contentPath,
  exported,
  faultsOf,
  forged,
  recordIn,
  responseIn,
  roundIn,
  unpacked,
} from '#test/archives';
import { recordProcurement } from '#test/recorded-procurement';
import { smallPorts } from '#test/small-content';
import { archiveVersion } from '~/core/archive/archive';
import type { Ports } from '~/use-cases/ports';

let ports: Ports;
beforeEach(async () => {
  ports = await smallPorts();
});

describe('an archive', () => {
  let bytes: Uint8Array;
  beforeEach(async () => {
    bytes = await exported(ports, await recordProcurement(ports));
  });

  it('verifies in another installation, and in none', async () => {
    expect(await faultsOf(ports, bytes)).toEqual([]);
  });

  it.each([
    ['nothing', () => new Uint8Array(), ['archive_damaged']],
    ['a text', () => asBytes('a letter'), ['archive_damaged']],
    ['half of it', () => bytes.slice(0, bytes.length / 2), ['archive_damaged']],
  ])('is refused where it is %s', async (_, make, faults) => {
    expect(await faultsOf(ports, make())).toEqual(faults);
  });

  it('is refused where it is an archive of something else, or of a later format', async () => {
    expect(await faultsOf(ports, await ports.archives.pack([{ path: 'letter.txt', bytes: asBytes('x') }]))).toEqual([
      'archive_foreign',
    ]);
    const manifest = { format: 'rightscope-procurement', version: archiveVersion + 1, news: true };
    const later = await ports.archives.pack([{ path: 'archive.json', bytes: asBytes(manifest) }]);
    expect(await faultsOf(ports, later)).toEqual(['archive_newer']);
  });

  it('names every file that is missing, altered or too many, by the list of files', async () => {
    const files = await unpacked(ports, bytes);
    const others = files.filter(({ path }) => path !== 'record.json' && path !== 'README.txt');
    const changed = [
      ...others,
      { path: 'README.txt', bytes: asBytes('x') },
      { path: 'rounds/x.json', bytes: asBytes('{}') },
    ];
    expect(await faultsOf(ports, await ports.archives.pack(changed))).toEqual([
      'archive_part_altered README.txt',
      'archive_part_missing record.json',
      'archive_part_unexpected rounds/x.json',
    ]);
  });

  it('names a file that is no text, no JSON, too deep, of another shape or reaches for the machinery', async () => {
    const unreadable = ['archive_part_unreadable record.json'];
    const withRecord = (value: unknown) => forged(ports, bytes, (files) => files.set('record.json', value));
    expect(await faultsOf(ports, await withRecord(new Uint8Array([0xff, 0xfe])))).toEqual(unreadable);
    expect(await faultsOf(ports, await withRecord('[{'))).toEqual(unreadable);
    expect(await faultsOf(ports, await withRecord('['.repeat(100_000) + ']'.repeat(100_000)))).toEqual(unreadable);
    expect(await faultsOf(ports, await withRecord([{ number: 1 }]))).toEqual(unreadable);
    const event =
      '{"stream":"s","number":1,"at":"2026-01-01T00:00:00Z","by":"system","kind":"k","previous":"","hash":"h","data":';
    expect(await faultsOf(ports, await withRecord(`[${event}{"__proto__":{"a":1}}}]`))).toEqual(unreadable);
    expect(await faultsOf(ports, await withRecord(`[${event}{"a":1e999}}]`))).toEqual(unreadable);
  });

  it('names an event that was altered, left out or moved, though the list of files was made to fit', async () => {
    const altered = await forged(ports, bytes, (files) => (recordIn(files)[0]!.data['title'] = 'x'));
    expect(await faultsOf(ports, altered)).toEqual(['record_event_altered procurement:p-checks']);
    const left = await forged(ports, bytes, (files) => recordIn(files).splice(1, 1));
    expect(await faultsOf(ports, left)).toContain('record_event_missing procurement:p-checks');
    const moved = await forged(ports, bytes, (files) => recordIn(files).reverse());
    expect(await faultsOf(ports, moved)).toContain('record_event_reordered procurement:p-checks');
    const theirs = await forged(ports, bytes, (files) => (responseIn(files).events[0]!.data['firm'] = 'x'));
    expect(await faultsOf(ports, theirs)).toEqual(['record_event_altered response:v-checks']);
  });

  it('names a pack, a submission and a document that are not those on the record', async () => {
    const pack = await forged(ports, bytes, (files) => (roundIn(files).packs[0]!.isNegotiated = true));
    expect(await faultsOf(ports, pack)).toEqual(['record_pack_altered procurement:p-checks']);
    const submission = await forged(ports, bytes, (files) => (responseIn(files).submission.answers['access_log'] = {}));
    expect(await faultsOf(ports, submission)).toEqual(['record_submission_altered response:v-checks']);
    const document = await forged(ports, bytes, (files) => {
      const [path] = [...files.keys()].filter((name) => name.startsWith('files/'));
      files.set(path!, asBytes('another proof'));
    });
    expect(await faultsOf(ports, document)).toEqual([
      expect.stringMatching(/^archive_part_missing files\/[0-9a-f]{64}$/),
    ]);
  });

  it('names a response that was left out, and one that was put in before any opening', async () => {
    const left = await forged(ports, bytes, (files) => files.delete('responses/v-checks.json'));
    expect(await faultsOf(ports, left)).toEqual(['archive_part_missing responses/v-checks.json']);
    const early = await forged(ports, bytes, (files) => delete roundIn(files).round.openedAt);
    expect(await faultsOf(ports, early)).toEqual(['archive_parts_disagree responses/v-checks.json']);
  });

  it('names content that is missing, altered or unusable', async () => {
    expect(await faultsOf(ports, await forged(ports, bytes, (files) => files.delete(contentPath(files))))).toEqual([
      expect.stringMatching(/^archive_part_missing content/),
    ]);
    const altered = await forged(ports, bytes, (files) => {
      contentIn(files).text = contentIn(files).text.replace('"title": "', '"title": "X');
    });
    expect(await faultsOf(ports, altered)).toEqual([expect.stringMatching(/^archive_parts_disagree content/)]);
    const renamed = await forged(ports, bytes, (files) => {
      (files.get(contentPath(files)) as { version: string }).version = '9.0.0';
    });
    expect(await faultsOf(ports, renamed)).toEqual([expect.stringMatching(/^archive_parts_disagree content/)]);
    const broken = await forged(ports, bytes, (files) => (contentIn(files).text = '{'));
    expect(await faultsOf(ports, broken)).toEqual([expect.stringMatching(/^archive_content_unusable content/)]);
  });
});
