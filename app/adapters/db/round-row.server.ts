import type { Round } from '~/core/procurement/round';
import { canonicalJson } from '~/core/shared/hash';
import { present } from './present.server';
import type { RoundRow } from './tables/procurements.server';

export function toRow(round: Round): RoundRow {
  const { deadline, reminderDays, openers, isNegotiated, packs, openings, cancelled, outage, ...plain } = round;
  return {
    ...plain,
    deadlineAt: deadline.at,
    deadlineZone: deadline.zone,
    reminderDaysJson: canonicalJson(reminderDays),
    openersJson: canonicalJson(openers),
    isNegotiated: Number(isNegotiated),
    packsJson: canonicalJson(packs),
    publishedAt: round.publishedAt ?? null,
    openingsJson: canonicalJson(openings),
    openedAt: round.openedAt ?? null,
    cancelledAt: cancelled?.at ?? null,
    cancelledReason: cancelled?.reason ?? null,
    outageJson: outage === undefined ? null : canonicalJson(outage),
  };
}

export function toRound(row: RoundRow): Round {
  const { id, procurementId, kind, access, publishedAt, openedAt, cancelledAt, createdAt } = row;
  return {
    id,
    procurementId,
    kind,
    access,
    deadline: { at: row.deadlineAt, zone: row.deadlineZone },
    reminderDays: JSON.parse(row.reminderDaysJson) as Round['reminderDays'],
    openers: JSON.parse(row.openersJson) as Round['openers'],
    isNegotiated: row.isNegotiated === 1,
    packs: JSON.parse(row.packsJson) as Round['packs'],
    openings: JSON.parse(row.openingsJson) as Round['openings'],
    ...present({ publishedAt, openedAt }),
    ...(cancelledAt !== null && { cancelled: { at: cancelledAt, reason: row.cancelledReason ?? '' } }),
    ...(row.outageJson !== null && { outage: JSON.parse(row.outageJson) as NonNullable<Round['outage']> }),
    createdAt,
  };
}
