import { beforeEach, describe, expect, it } from 'vitest';
import { lead, recordProcurement, secondOpener, vendor } from '#test/recorded-procurement';
import { nobody, sample, smallPorts } from '#test/small-content';
import { contentHash } from '~/core/shared/hash';
import type { Ports } from '~/use-cases/ports';
import { Denied, NotFound } from '~/use-cases/refusals';
import { getHistory } from './get-history';
import { getResponseHistory } from './get-response-history';
import { recordEvent } from './record-event';

let ports: Ports;
beforeEach(async () => {
  ports = await smallPorts();
});

const ofProcurement = { procurementId: 'p-checks', page: 1 };
const ofResponse = { responseId: 'v-checks', page: 1 };

async function addEvents(count: number): Promise<void> {
  await ports.transact(async (inside) => {
    for (let event = 0; event < count; event += 1)
      await recordEvent(inside, ports, lead, { procurementId: 'p-checks' }, 'procurement_edited', { event });
  });
}

describe('the history of a procurement', () => {
  it('has every event, the newest first, and says that the chain holds', async () => {
    await recordProcurement(ports);
    const history = await getHistory(ports, lead, ofProcurement);
    expect(history.events.map(({ number, kind }) => `${number} ${kind}`)).toEqual([
      '3 round_opened',
      '2 round_frozen',
      '1 procurement_created',
    ]);
    expect(history).toMatchObject({ count: 3, faults: [], page: 1, pages: 1, isLead: true });
    expect(history.head).toEqual(await ports.record.head('procurement:p-checks'));
  });

  it('comes in pages, of which the nearest is shown where there is none of that number', async () => {
    await recordProcurement(ports);
    await addEvents(120);
    const at = async (page: number) => {
      const { events, page: shown, pages } = await getHistory(ports, lead, { ...ofProcurement, page });
      return [shown, pages, events.length, events[0]?.number, events.at(-1)?.number];
    };
    expect(await at(1)).toEqual([1, 3, 50, 123, 74]);
    expect(await at(3)).toEqual([3, 3, 23, 23, 1]);
    expect(await at(0)).toEqual(await at(1));
    expect(await at(4)).toEqual(await at(3));
    expect(await at(Number.NaN)).toEqual(await at(1));
  });

  it('names what was opened only once it was, by what the record itself says', async () => {
    const made = await recordProcurement(ports, 'closed');
    const sealed: Ports = {
      ...ports,
      responses: new Proxy(ports.responses, {
        get: () => {
          throw new Error('The seal is broken');
        },
      }),
    };
    const before = await getHistory(sealed, lead, ofProcurement);
    expect(before.opened).toEqual([]);
    expect(JSON.stringify(before)).not.toContain('Lumen');
    const other = await smallPorts();
    await recordProcurement(other);
    const { opened } = await getHistory(other, secondOpener, ofProcurement);
    const hash = contentHash(made.submission);
    expect(opened).toMatchObject([{ firm: 'Lumen Systems', hash, head: { number: 2 } }]);
  });

  it('is for the team alone', async () => {
    await recordProcurement(ports);
    expect((await getHistory(ports, secondOpener, ofProcurement)).isLead).toBe(false);
    await expect(getHistory(ports, sample('evaluator'), ofProcurement)).rejects.toThrow(NotFound);
    await expect(getHistory(ports, sample('other-buyer'), ofProcurement)).rejects.toThrow(NotFound);
    for (const actor of [vendor, sample('administrator'), sample('policy-maker'), nobody])
      await expect(getHistory(ports, actor, ofProcurement)).rejects.toThrow(Denied);
  });
});

describe('the history of a response', () => {
  it('is for its own people, whether it was opened or not', async () => {
    await recordProcurement(ports, 'running');
    const history = await getResponseHistory(ports, vendor, ofResponse);
    expect(history.events.map(({ kind }) => kind)).toEqual(['submitted', 'response_begun']);
    expect(history).toMatchObject({ title: 'Benefit checks', faults: [] });
    for (const actor of [sample('vendor-colleague'), sample('small-vendor')])
      await expect(getResponseHistory(ports, actor, ofResponse)).rejects.toThrow(NotFound);
    for (const actor of [lead, nobody])
      await expect(getResponseHistory(ports, actor, ofResponse)).rejects.toThrow(Denied);
  });

  it('is not for a subcontractor, who answers a part', async () => {
    await recordProcurement(ports, 'running');
    const response = (await ports.responses.find('v-checks'))!;
    const person = sample('small-vendor');
    const part = { personId: person.id, part: 'subcontractor' as const, questionnaires: ['offer'] };
    await ports.responses.change({ ...response, people: [...response.people, part] });
    await expect(getResponseHistory(ports, person, ofResponse)).rejects.toThrow(Denied);
  });
});
