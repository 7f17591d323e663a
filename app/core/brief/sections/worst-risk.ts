import { answerInWords } from '../answer-in-words';
import type { Block } from '../brief';
import { type BriefContext, domainTitle, riskTitle } from '../brief-context';
import type { RiskResult } from '../../scoring/evaluation';
import type { RiskPart } from '../../rules/rule-set';

const longestSentence = 190;
const longestQuestion = 100;
const longestAnswer = 70;
const mostAnswers = 3;
/** Where to look first for the answers that made a risk as high as it is. */
const tellingParts: readonly RiskPart[] = ['likelihood', 'gravity', 'irremediability', 'applies'];

/** The worst risk and why, in the words of this response. */
export function worstRisk(context: BriefContext): Block[] {
  const { present, risks, voice } = context;
  const [worst] = present;
  if (!worst || worst.level === 'none') return [{ kind: 'paragraph', text: voice.say('worst.none') }];
  const risk = risks.get(worst.id);
  const entry = (name: string, value: string) => ({ name: voice.say(`worst.${name}`), value });
  return [
    {
      kind: 'facts',
      entries: [
        { ...entry('risk', standing(context, worst)), level: worst.level },
        entry(
          'why',
          [risk?.cause, risk?.event, risk?.harm].map((text) => voice.content(text, longestSentence)).join(' '),
        ),
        entry('answers', tellingAnswers(context, worst)),
      ],
    },
  ];
}

/** "… (Privacy): critical, severity 4 of 4 and likelihood 3 of 4". */
function standing(context: BriefContext, worst: RiskResult): string {
  const { explanations, ruleSet, voice } = context;
  const named = {
    risk: riskTitle(context, worst.id, longestSentence),
    domain: domainTitle(context, worst.domain, 60),
    level: voice.levelRange(worst.evidenced.level),
  };
  const cell = explanations.get(worst.id)?.cell;
  if (!cell) return voice.say('worst.stands', named);
  return voice.say('worst.stands_in_cell', {
    ...named,
    severity: cell.severity,
    severities: ruleSet.parameters.matrix.length,
    likelihood: cell.likelihood,
    likelihoods: ruleSet.parameters.matrix[0]?.length ?? 0,
  });
}

function tellingAnswers(context: BriefContext, worst: RiskResult): string {
  const { answers, questions, voice } = context;
  const read = tellingParts.flatMap((name) => worst.parts.find(({ part }) => part === name)?.reads ?? []);
  const told = [...new Set(read)].flatMap((name) => {
    const used = answers.get(name);
    const question = questions.get(name);
    if (!used || used.state === 'not_asked') return [];
    const value = voice.data(answerInWords(used, question, voice), longestAnswer);
    return [voice.say('worst.answer', { question: voice.content(question?.title ?? name, longestQuestion), value })];
  });
  return told.length === 0 ? voice.say('worst.no_answers') : told.slice(0, mostAnswers).join('\n');
}
