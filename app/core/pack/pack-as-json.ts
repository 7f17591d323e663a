import type { Question, Questionnaire } from '../questionnaire/questionnaire';
import type { Expression } from '../rules/expression';
import { riskParts } from '../rules/rule-set';
import type { PreparedPart, PreparedRisk } from '../scoring/prepare-rule-set';
import { canonicalJson, contentHash } from '../shared/hash';
import type { PackInput } from './pack-input';
import { contextOf, type PackContext } from './pack-context';

/**
 * The tender pack for machines, as canonical JSON (RFC 8785): the same pack gives the same bytes.
 *
 * - `format`: `rightscope-tender-pack/1`; a reader that knows another number should stop.
 * - `hash`: SHA-256 of the canonical JSON of `pack`: who computes it anew has checked that nothing was changed.
 * - `pack`: what was frozen: the purchase, versions and hashes of rule set and questionnaires, the buyer's answers.
 * - `isDraft`, `deadline`, `versions`: facts of the round; they are not part of the hash.
 * - `questionnaires`: those for vendors, with every question: `id`, texts, `accepts` (the choices and their values),
 *   `order` (from safe to risky), `asked` (by the buyer's answers alone: `asked`, `may_open`, `may_close`, `not_asked`),
 *   `use`, `proof`, `evidence`, and `readBy`: by which parts and safeguards of which risks, and by which stoppers.
 * - `rules`: parameters, facts, risks and stoppers with their expressions in JSON Logic, by which anybody can compute
 *   what an answer does.
 *
 * Texts are as the content has them: one text, or one for each language with `default`.
 */
export function packAsJson(input: PackInput): string {
  const context = contextOf(input);
  const { isDraft, pack, prepared, round, vendors } = context;
  const { ruleSet } = prepared;
  return canonicalJson({
    format: 'rightscope-tender-pack/1',
    hash: contentHash(pack),
    pack,
    isDraft,
    deadline: round.deadline,
    versions: round.packs,
    questionnaires: vendors.map((questionnaire) => questionnaireData(context, questionnaire)),
    rules: {
      id: ruleSet.id,
      version: ruleSet.version,
      hash: ruleSet.hash,
      reviewedBy: ruleSet.reviewedBy,
      parameters: ruleSet.parameters,
      recommendation: ruleSet.recommendation,
      domains: ruleSet.domains,
      facts: ruleSet.facts,
      notAsked: ruleSet.notAsked,
      risks: prepared.risks.map(riskData),
      stoppers: ruleSet.stoppers.map(({ id, title, explanation, prohibitedByLaw, when }) => ({
        id,
        title,
        explanation,
        prohibitedByLaw,
        when: when.source,
      })),
    },
  });
}

function questionnaireData(context: PackContext, { id, version, hash, title, questions }: Questionnaire) {
  return { id, version, hash, title, questions: questions.map((question) => questionData(context, question)) };
}

function questionData({ asked, pack, prepared }: PackContext, question: Question) {
  const { accepts, description, name, note, title, visibleIf } = question;
  const reads = ({ prepared: { questions } }: PreparedPart) => questions.includes(name);
  return {
    id: name,
    title,
    description,
    visibleIf,
    asked: asked.get(name) ?? 'not_asked',
    accepts,
    order: note.order,
    use: pack.uses[name] ?? note.use,
    proof: note.proof,
    evidence: note.evidence,
    why: note.why,
    notApplicable: note.notApplicable,
    readBy: {
      risks: prepared.risks.flatMap((risk) => {
        const parts = riskParts.filter((_, index) => risk.parts[index] && reads(risk.parts[index]));
        const controls = risk.risk.controls.filter((_, index) => {
          const part = risk.parts[riskParts.length + index];
          return part !== undefined && reads(part);
        });
        if (parts.length + controls.length === 0) return [];
        return [{ id: risk.risk.id, parts, safeguards: controls.map((control) => control.id) }];
      }),
      stoppers: prepared.stoppers.filter(({ questions }) => questions.includes(name)).map(({ stopper }) => stopper.id),
    },
  };
}

function riskData({ risk }: PreparedRisk) {
  const { id, domain, title, cause, event, harm, right, controls } = risk;
  const sourceOf = ({ source }: Expression) => source;
  return {
    id,
    domain,
    title,
    cause,
    event,
    harm,
    right,
    ...Object.fromEntries(riskParts.map((part) => [part, sourceOf(risk[part])])),
    safeguards: controls.map(({ id: control, title: named, kind, quarterSteps, shownBy, inPlace }) => ({
      id: control,
      title: named,
      kind,
      quarterSteps,
      shownBy,
      inPlace: sourceOf(inPlace),
    })),
  };
}
