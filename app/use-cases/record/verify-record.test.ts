import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { recordProcurement, type RecordedProcurement } from '#test/recorded-procurement';
import { buyer as lead, nobody, smallPorts } from '#test/small-content';
import { tamper } from '#test/tamper';
import { temporaryDirectory } from '#test/temporary-directory';
import { canonicalJson, contentHash } from '~/core/shared/hash';
import { decisionHash } from '~/core/judgement/decision-on-record';
import type { Ports } from '~/use-cases/ports';
import { recordEvent } from './record-event';
import { verifyRecord } from './verify-record';

const system = { kind: 'system' } as const;

let directory: string;
let ports: Ports;
let made: RecordedProcurement;
beforeEach(async () => {
  directory = temporaryDirectory();
  ports = await smallPorts(directory);
  made = await recordProcurement(ports);
});

/** Code, stream and number of everything that is found. */
async function findings(): Promise<string[]> {
  const { issues } = await verifyRecord(ports, system);
  return issues.map(({ code, where, values }) => [code, where.file, values['number']].join(' ').trim());
}

const own = 'procurement:p-checks';
const vendors = 'response:v-checks';

describe('verifyRecord', () => {
  it('finds nothing in what nobody touched, and says what it looked at', async () => {
    await recordProcurement(ports, 'running', 'second');
    const { issues, counts, heads } = await verifyRecord(ports, system);
    expect(issues).toEqual([]);
    expect(counts).toEqual({ procurements: 2, packs: 2 });
    expect(heads).toContainEqual(await ports.record.head(own));
  });

  it('is for the console alone', async () => {
    await expect(verifyRecord(ports, nobody)).rejects.toThrow('may not verifyRecord');
  });

  it.each([
    ['what an event says', `update events set data_json = '{"title":"x"}' where stream = '${own}' and number = 1`],
    ['what an event says, in no JSON', `update events set data_json = 'x' where stream = '${own}' and number = 1`],
    ['who did it', `update events set by_json = '"system"' where stream = '${own}' and number = 1`],
    ['who did it, in no JSON', `update events set by_json = '{' where stream = '${own}' and number = 1`],
    ['when it was', `update events set at = '2020-01-01T00:00:00.000Z' where stream = '${own}' and number = 1`],
  ])('names an event after somebody altered %s', async (_, statement) => {
    tamper(directory, statement);
    expect(await findings()).toContain(`record_event_altered ${own} 1`);
  });

  it('names an event that was deleted, in the middle, at the end and with its whole stream', async () => {
    tamper(directory, `delete from events where stream = '${own}' and number = 2`);
    expect(await findings()).toContain(`record_event_missing ${own} 2`);
    tamper(directory, `delete from events where stream = '${own}' and number = 3`);
    expect(await findings()).toContain(`record_event_missing ${own} 3`);
    tamper(directory, `delete from events where stream = '${own}'`, `delete from event_heads where stream = '${own}'`);
    expect(await findings()).toContain(`record_stream_missing ${own}`);
  });

  it('names both of two events that changed places', async () => {
    const at = (number: number) => `where stream = '${own}' and number = ${number}`;
    tamper(
      directory,
      `update events set number = 99 ${at(1)}`,
      `update events set number = 1 ${at(2)}`,
      `update events set number = 2 ${at(99)}`,
    );
    const found = await findings();
    expect(found).toContain(`record_event_reordered ${own} 1`);
    expect(found).toContain(`record_event_reordered ${own} 2`);
  });

  it('names an event that somebody added, whole chain and all', async () => {
    const last = (await ports.record.list(own)).at(-1)!;
    const { hash: previous, ...event } = { ...last, number: 4, previous: last.hash };
    const hash = contentHash({ ...event, previous });
    tamper(
      directory,
      `insert into events select stream, 4, at, by_json, kind, data_json, '${previous}', '${hash}' from events where stream = '${own}' and number = 3`,
    );
    expect(await findings()).toEqual([`record_event_added ${own} 4`]);
  });

  it.each([
    ['altered', `update packs set content_json = replace(content_json, 'children', 'adults')`],
    ['altered', `update packs set content_json = 'no JSON'`],
    ['missing', 'delete from packs'],
  ])('names a pack that was %s', async (fault, statement) => {
    tamper(directory, statement);
    expect(await findings()).toEqual([`record_pack_${fault} ${own} 1`]);
  });

  it.each([
    [
      'altered',
      `update papers set content_json = replace(content_json, 'The best', 'Because') where kind = 'decision'`,
    ],
    ['altered', `update papers set content_json = 'no JSON' where kind = 'decision'`],
    ['missing', `delete from papers where kind = 'decision'`],
  ])('names a decision that was %s', async (fault, statement) => {
    const by = { personId: lead.id, name: lead.name };
    const decision = {
      id: made.round.id,
      reason: 'The best',
      responses: [],
      standstillUntil: '',
      by,
      at: '2026-05-01',
    };
    await ports.papers.decisions.put(made.round.id, decision);
    const data = { roundId: made.round.id, hash: decisionHash(decision) };
    await recordEvent(ports, ports, lead, { procurementId: made.procurement.id }, 'decision_recorded', data);
    expect(await findings()).toEqual([]);
    tamper(directory, statement);
    expect(await findings()).toEqual([`record_decision_${fault} ${own}`]);
  });

  it('names a pack that was exchanged together with the hash that its round names', async () => {
    const other = { ...made.pack, isNegotiated: true };
    const hash = contentHash(other);
    tamper(
      directory,
      `update packs set hash = '${hash}', content_json = '${canonicalJson(other)}'`,
      `update rounds set packs_json = replace(packs_json, '${contentHash(made.pack)}', '${hash}')`,
    );
    expect(await findings()).toEqual([`record_pack_unrecorded ${own} 1`]);
  });

  it.each([
    ['altered', `update submission_contents set content_json = replace(content_json, 'sealed', 'other')`],
    ['missing', 'delete from submission_contents'],
  ])('names a submission that was %s', async (fault, statement) => {
    tamper(directory, statement);
    expect(await findings()).toEqual([`record_submission_${fault} ${vendors} 1`]);
  });

  it('takes no offence at a withdrawn submission that was forgotten on schedule', async () => {
    const response = (await ports.responses.find(made.response.id))!;
    const withdrawn = response.submissions.map((head) => ({ ...head, withdrawnAt: head.at }));
    await ports.responses.change({ ...response, submissions: withdrawn });
    await ports.responses.forgetDraft(response.id);
    expect(await findings()).toEqual([]);
  });

  it('names a response that is gone, or whose stream was written anew, since it was opened', async () => {
    tamper(directory, `update events set at = '2026-03-02T00:00:00.000Z' where stream = '${vendors}' and number = 2`);
    expect(await findings()).toEqual([`record_event_altered ${vendors} 2`]);
    tamper(
      directory,
      `delete from events where stream = '${vendors}'`,
      `delete from event_heads where stream = '${vendors}'`,
    );
    expect(await findings()).toContain(`record_opening_differs ${vendors} 2`);
  });

  it('names a document whose bytes changed, and one whose bytes are gone', async () => {
    const file = path.join(directory, 'files', made.fileHash.slice(0, 2), made.fileHash);
    writeFileSync(file, 'another proof');
    const { issues } = await verifyRecord(ports, system);
    expect(issues).toMatchObject([{ code: 'record_document_altered', values: { name: 'proof.pdf' } }]);
    rmSync(file);
    expect(await findings()).toEqual(['record_document_missing']);
  });
});
