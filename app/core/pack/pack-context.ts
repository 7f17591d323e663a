import type { Asked } from '../questionnaire/asked';
import { findAsked } from '../questionnaire/find-asked';
import type { Question, Questionnaire } from '../questionnaire/questionnaire';
import type { WordsContext } from '../rules/name-terms';
import type { PreparedRisk, PreparedStopper, PreparedTogether } from '../scoring/prepare-rule-set';
import { rangePart } from '../scoring/range-parts';
import type { Candidates } from '../scoring/slot-choices';
import { situationFor } from '../scoring/situation';
import { candidatesIn } from '../scoring/view';
import type { PackInput } from './pack-input';
import { PackVoice } from './pack-voice';

/** The input with everything that the parts of the view look up. */
export interface PackContext extends PackInput {
  voice: PackVoice;
  words: WordsContext;
  /** Of the rule set, in the order they are answered. */
  buyers: Questionnaire[];
  vendors: Questionnaire[];
  /** Whether each question is asked, by the buyer's answers alone. */
  asked: ReadonlyMap<string, Asked>;
  /** Vendor questionnaires that apply: at least one of their questions may be asked. */
  applying: Questionnaire[];
  /** The number of each vendor question that may be asked, as it is printed: `2.4`. */
  numbers: ReadonlyMap<string, string>;
  /** Risks that the buyer's answers leave possible, in the order of the rule set. */
  present: PreparedRisk[];
  excluded: PreparedRisk[];
  /** Stoppers that the buyer's answers leave possible. */
  openStoppers: PreparedStopper[];
  /** Everything that questions may turn out to be, given the buyer's answers and nothing from a vendor. */
  candidatesFor(together: PreparedTogether): Candidates;
}

/**
 * Looks everything up once. The buyer's answers count as they are shown, not as they are said: a favourable one that
 * lacks the proof its question demands may turn out to be riskier, so nothing is called excluded because of it.
 */
export function contextOf(input: PackInput): PackContext {
  const { language, pack, prepared, translate } = input;
  const { questionnaires, ruleSet } = prepared;
  const { effectiveDate, needAnswers: answers } = pack;
  const situation = situationFor(prepared, { answers, effectiveDate });
  const known = new Map<PreparedTogether, Candidates>();
  const candidatesFor = (together: PreparedTogether) => {
    const candidates = known.get(together) ?? candidatesIn(situation, 'proved', together.distinctions);
    known.set(together, candidates);
    return candidates;
  };
  /** Both have as their first part the gate that decides whether there is anything at all. */
  const canBe = (together: PreparedTogether) => {
    const [gate] = together.parts;
    return gate !== undefined && rangePart(together, gate, candidatesFor(together), effectiveDate).atMost > 0;
  };
  const asked = findAsked(questionnaires, answers);
  const vendors = questionnaires.filter(({ audience }) => audience === 'vendor');
  const shownIn = ({ questions }: Questionnaire) => questions.filter((question) => mayBeAsked({ asked }, question));
  const applying = vendors.filter((questionnaire) => shownIn(questionnaire).length > 0);
  return {
    ...input,
    voice: new PackVoice(language, translate),
    words: { questionnaires, facts: ruleSet.facts, language, translate },
    buyers: questionnaires.filter(({ audience }) => audience === 'buyer'),
    vendors,
    applying,
    numbers: new Map(
      applying.flatMap((questionnaire, section) =>
        shownIn(questionnaire).map(({ name }, place): [string, string] => [name, `${section + 1}.${place + 1}`]),
      ),
    ),
    asked,
    present: prepared.risks.filter(canBe),
    excluded: prepared.risks.filter((risk) => !canBe(risk)),
    openStoppers: prepared.stoppers.filter(canBe),
    candidatesFor,
  };
}

/** Whether a vendor may come to see the question in this purchase. */
export function mayBeAsked({ asked }: Pick<PackContext, 'asked'>, { name }: Pick<Question, 'name'>): boolean {
  return (asked.get(name) ?? 'not_asked') !== 'not_asked';
}

/** The title of a question in quotation marks; its name only where no questionnaire has it. */
export function quotedTitle({ prepared, voice }: PackContext, name: string): string {
  return voice.quoted(voice.content(prepared.questions.get(name)?.title ?? name));
}
