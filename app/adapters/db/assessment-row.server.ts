import { canonicalJson } from '~/core/shared/hash';
import type { Assessment, AssessmentOwner } from '~/use-cases/ports';
import { present } from './present.server';
import type { AssessmentRow } from './tables/assessments.server';

export function toRow({ owner, ruleSet, questionnaires, practiceOf, ...plain }: Assessment): AssessmentRow {
  return {
    ...plain,
    ...toOwnerColumns(owner),
    practiceOf: practiceOf ?? null,
    ruleSetJson: canonicalJson(ruleSet),
    questionnairesJson: canonicalJson(questionnaires),
  };
}

export function toAssessment(row: AssessmentRow): Assessment {
  const { practiceOf } = row;
  return {
    id: row.id,
    owner: toOwner(row),
    title: row.title,
    service: row.service,
    buyer: row.buyer,
    vendor: row.vendor,
    stage: row.stage,
    ruleSet: JSON.parse(row.ruleSetJson) as Assessment['ruleSet'],
    questionnaires: JSON.parse(row.questionnairesJson) as Assessment['questionnaires'],
    createdAt: row.createdAt,
    changedAt: row.changedAt,
    revision: row.revision,
    ...present({ practiceOf }),
  };
}

type OwnerColumns = Pick<AssessmentRow, 'ownerKind' | 'ownerId'>;

export function toOwnerColumns(owner: AssessmentOwner): OwnerColumns {
  switch (owner.kind) {
    case 'organisation':
      return { ownerKind: owner.kind, ownerId: owner.organisationId };
    case 'person':
      return { ownerKind: owner.kind, ownerId: owner.personId };
    case 'procurement':
    case 'contract':
      return { ownerKind: owner.kind, ownerId: owner.procurementId };
    case 'response':
      return { ownerKind: owner.kind, ownerId: owner.roundId };
  }
}

function toOwner({ ownerKind, ownerId }: OwnerColumns): AssessmentOwner {
  switch (ownerKind) {
    case 'organisation':
      return { kind: ownerKind, organisationId: ownerId };
    case 'person':
      return { kind: ownerKind, personId: ownerId };
    case 'procurement':
    case 'contract':
      return { kind: ownerKind, procurementId: ownerId };
    case 'response':
      return { kind: ownerKind, roundId: ownerId };
  }
}
