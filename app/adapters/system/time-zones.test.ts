import { describe, expect, it } from 'vitest';
import { timeZones } from './time-zones.server';

const { all, instantOf, isZone, localOf } = timeZones;

describe('an instant of a local time', () => {
  it.each([
    ['2026-01-15T12:00', 'Europe/Copenhagen', '2026-01-15T11:00:00.000Z'],
    ['2026-07-15T12:00', 'Europe/Copenhagen', '2026-07-15T10:00:00.000Z'],
    ['2026-07-15T12:00', 'Africa/Nairobi', '2026-07-15T09:00:00.000Z'],
    ['2026-07-15T12:00', 'Asia/Kathmandu', '2026-07-15T06:15:00.000Z'],
    ['2028-02-29T00:00', 'Asia/Kathmandu', '2028-02-28T18:15:00.000Z'],
    ['2026-07-15T12:00', 'UTC', '2026-07-15T12:00:00.000Z'],
  ])('reads %s in %s', (local, zone, instant) => {
    expect(instantOf(local, zone)).toBe(instant);
    expect(localOf(instant, zone)).toBe(local);
  });

  it('knows the last minute before the clocks go forward, none of the hour left out, and the first one after', () => {
    expect(instantOf('2026-03-29T01:59', 'Europe/Copenhagen')).toBe('2026-03-29T00:59:00.000Z');
    expect(instantOf('2026-03-29T02:00', 'Europe/Copenhagen')).toBeUndefined();
    expect(instantOf('2026-03-29T02:59', 'Europe/Copenhagen')).toBeUndefined();
    expect(instantOf('2026-03-29T03:00', 'Europe/Copenhagen')).toBe('2026-03-29T01:00:00.000Z');
  });

  it('takes the later one of an hour that strikes twice, so that nobody comes an hour late', () => {
    expect(instantOf('2026-10-25T01:59', 'Europe/Copenhagen')).toBe('2026-10-24T23:59:00.000Z');
    expect(instantOf('2026-10-25T02:00', 'Europe/Copenhagen')).toBe('2026-10-25T01:00:00.000Z');
    expect(instantOf('2026-10-25T02:59', 'Europe/Copenhagen')).toBe('2026-10-25T01:59:00.000Z');
    expect(instantOf('2026-10-25T03:00', 'Europe/Copenhagen')).toBe('2026-10-25T02:00:00.000Z');
  });

  it('does so west of Greenwich and where the clocks move by half an hour', () => {
    expect(instantOf('2026-11-01T01:30', 'America/New_York')).toBe('2026-11-01T06:30:00.000Z');
    expect(instantOf('2026-03-08T02:30', 'America/New_York')).toBeUndefined();
    expect(instantOf('2026-04-05T01:45', 'Australia/Lord_Howe')).toBe('2026-04-04T15:15:00.000Z');
    expect(instantOf('2026-10-04T02:15', 'Australia/Lord_Howe')).toBeUndefined();
  });

  it.each([
    '',
    'tomorrow',
    '2026-02-30T12:00',
    '2026-01-15T24:00',
    '2026-01-15T12:60',
    '2026-01-15',
    '2026-01-15T12:00Z',
    '2026-01-15T12:00:00',
    '2026-01-15 12:00',
  ])('gives nothing for %j', (local) => {
    expect(instantOf(local, 'Europe/Copenhagen')).toBeUndefined();
  });

  it('gives nothing in a zone that is none', () => {
    expect(instantOf('2026-01-15T12:00', 'Europe/Atlantis')).toBeUndefined();
    for (const zone of ['', 'local', 'system', 'UTC+3', '+01:00'])
      expect(instantOf('2026-01-15T12:00', zone)).toBeUndefined();
  });
});

describe('a local time of an instant', () => {
  it('shows the same for both instants of an hour that strikes twice', () => {
    expect(localOf('2026-10-25T00:30:00.000Z', 'Europe/Copenhagen')).toBe('2026-10-25T02:30');
    expect(localOf('2026-10-25T01:30:00.000Z', 'Europe/Copenhagen')).toBe('2026-10-25T02:30');
  });

  it('leaves out seconds and reads any offset', () => {
    expect(localOf('2026-01-15T11:00:59.999Z', 'Africa/Nairobi')).toBe('2026-01-15T14:00');
    expect(localOf('2026-01-15T12:00:00+01:00', 'Africa/Nairobi')).toBe('2026-01-15T14:00');
  });

  it('throws for what is no instant or no zone', () => {
    expect(() => localOf('soon', 'Africa/Nairobi')).toThrow(RangeError);
    expect(() => localOf('2026-01-15T12:00:00Z', 'Europe/Atlantis')).toThrow(RangeError);
  });
});

describe('the names of zones', () => {
  it('are those of the places today, each once and in order, and all of them are known', () => {
    const names = all();
    expect(names.length).toBeGreaterThan(400);
    expect(names).toEqual([...new Set(names)].sort());
    expect(names).toEqual(
      expect.arrayContaining(['Africa/Nairobi', 'Asia/Kathmandu', 'Asia/Kolkata', 'Europe/Kyiv', 'UTC']),
    );
    expect(names.filter((name) => /Katmandu|Calcutta|Kiev|Godthab/.test(name))).toEqual([]);
    expect(names.filter((name) => !isZone(name))).toEqual([]);
  });

  it('are understood as they were called once, too', () => {
    expect(isZone('Asia/Katmandu')).toBe(true);
  });

  it.each(['', 'Europe/Atlantis', '+01:00', '-0100', 'local', 'Europe/Copenhagen\n'])('do not include %j', (name) => {
    expect(isZone(name)).toBe(false);
  });
});
