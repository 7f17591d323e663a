import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentHash } from '../shared/hash';
import { chainEvent, verifyChain, type NewEvent, type RecordedEvent } from './record';

const stream = 'procurement:p1';
const event: NewEvent = { stream, at: '2026-01-01T00:00:00.000Z', by: 'system', kind: 'happened', data: {} };

function chain(events: NewEvent[]): RecordedEvent[] {
  const chained: RecordedEvent[] = [];
  for (const each of events) chained.push(chainEvent(each, chained.at(-1)));
  return chained;
}

function headOf(events: RecordedEvent[]) {
  const { number, hash } = events.at(-1)!;
  return { stream, number, hash };
}

/** The event with its hash made to fit, as somebody would who knows how the record works. */
function rehashed({ hash: _, ...content }: RecordedEvent): RecordedEvent {
  return { ...content, hash: contentHash(content) };
}

const replaced = (events: RecordedEvent[], index: number, other: RecordedEvent) =>
  events.map((one, place) => (place === index ? other : one));

const four = chain(['one', 'two', 'three', 'four'].map((kind) => ({ ...event, kind })));
const head = headOf(four);
const faults = (events: RecordedEvent[], last: typeof head | undefined = head) =>
  verifyChain(events, last).map(({ number, fault }) => `${number} ${fault}`);

describe('the place of an event', () => {
  it('is the first of its stream where nothing came before', () => {
    const first = chainEvent(event, undefined);
    expect(first).toMatchObject({ ...event, number: 1, previous: '' });
    expect(first.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is after the one before, whose hash it carries', () => {
    expect(chainEvent(event, { number: 7, hash: 'h' })).toMatchObject({ number: 8, previous: 'h' });
  });

  it('has another hash for every other content', () => {
    const others: Partial<NewEvent>[] = [
      { stream: 'response:v1' },
      { at: '2026-01-01T00:00:00.001Z' },
      { by: { personId: 'amina', name: 'Amina' } },
      { kind: 'else' },
      { data: { a: 1 } },
    ];
    const hashes = others.map((other) => chainEvent({ ...event, ...other }, undefined).hash);
    expect(new Set([...hashes, chainEvent(event, undefined).hash]).size).toBe(others.length + 1);
  });
});

describe('verifying a chain', () => {
  it('finds nothing wrong with one that was left alone, or never began', () => {
    expect(faults(four)).toEqual([]);
    expect(verifyChain(four)).toEqual([]);
    expect(verifyChain([])).toEqual([]);
  });

  it('names an event whose content was altered', () => {
    expect(verifyChain([four[0]!, { ...four[1]!, data: { a: 1 } }, four[2]!, four[3]!], head)).toEqual([
      { stream, number: 2, fault: 'altered' },
    ]);
  });

  it('names an altered event whose hash was made to fit, in the middle and at the end', () => {
    expect(faults([four[0]!, rehashed({ ...four[1]!, kind: 'x' }), four[2]!, four[3]!])).toEqual(['2 altered']);
    expect(faults([...four.slice(0, 3), rehashed({ ...four[3]!, kind: 'x' })])).toEqual(['4 altered']);
  });

  it('names the last one where everything up to it was written anew', () => {
    const forged = chain(['one', 'x', 'y'].map((kind) => ({ ...event, kind })));
    expect(faults([...forged, four[3]!])).toEqual(['3 altered']);
    expect(faults(chain(['w', 'x', 'y', 'z'].map((kind) => ({ ...event, kind }))))).toEqual(['4 altered']);
  });

  it('names what is missing at the beginning, in the middle and at the end', () => {
    expect(faults(four.slice(1))).toEqual(['1 missing']);
    expect(faults([four[0]!, four[3]!])).toEqual(['2 missing', '3 missing']);
    expect(faults(four.slice(0, 2))).toEqual(['3 missing', '4 missing']);
    expect(faults([])).toEqual(['1 missing', '2 missing', '3 missing', '4 missing']);
  });

  it('names what stands in the wrong place, or twice', () => {
    expect(faults([four[0]!, four[2]!, four[1]!, four[3]!])).toEqual(['2 reordered']);
    expect(faults([four[3]!, four[0]!, four[1]!, four[2]!])).toEqual(['1 reordered', '2 reordered', '3 reordered']);
    expect(faults([...four, four[3]!])).toEqual(['4 reordered']);
  });

  it('names two that changed places with their numbers', () => {
    const [one, two, three, last] = four;
    const swapped = [
      { ...three!, number: 2 },
      { ...two!, number: 3 },
    ];
    expect(faults([one!, ...swapped, last!])).toEqual(['2 reordered', '3 reordered']);
    expect(faults([one!, ...swapped.map(rehashed), last!])).toEqual(['2 altered', '3 altered']);
  });

  it('names an event out of another stream, and the first of those that were added at the end', () => {
    const other = chain(['one', 'two', 'three', 'four'].map((kind) => ({ ...event, stream: 'procurement:p2', kind })));
    expect(faults([four[0]!, other[1]!, four[2]!, four[3]!])).toEqual(['2 altered']);
    const added = chainEvent(event, four[3]);
    expect(faults([...four, added, chainEvent(event, added)])).toEqual(['5 added']);
    expect(faults(four, { stream, number: 0, hash: '' })).toEqual(['1 added']);
  });

  it('names several faults at once, each with its own event', () => {
    const events = [{ ...four[0]!, kind: 'x' }, four[3]!, four[2]!];
    expect(faults(events)).toEqual(['1 altered', '2 missing', '3 reordered']);
  });
});

describe('any chain', () => {
  const someEvent = fc.record({
    stream: fc.constant(stream),
    at: fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z'),
    by: fc.oneof(fc.constant('system' as const), fc.record({ personId: fc.string(), name: fc.string() })),
    kind: fc.string(),
    data: fc.dictionary(fc.string(), fc.jsonValue()),
  });
  const someChain = fc.array(someEvent, { minLength: 2, maxLength: 12 }).map(chain);
  const somePlace = fc.nat();

  /** One thing that somebody changes about an event; never to what it was. */
  const alterations: ((one: RecordedEvent) => RecordedEvent)[] = [
    (one) => ({ ...one, stream: `${one.stream}x` }),
    (one) => ({ ...one, at: `${one.at}x` }),
    (one) => ({ ...one, by: { personId: 'mallory', name: contentHash(one.by) } }),
    (one) => ({ ...one, kind: `${one.kind}x` }),
    (one) => ({ ...one, data: { ...one.data, [`${Object.keys(one.data).join('')}x`]: 1 } }),
    (one) => ({ ...one, previous: `${one.previous}x` }),
  ];

  it('holds', () => {
    fc.assert(
      fc.property(someChain, (events) => {
        expect(faults(events, headOf(events))).toEqual([]);
      }),
    );
  });

  it('shows any one alteration, and of which event, whether or not the hash was made to fit', () => {
    const alteration = fc.constantFrom(...alterations);
    fc.assert(
      fc.property(someChain, somePlace, alteration, fc.boolean(), (events, place, alter, hidesIt) => {
        const index = place % events.length;
        const altered = alter(events[index]!);
        const tampered = replaced(events, index, hidesIt ? rehashed(altered) : altered);
        expect(faults(tampered, headOf(events))).toEqual([`${index + 1} altered`]);
      }),
    );
  });

  it('shows any one hash that was altered', () => {
    fc.assert(
      fc.property(someChain, somePlace, (events, place) => {
        const index = place % events.length;
        const tampered = replaced(events, index, { ...events[index]!, hash: contentHash('x') });
        expect(faults(tampered, headOf(events))).toEqual([`${index + 1} altered`]);
      }),
    );
  });

  it('shows any one removal', () => {
    fc.assert(
      fc.property(someChain, somePlace, (events, place) => {
        const index = place % events.length;
        expect(
          faults(
            events.filter((_, other) => other !== index),
            headOf(events),
          ),
        ).toEqual([`${index + 1} missing`]);
      }),
    );
  });

  it('shows any two that changed places', () => {
    fc.assert(
      fc.property(someChain, somePlace, somePlace, (events, place, otherPlace) => {
        const [first, second] = [place % events.length, otherPlace % events.length].sort((one, other) => one - other);
        fc.pre(first !== second);
        const swapped = replaced(replaced(events, first!, events[second!]!), second!, events[first!]!);
        const named = Array.from({ length: second! - first! }, (_, index) => `${first! + index + 1} reordered`);
        expect(faults(swapped, headOf(events))).toEqual(named);
      }),
    );
  });
});
