import { riskEntry } from '~/core/rulebook/risk-entry';
import { buildRuleBook } from '~/core/rulebook/build-rule-book';
import type { RiskEntry, RuleBook } from '~/core/rulebook/rule-book';
import { bookContext } from '~/core/rulebook/book-context';
import { prepareOnce } from '~/core/scoring/prepare-once';
import { createTranslate } from '~/locales/translate';
import type { Actor } from '~/use-cases/actor';
import { countVersionComments } from '~/use-cases/consult/version-comments';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { NotFound } from '~/use-cases/refusals';
import { wantedRuleSet, type ContentWanted } from './content-wanted';

/** A rule set as it is read. `hash`: where it is not what is offered, what its address has to name besides. */
export interface ReadRuleSet {
  book: RuleBook;
  hash?: string;
  /** How many comments about it, before it was published, everybody may read. */
  comments: number;
}

/** One of its risks, and the rule set it belongs to. */
export interface ReadRisk extends Pick<ReadRuleSet, 'hash'> {
  entry: RiskEntry;
  ruleSet: Pick<RuleBook['ruleSet'], 'id' | 'version' | 'title' | 'parameters' | 'reviewedBy'>;
}

type Wanted = ContentWanted & { language: string };

/** A rule set of the method `risks`, in the reader's language. Throws NotFound. */
export async function getRuleSet(
  ports: Pick<Ports, 'content' | 'contentVersions' | 'publications' | 'consultations' | 'clock'>,
  actor: Actor,
  input: Wanted,
): Promise<ReadRuleSet> {
  requirePermission(actor, 'getRuleSet');
  const { context, hash } = await openBook(ports, input);
  const comments = await countVersionComments(ports, context.ruleSet.hash);
  return { book: buildRuleBook(context), ...hash, comments };
}

/** One risk of it. Throws NotFound. */
export async function getRisk(
  ports: Pick<Ports, 'content' | 'contentVersions' | 'publications' | 'clock'>,
  actor: Actor,
  input: Wanted & { riskId: string },
): Promise<ReadRisk> {
  requirePermission(actor, 'getRisk');
  const { context, hash } = await openBook(ports, input);
  const risk = context.ruleSet.risks.find(({ id }) => id === input.riskId);
  if (risk === undefined) throw new NotFound('content', input.riskId);
  return { entry: riskEntry(context, risk), ruleSet: context.ruleSet, ...hash };
}

async function openBook(
  ports: Pick<Ports, 'content' | 'contentVersions' | 'publications' | 'clock'>,
  { language, ...wanted }: Wanted,
) {
  const { isOffered, ...content } = await wantedRuleSet(ports, wanted);
  return {
    context: bookContext(prepareOnce(content), language, createTranslate(language)),
    hash: isOffered ? {} : { hash: content.ruleSet.hash },
  };
}
