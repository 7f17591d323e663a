import type { Callout } from '../brief';
import { type BriefContext, questionTitle, riskTitle, stopperTitle } from '../brief-context';

const longest = 110;

/** What the method recommends, as a range where blanks leave it open, and what decides it. */
export function recommendationCallout(context: BriefContext): Callout {
  const { evaluation, isPlanning, voice } = context;
  const { atLeast, atMost } = evaluation.recommendation;
  const isOpen = atLeast !== atMost;
  const mildest = voice.recommendation(atLeast);
  const strictest = voice.recommendation(atMost);
  const sentences = [
    voice.say(`recommendation.${isOpen ? (isPlanning ? 'planning_meaning' : 'open_meaning') : 'meaning'}`),
    decidedBy(context),
    isOpen ? decidesFirst(context) : '',
  ];
  return {
    kind: 'callout',
    label: voice.say('recommendation.label'),
    title: isOpen ? voice.say('recommendation.open', { mildest, strictest }) : strictest,
    text: sentences.filter((sentence) => sentence !== '').join(' '),
  };
}

/** The stopper or the highest risk behind the strictest outcome. */
function decidedBy(context: BriefContext): string {
  const { evaluation, present, voice } = context;
  for (const state of ['holds', 'possible'] as const) {
    const found = evaluation.stoppers.filter((stopper) => stopper.state === state);
    const [first] = found;
    if (first) {
      return voice.say(`recommendation.stopper_${state}`, {
        stopper: voice.quoted(stopperTitle(context, first.id, longest)),
        count: found.length,
      });
    }
  }
  const level = evaluation.overall.level;
  const [worst] = present;
  if (!worst || level === 'none') return voice.say('recommendation.no_risk');
  return voice.say('recommendation.risk', {
    risk: voice.quoted(riskTitle(context, worst.id, longest)),
    level: voice.level(level),
    count: present.filter((risk) => risk.level === level).length,
  });
}

function decidesFirst(context: BriefContext): string {
  const [first] = context.evaluation.questionsWorthAsking;
  if (!first) return '';
  return context.voice.say('recommendation.question', {
    question: questionTitle(context, first.question, longest),
    count: context.evaluation.questionsWorthAsking.length,
  });
}
