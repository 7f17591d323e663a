import type { Answers } from '~/core/questionnaire/answers';
import type { RuleCase } from '~/core/rules/rule-set-file';
import type { ContentFile } from '~/core/shared/content-file';
import type { Draft } from '~/core/studio/draft';
import { caseChanges, findRule, type CasesEdit, type CasesKind } from '~/core/studio/cases/edit-cases';
import type { ExaminedCases } from '~/core/studio/cases/examine-cases';
import type { Actor } from '~/use-cases/actor';
import { listAssessments } from '~/use-cases/assessment/list-assessments';
import { loadWhole } from '~/use-cases/assessment/load-assessment';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { NotFound } from '~/use-cases/refusals';
import { editDraft, type DraftOutcome } from './edit-draft';
import { isEditable, loadDraft } from './load-draft';

/** The cases beside a risk or stopper of a draft. */
export interface OpenCases {
  draft: Draft;
  isEditable: boolean;
  files: ContentFile[];
  rule: ContentFile;
  /** Absent while errors forbid to judge. */
  examined: ExaminedCases | undefined;
  /** The answers that were tried: those given, or an assessment's. */
  answers?: RuleCase['answers'];
  /** Assessments that a case can be made from. */
  assessments: { id: string; title: string }[];
}

/** What is asked for. */
export interface CasesInput {
  draftId: string;
  kind: CasesKind;
  ruleId: string;
  /** Also what the cases let slip. */
  gaps?: boolean;
  /** Answers to see what they come out as, and the day to judge them for. */
  answers?: RuleCase['answers'];
  effectiveDate?: string;
  /** An assessment whose answers are to become a case. */
  assessmentId?: string;
}

/** The cases of a risk or stopper, and what they come out as. Throws NotFound. */
export async function getCases(ports: Ports, actor: Actor, input: CasesInput): Promise<OpenCases> {
  requirePermission(actor, 'getCases');
  const { draft, files } = await loadDraft(ports, actor, input.draftId);
  const rule = findRule(files, input.kind, input.ruleId);
  if (rule === undefined) throw new NotFound('content', input.ruleId);
  const taken = input.assessmentId === undefined ? undefined : await answersOf(ports, actor, input.assessmentId);
  const answers = taken ?? input.answers;
  const examined = await ports.examining.examineCases(files, {
    ruleId: input.ruleId,
    gaps: input.gaps ?? false,
    ...(answers && { answers }),
    ...(input.effectiveDate !== undefined && { effectiveDate: input.effectiveDate }),
  });
  const listed = await listAssessments(ports, actor, {});
  return {
    ...{ draft, isEditable: isEditable(draft), files, rule, examined },
    ...(answers && { answers }),
    assessments: listed.map(({ id, title }) => ({ id, title })),
  };
}

/** Adds, changes or removes a case beside a risk or stopper. Issues: those of `caseChanges` and `editDraft`. Throws NotFound. */
export async function editCases(
  ports: Ports,
  actor: Actor,
  input: { draftId: string; kind: CasesKind; ruleId: string; basedOn: number; edit: CasesEdit },
): Promise<DraftOutcome> {
  requirePermission(actor, 'editCases');
  const { draftId, basedOn } = input;
  const { files } = await loadDraft(ports, actor, draftId);
  const rule = findRule(files, input.kind, input.ruleId);
  if (rule === undefined) throw new NotFound('content', input.ruleId);
  const changes = caseChanges(files, rule.path, input.edit);
  return changes.ok
    ? editDraft(ports, actor, { draftId, basedOn, changes: changes.value })
    : { kind: 'refused', issues: changes.issues };
}

/** The answers of an assessment that the actor may read, without who gave them or what they typed. Throws NotFound, Sealed. */
async function answersOf(ports: Ports, actor: Actor, assessmentId: string): Promise<RuleCase['answers']> {
  const { answers }: { answers: Answers } = await loadWhole(ports, actor, assessmentId);
  return Object.fromEntries(
    Object.entries(answers).flatMap(([name, { value }]) => (value === undefined ? [] : [[name, value]])),
  );
}
