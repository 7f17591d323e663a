import type { Procurement } from '~/core/procurement/procurement';
import { questionUseSchema, type QuestionUse } from '~/core/questionnaire/envelope';
import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import { failure, success, type Issue, type Result } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { issueAt } from '~/use-cases/typed-words';
import { chooseOffered, pinContent } from '~/use-cases/content/offered-content';
import { loadContent } from '~/use-cases/assessment/load-assessment';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { recordEvent } from '~/use-cases/record/record-event';
import { loadProcurement, requirePart } from './load-procurement';
import { usesOf, vendorQuestions } from './vendor-questions';

/** The legal uses as they stand, to be confirmed. */
export interface Uses {
  procurement: Procurement;
  /** Those for vendors, of the content that is confirmed with the uses. */
  questionnaires: Questionnaire[];
  uses: Record<string, QuestionUse>;
  /** What the content proposes. */
  proposed: Record<string, QuestionUse>;
  /** Whether confirming takes over a newer version of the content. */
  isNewer: boolean;
  mayConfirm: boolean;
}

type Content = Pick<Procurement, 'ruleSet' | 'questionnaires'>;

/** Throws NotFound. */
export async function getUses(ports: Ports, actor: Actor, input: { procurementId: string }): Promise<Uses> {
  requirePermission(actor, 'getUses');
  const { procurement, member } = await loadProcurement(ports, actor, input.procurementId);
  const pinned = await newestContent(ports, procurement);
  const { questionnaires } = await loadContent(ports, pinned);
  return {
    procurement,
    questionnaires: questionnaires.filter(({ audience }) => audience === 'vendor'),
    uses: usesOf(questionnaires, procurement.uses),
    proposed: usesOf(questionnaires, {}),
    isNewer: pinned.ruleSet.hash !== procurement.ruleSet.hash,
    mayConfirm: member.part !== 'evaluator',
  };
}

/**
 * Confirms what each vendor question is used for, and with it the content: where a newer version of the rule set is
 * shipped, packs are made with that from now on. A question that is not named keeps what was chosen before, or what the
 * content proposes.
 * @returns the uses, or issues `use_unknown` at `/<question>`. Throws NotFound, Denied.
 */
export async function confirmUses(
  ports: Ports,
  actor: Actor,
  input: { procurementId: string; uses: Record<string, string> },
): Promise<Result<Record<string, QuestionUse>>> {
  requirePermission(actor, 'confirmUses');
  const { procurementId } = input;
  const loaded = await loadProcurement(ports, actor, procurementId);
  requirePart(loaded, 'confirmUses', 'lead', 'member');
  const pinned = await newestContent(ports, loaded.procurement);
  const { questionnaires } = await loadContent(ports, pinned);
  const chosen: Record<string, QuestionUse> = {};
  const issues: Issue[] = [];
  for (const { name } of vendorQuestions(questionnaires)) {
    const typed = Object.hasOwn(input.uses, name) ? input.uses[name] : undefined;
    if (typed === undefined) continue;
    const use = questionUseSchema.safeParse(typed);
    if (use.success) chosen[name] = use.data;
    else issues.push(issueAt('use_unknown', name, { found: typed }));
  }
  if (issues.length > 0) return failure(issues);

  return ports.transact(async (inside) => {
    const { procurement } = await loadProcurement(inside, actor, procurementId);
    const uses = usesOf(questionnaires, { ...procurement.uses, ...chosen });
    const proposed = usesOf(questionnaires, {});
    const changed = Object.fromEntries(Object.entries(uses).filter(([name, use]) => use !== proposed[name]));
    await inside.procurements.change({ ...procurement, ...pinned, uses, usesConfirmedAt: ports.clock.now() });
    await recordEvent(inside, ports, actor, { procurementId }, 'uses_confirmed', { ...pinned, changed });
    return success(uses);
  });
}

/** The rule set as it is offered today; the one the procurement has where it is offered no more. */
export async function newestContent(ports: Ports, { ruleSet, questionnaires }: Content): Promise<Content> {
  const newest = await chooseOffered(ports, ruleSet.id);
  return newest === undefined ? { ruleSet, questionnaires } : pinContent(newest);
}
