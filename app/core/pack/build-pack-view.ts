import { contentHash } from '../shared/hash';
import { zonedInstantText } from '../shared/dates';
import { countingRules } from './counting-rules';
import { contextOf, mayBeAsked, type PackContext } from './pack-context';
import type { PackInput } from './pack-input';
import type { PackFact, PackView } from './pack-view';
import { buyersAnswer, minutesFor, questionnaireView } from './questionnaire-view';
import { readingRules } from './reading-rules';
import { riskView, stopperView } from './risk-view';

export type { PackInput } from './pack-input';

/**
 * What vendors are shown before they answer, in the reader's language. It is judged by the buyer's answers in the pack
 * and nothing else: a question is told as always asked, as asked only after certain answers, or as not asked; risks
 * that the buyer's answers exclude are named and left out. The same input gives the same view.
 */
export function buildPackView(input: PackInput): PackView {
  const context = contextOf(input);
  const { applying, language, pack, prepared, round, vendors, voice } = context;
  const hash = contentHash(pack);
  return {
    language,
    direction: voice.direction,
    title: voice.data(pack.procurement.title),
    isDraft: input.isDraft,
    kind: pack.kind,
    createdAt: input.createdAt,
    hash,
    purchase: purchaseFacts(context),
    roundRules: roundRules(context),
    versions: round.packs.map(({ number, at, reason }) =>
      voice.tell(reason === '' ? 'version.first' : 'version.amended', {
        number,
        at: zonedInstantText(at, round.deadline.zone, language),
        reason: voice.data(reason),
      }),
    ),
    buyerAnswers: context.buyers
      .map(({ title, questions }) => ({
        questionnaire: voice.content(title),
        answers: questions
          .filter((question) => mayBeAsked(context, question))
          .map((question) => buyersAnswer(context, question)),
      }))
      .filter(({ answers }) => answers.length > 0),
    reading: readingRules(context),
    counting: countingRules(context),
    questionnaires: applying.map((questionnaire) => questionnaireView(context, questionnaire)),
    notApplying: vendors
      .filter((questionnaire) => !applying.includes(questionnaire))
      .map(({ title }) => voice.tell('not_applying', { questionnaire: voice.quoted(voice.content(title)) })),
    minutes: minutesFor(
      context,
      applying.flatMap(({ questions }) => questions),
    ),
    risks: context.present.map((risk) => riskView(context, risk)),
    stoppers: prepared.stoppers.map((stopper) => stopperView(context, stopper)),
    excludedRisks: context.excluded.map(({ risk }) => voice.content(risk.title)),
    pins: pins(context, hash),
  };
}

function purchaseFacts(context: PackContext): PackFact[] {
  const { isDraft, language, pack, prepared, round, voice } = context;
  const { buyer, ocid, reference, service, stage, title } = pack.procurement;
  const stageTitle = prepared.ruleSet.stages.find(({ id }) => id === stage)?.title ?? stage;
  const facts = {
    title: voice.data(title),
    service: voice.data(service),
    buyer: voice.data(buyer),
    reference: voice.data(reference),
    ocid: voice.data(ocid),
    stage: voice.content(stageTitle),
    kind: voice.tell(`kind.${pack.kind}.name`),
    deadline: zonedInstantText(round.deadline.at, round.deadline.zone, language),
    version: isDraft ? voice.tell('version.draft') : voice.tell('version.number', { number: pack.number }),
    effective: voice.day(pack.effectiveDate),
  };
  return Object.entries(facts)
    .filter(([, value]) => value.trim() !== '')
    .map(([name, value]) => ({ name: voice.tell(`purchase.${name}`), value }));
}

function roundRules({ isDraft, pack, voice }: PackContext): string[] {
  return [
    ...(isDraft ? [voice.tell('draft')] : []),
    voice.tell(`kind.${pack.kind}.says`),
    voice.tell(`access.${pack.access}`),
    ...(pack.kind === 'tender' ? [voice.tell(pack.isNegotiated ? 'negotiated.yes' : 'negotiated.no')] : []),
    voice.tell(`amended.${pack.kind}`),
  ];
}

/** Each by title, version and hash: what somebody needs to see that nothing was changed. */
function pins({ pack, prepared, voice }: PackContext, hash: string): PackFact[] {
  const titled = (title: string, { version, hash: pinned }: { version: string; hash: string }) => ({
    name: title,
    value: voice.tell('pin.content', { version, hash: pinned }),
  });
  const { ruleSet, questionnaires } = prepared;
  return [
    { name: voice.tell('pin.pack'), value: voice.tell('pin.hash', { hash }) },
    titled(voice.tell('pin.rule_set', { title: voice.content(ruleSet.title) }), pack.ruleSet),
    ...pack.questionnaires.map((pinned) =>
      titled(voice.content(questionnaires.find(({ id }) => id === pinned.id)?.title ?? pinned.id), pinned),
    ),
    {
      name: voice.tell('pin.review'),
      value:
        ruleSet.reviewedBy.length === 0
          ? voice.translate('common:review.none')
          : voice.translate('common:review.by', { reviewers: voice.data(ruleSet.reviewedBy.join(', ')) }),
    },
  ];
}
