import type { Block } from '../brief';
import { type BriefContext, questionTitle, riskTitle, stageTitle, stopperTitle } from '../brief-context';

const mostSteps = 5;
const longestTitle = 95;
const longestMeasure = 115;
const longestStep = 125;

/** What to do next: stoppers that hold, then what a range asks for most, then the conditions. */
export function nextSteps(context: BriefContext): Block[] {
  const { evaluation, voice } = context;
  const { atLeast, atMost } = evaluation.recommendation;
  const isOpen = atLeast !== atMost;
  const first = isOpen ? [...stopperSteps(context), ...questionSteps(context, 3)] : stopperSteps(context);
  const measures = measureSteps(context, Math.max(0, mostSteps - first.length));
  const steps = [...first, ...measures, ...(isOpen ? [] : questionSteps(context, 2))];
  if (steps.length === 0) return [{ kind: 'paragraph', text: voice.say('next.nothing') }];
  return [{ kind: 'list', ordered: true, items: steps.slice(0, mostSteps) }];
}

function stopperSteps(context: BriefContext): string[] {
  const { evaluation, stoppers, voice } = context;
  return evaluation.stoppers
    .filter(({ state }) => state === 'holds')
    .map(({ id }) =>
      voice.say('next.stopper', {
        stopper: voice.quoted(stopperTitle(context, id, longestTitle)),
        explanation: voice.content(stoppers.get(id)?.explanation, longestStep),
      }),
    );
}

function questionSteps(context: BriefContext, most: number): string[] {
  const { evaluation, questionnaires, voice } = context;
  return evaluation.questionsWorthAsking.slice(0, most).map((asked) => {
    const audience = questionnaires.find(({ id }) => id === asked.questionnaire)?.audience ?? 'vendor';
    const [stopper] = asked.stoppers;
    const [risk] = asked.risks;
    const about = stopper
      ? stopperTitle(context, stopper, longestTitle)
      : risk
        ? riskTitle(context, risk.id, longestTitle)
        : '';
    const way = asked.because === 'unproven' ? 'prove' : `ask_${audience}`;
    return voice.say(`next.${way}`, {
      question: questionTitle(context, asked.question, longestTitle),
      about: voice.quoted(about),
    });
  });
}

/**
 * The first measure against each risk, for as many of the worst risks as there is room for, in the order in which they
 * are due.
 */
function measureSteps(context: BriefContext, room: number): string[] {
  const { evaluation, present, voice } = context;
  const musts = evaluation.measures.filter(({ measure }) => measure.strength === 'must');
  const rest = evaluation.measures.filter(({ measure }) => measure.strength !== 'must');
  const firsts = present.flatMap(({ id }) => [...musts, ...rest].find(({ risks }) => risks.includes(id)) ?? []);
  const chosen = new Set([...new Set([...firsts, ...musts, ...rest])].slice(0, room));
  return evaluation.measures
    .filter((result) => chosen.has(result))
    .map(({ measure }) =>
      voice.say('next.measure', {
        strength: voice.translate(`common:strength.${measure.strength}`),
        who: voice.translate(`common:canAct.${measure.canAct}`),
        stage: stageTitle(context, measure.stage, 50),
        title: voice.content(measure.title, longestMeasure),
        firstStep: voice.content(measure.firstStep, longestStep),
      }),
    );
}
