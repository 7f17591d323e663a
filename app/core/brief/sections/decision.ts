import type { Block, Facts, Section } from '../brief';
import { type BriefContext, domainTitle, stageTitle } from '../brief-context';
import { countSources } from '../../shared/source-counts';
import { citedSources } from '../cited-sources';
import { uncheckedInWords } from '../unchecked-in-words';
import { nextSteps } from './next-steps';
import { recommendationCallout } from './recommendation';
import { worstRisk } from './worst-risk';

/** Lengths in characters that let the page hold whatever people write. */
const longestTitle = 140;
const longestFact = 90;
const longestNotice = 180;
const mostDomains = 6;
const mostStoppers = 3;
const longestStopper = 110;

/** The page that decides: whoever reads nothing else knows what is recommended, the worst risk and why, and what to do next. */
export function decisionSection(context: BriefContext): Section {
  const { assessment, voice } = context;
  return {
    id: 'decision',
    page: 'alone',
    blocks: [
      { kind: 'heading', level: 1, text: voice.say('title', { title: voice.data(assessment.title, longestTitle) }) },
      aboutFacts(context),
      recommendationCallout(context),
      { kind: 'heading', level: 2, text: voice.say('worst.heading') },
      ...worstRisk(context),
      { kind: 'heading', level: 2, text: voice.say('next.heading') },
      ...nextSteps(context),
      { kind: 'heading', level: 2, text: voice.say('levels.heading') },
      ...domainLevels(context),
      { kind: 'heading', level: 2, text: voice.say('basis.heading') },
      basisFacts(context),
    ],
  };
}

function aboutFacts(context: BriefContext): Facts {
  const { assessment, evaluation, voice } = context;
  const { service, buyer, vendor, notice = '' } = assessment;
  const named = (name: string, value: string) =>
    value.trim() === ''
      ? []
      : [
          {
            name: voice.say(`about.${name}`),
            value: voice.data(value, name === 'notice' ? longestNotice : longestFact),
          },
        ];
  const stage = voice.say('about.stage_on', {
    stage: stageTitle(context, evaluation.stage, longestFact),
    day: voice.day(evaluation.effectiveDate),
  });
  return {
    kind: 'facts',
    entries: [
      ...named('notice', notice),
      ...named('service', service),
      ...named('buyer', buyer),
      ...named('vendor', vendor),
      { name: voice.say('about.stage'), value: stage },
    ],
  };
}

function domainLevels(context: BriefContext): Block[] {
  const { evaluation, voice } = context;
  const shown = evaluation.domains.slice(0, mostDomains);
  const more = evaluation.domains.length - shown.length;
  return [
    {
      kind: 'levels',
      entries: shown.map((domain) => ({
        name: domainTitle(context, domain.id, 60),
        level: domain.level,
        words: voice.levelRange(domain.evidenced),
        detail: voice.profile(domain.profile),
      })),
    },
    ...(more > 0 ? [{ kind: 'paragraph', text: voice.say('levels.more', { count: more }) } as const] : []),
  ];
}

function basisFacts(context: BriefContext): Facts {
  const { evaluation, ruleSet, voice } = context;
  const { completeness, proof } = evaluation;
  const { answered, apply, upToMore } = completeness;
  const { lookedFor, documented, verified } = proof;
  const entry = (name: string, value: string) => ({ name: voice.say(`basis.${name}`), value });
  const unchecked = [
    uncheckedInWords('result', countSources(citedSources(evaluation, ruleSet)), voice.translate),
    uncheckedInWords('ruleSet', countSources(Object.values(ruleSet.sources)), voice.translate),
  ];
  const reviewers = voice.data(ruleSet.reviewedBy.join(', '), longestFact);
  return {
    kind: 'facts',
    entries: [
      entry('stoppers', stoppersInWords(context)),
      entry(
        'completeness',
        voice.say(upToMore > 0 ? 'basis.answered_more' : 'basis.answered', { answered, apply, more: upToMore }),
      ),
      entry(
        'proof',
        voice.say(lookedFor > 0 ? 'basis.proved' : 'basis.nothing_to_prove', { documented, verified, lookedFor }),
      ),
      entry(
        'review',
        reviewers === '' ? voice.translate('common:review.none') : voice.translate('common:review.by', { reviewers }),
      ),
      entry('sources', unchecked.join(' ')),
      entry('decision', voice.say('basis.person_decides')),
    ],
  };
}

/** Those that hold, then those a blank decides. */
function stoppersInWords({ evaluation, stoppers, voice }: BriefContext): string {
  const found = (['holds', 'possible'] as const).flatMap((state) =>
    evaluation.stoppers.filter((stopper) => stopper.state === state),
  );
  if (found.length === 0) return voice.say('stoppers.none', { count: evaluation.stoppers.length });
  const named = found
    .slice(0, mostStoppers)
    .map(({ id, state }) =>
      voice.say(`stoppers.${state}`, { stopper: voice.content(stoppers.get(id)?.title ?? id, longestStopper) }),
    );
  const more = found.length - named.length;
  return [...named, ...(more > 0 ? [voice.say('stoppers.more', { count: more })] : [])].join('\n');
}
