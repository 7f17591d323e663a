import type { BriefInput } from '~/core/brief/build-brief';
import type { SecondCheck } from '~/core/judgement/second-check';
import type { Answers } from '~/core/questionnaire/answers';
import type { Question } from '~/core/questionnaire/questionnaire';
import type { Text } from '~/core/shared/text';
import { answerAll, contentUnder, judged, type BriefContent } from '#test/fixtures/briefs/judged';

/** Briefs that together show everything a brief can hold. */
export function sampleInputs(): Record<string, BriefInput> {
  const content = contentUnder('.', 'essential-services');
  const arabic = inArabic(content);
  return {
    'without an answer': judged(content, {}),
    'all risky, only claimed': judged(content, answerAll(content, 'riskiest', 'claimed')),
    'all safe and verified': judged(content, answerAll(content, 'safest', 'verified')),
    'every state of an answer': judged(content, everyState(content), { assessment: illustrated }),
    'hostile text': judged(content, withWords(content, hostile), { assessment: hostileAssessment }),
    'judged by evaluators, checked by a second person': judged(content, answerAll(content, 'safest', 'documented'), {
      findings: { retention: { grade: 'verified', reason: 'The letter <b>names</b> the day {{release}}' } },
      checks: [secondCheck],
    }),
    'from right to left': judged(arabic, answerAll(arabic, 'riskiest', 'documented'), {
      language: 'ar-XB',
      assessment: { ...illustrated, title: 'بوابة إعانة السكن (النسخة 2)', vendor: 'Smith & Sons' },
    }),
    'from right to left, without an answer': judged(arabic, {}, { language: 'ar-XB' }),
  };
}

const secondCheck: SecondCheck = {
  question: 'privacy_notice',
  finding: { grade: 'rejected', reason: 'The text is of another service' },
  of: { revision: 1, documents: [] },
  by: { personId: 'p', name: '<b>Ben</b> Example' },
  part: 'member',
  at: '2026-02-01T09:00:00Z',
};

const illustrated = {
  title: 'Housing benefit portal',
  service: 'Housing benefit',
  buyer: '',
  vendor: '',
  stage: 'award',
  notice: 'Illustration from the public record, not an assessment by that body.',
};

/** Markup, formulas of the catalogue, astral letters, both directions, overrides, controls, a word wider than a page. */
export const hostile = [
  '<script>alert("1")</script> & Söhne $t(common:product) {{release}} {page}',
  'emoji 😀👩‍👩‍👧, astral 𝒜𐍈, lone \uD83D surrogate',
  'العربية (قوس) ١٢٣ و 456 abc',
  'turned \u202Earound\u202C and \u2066never closed',
  'control \u0000\u0007\u001B and\ttab',
  `${'x'.repeat(400)}-${'ﷺ'.repeat(60)}`,
  'A sentence that goes on and on. '.repeat(300),
].join('\n');

const hostileAssessment = {
  title: hostile.slice(0, 500),
  service: hostile,
  buyer: 'W'.repeat(2_000),
  vendor: '\u202Eevil',
  stage: 'award',
  notice: hostile.slice(0, 2_000),
};

const questionsOf = (content: BriefContent) => content.questionnaires.flatMap(({ questions }) => questions);

function withWords(content: BriefContent, words: string): Answers {
  const answers = answerAll(content, 'riskiest', 'claimed');
  const takesAnotherWay = ({ accepts }: Question) => accepts.kind === 'choice' && accepts.other;
  for (const question of questionsOf(content).filter(takesAnotherWay).slice(0, 2)) {
    answers[question.name] = { value: 'other', comment: words.slice(0, 10_000) };
  }
  return answers;
}

/** Answered, blank, "don't know", not applicable, committed, documented and verified, in turn. */
function everyState(content: BriefContent): Answers {
  const states = [
    {},
    undefined,
    { evidence: { grade: 'documented' } },
    { committed: { by: '2027-01-31', proof: 'A test report' } },
    'dontknow',
    { evidence: { grade: 'verified' } },
  ] as const;
  const risky = answerAll(content, 'riskiest', 'claimed');
  const safe = answerAll(content, 'safest', 'claimed');
  const answers: Answers = {};
  for (const [index, question] of questionsOf(content).entries()) {
    const state = states[index % states.length];
    const answer = (index % 2 === 0 ? safe : risky)[question.name];
    if (state === undefined || answer === undefined) continue;
    if (state !== 'dontknow') answers[question.name] = { ...answer, ...state };
    else if (question.accepts.kind === 'choice' && question.accepts.dontKnow)
      answers[question.name] = { value: 'dontknow' };
  }
  return answers;
}

const words = [
  'الخصوصية',
  'والمساواة',
  'في',
  'الخدمات',
  'الرقمية',
  '(المادة',
  '12)',
  'مرتفع',
  'دون',
  'تمييز',
  '2026،',
  'كلُّ',
  'شخصٍ',
];

/** The same content with Arabic words beside every text that people read, about as long as the original. */
function inArabic({ ruleSet, questionnaires }: BriefContent): BriefContent {
  const text = (original: Text): Text => {
    const english = typeof original === 'string' ? original : original.default;
    const count = Math.max(1, Math.round(english.length / 7));
    const ar = Array.from({ length: count }, (_, index) => words[(index + english.length) % words.length]).join(' ');
    return { default: english, ar };
  };
  const titled = <Item extends { title: Text }>(item: Item): Item => ({ ...item, title: text(item.title) });
  return {
    ruleSet: {
      ...titled(ruleSet),
      domains: ruleSet.domains.map((domain) => ({ ...titled(domain), asks: text(domain.asks) })),
      stages: ruleSet.stages.map(titled),
      sources: Object.fromEntries(Object.entries(ruleSet.sources).map(([name, source]) => [name, titled(source)])),
      risks: ruleSet.risks.map((risk) => ({
        ...titled(risk),
        cause: text(risk.cause),
        event: text(risk.event),
        harm: text(risk.harm),
        right: text(risk.right),
        controls: risk.controls.map(titled),
      })),
      stoppers: ruleSet.stoppers.map((stopper) => ({ ...titled(stopper), explanation: text(stopper.explanation) })),
      measures: ruleSet.measures.map((measure) => ({
        ...titled(measure),
        firstStep: text(measure.firstStep),
        proof: text(measure.proof),
        ...(measure.clause && { clause: text(measure.clause) }),
        ...(measure.goodPractice && { goodPractice: text(measure.goodPractice) }),
      })),
    },
    questionnaires: questionnaires.map((questionnaire) => ({
      ...titled(questionnaire),
      questions: questionnaire.questions.map((question) => ({
        ...titled(question),
        accepts:
          question.accepts.kind === 'choice' || question.accepts.kind === 'choices'
            ? {
                ...question.accepts,
                choices: question.accepts.choices.map((choice) => ({ ...choice, text: text(choice.text) })),
              }
            : question.accepts,
      })),
    })),
  };
}
