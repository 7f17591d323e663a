import type { RiskRuleSet, RuleSet } from '../../rules/rule-set';
import type { WordsContext } from '../../rules/name-terms';
import type { ComparedContent, DiffPart, DiffVoice } from './content-diff';
import { compareDescribed, leavesSaid, listSaid, plainSaid, textSaid, titleIn, type Described } from './describe';
import { describeMeasure, describeRisk, describeStopper } from './describe-rules';
import { tablesSaid } from './tables-said';
import { sourcesSaid } from './sources-said';

/** The rule sets in which something is different. */
export function diffRuleSets(before: ComparedContent, after: ComparedContent, voice: DiffVoice): DiffPart[] {
  const ids = new Set([...after.ruleSets, ...before.ruleSets].map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const was = before.ruleSets.find((one) => one.id === id);
    const is = after.ruleSets.find((one) => one.id === id);
    const either = is ?? was;
    if (either === undefined || was?.hash === is?.hash) return [];
    return [
      {
        kind: 'rule_set' as const,
        id,
        title: titleIn(either.title, id, voice),
        ...(was && { before: was.version }),
        ...(is && { after: is.version }),
        entries: compareDescribed(describe(was, before, voice), describe(is, after, voice)),
      },
    ];
  });
}

function describe(ruleSet: RuleSet | undefined, content: ComparedContent, voice: DiffVoice): Described[] {
  if (ruleSet === undefined) return [];
  const { id, title, description, languages, validFrom, validTo, reviewedBy, questionnaires, sources } = ruleSet;
  const name = titleIn(title, id, voice);
  const header: Described = {
    kind: 'header',
    name: '',
    title: name,
    said: [
      ...textSaid('title', title),
      ...textSaid('description', description),
      ...listSaid('languages', languages),
      ...plainSaid('valid_from', validFrom),
      ...plainSaid('valid_to', validTo),
      ...listSaid('reviewed_by', reviewedBy),
      ...questionnaires.flatMap((read) => plainSaid('questionnaire', read.version, read.id)),
      ...sourcesSaid(sources, voice),
      ...ruleSet.acceptedWarnings.flatMap(({ code, at, reason }) =>
        plainSaid('accepted_warning', reason, `${code} ${at}`),
      ),
    ],
  };
  return [header, ...(ruleSet.method === 'risks' ? describeRisks(ruleSet, name, content, voice) : [])].concat(
    ruleSet.method === 'points'
      ? [{ kind: 'other', name: 'points', title: name, said: leavesSaid(pointsOf(ruleSet)) }]
      : [],
  );
}

function pointsOf({ blanks, points, totals, figures, levels }: Extract<RuleSet, { method: 'points' }>): unknown {
  const bands = levels.bands.map(({ upTo, ...band }) => ({ ...band, upTo: upTo?.source }));
  return {
    ...{ blanks, points, totals },
    figures: Object.fromEntries(figures.map(({ name, title, value }) => [name, { title, value: value.source }])),
    levels: { of: levels.of.source, bands },
  };
}

function describeRisks(
  ruleSet: RiskRuleSet,
  title: string,
  { questionnaires }: ComparedContent,
  voice: DiffVoice,
): Described[] {
  const words: WordsContext = { ...voice, questionnaires, facts: ruleSet.facts };
  const other = (name: string, value: unknown): Described[] =>
    value === undefined
      ? []
      : [{ kind: 'other', name, title: voice.translate(`diff:other.${name}`), said: leavesSaid(value) }];
  return [
    { kind: 'tables', name: '', title, said: tablesSaid(ruleSet, voice) },
    ...ruleSet.risks.map((risk) => describeRisk(risk, words)),
    ...ruleSet.stoppers.map((stopper) => describeStopper(stopper, words)),
    ...ruleSet.measures.map((measure) => describeMeasure(measure, words)),
    ...other('factors', ruleSet.factorList && { ...ruleSet.factorList, file: undefined }),
    ...other('crosswalk', ruleSet.crosswalk && { ...ruleSet.crosswalk, file: undefined }),
  ];
}
