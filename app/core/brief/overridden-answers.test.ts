import { describe, expect, it } from 'vitest';
import { answerAll, contentUnder, judged } from '#test/fixtures/briefs/judged';
import type { Question } from '../questionnaire/questionnaire';
import { createTranslate } from '~/locales/translate';
import { applyFindings } from '../judgement/apply-findings';
import { answerInWords } from './answer-in-words';
import { buildBrief } from './build-brief';
import { Voice } from './voice';

const question = {
  accepts: {
    kind: 'choice',
    choices: [
      { value: 'yes', text: 'Always' },
      { value: 'no', text: 'Never' },
    ],
  },
} as unknown as Question;
const voice = new Voice('en', createTranslate('en'));

const content = contentUnder('.', 'essential-services');

/** Every text of a brief of a response, with what stands in its attachment. */
function briefOf(
  judging: { agreedOn?: string } | undefined,
  findings: Parameters<typeof applyFindings>[1] = {},
): string {
  const answers = applyFindings(answerAll(content, 'riskiest', 'claimed'), findings);
  const about = { title: 'T', service: '', buyer: '', vendor: '', stage: 'award' };
  return JSON.stringify(
    buildBrief(judged(content, answers, { assessment: { ...about, ...(judging && { judging }) } })),
  );
}

describe('the brief of a response', () => {
  it('says whether findings of evaluators count, and since when', () => {
    expect(briefOf({}).includes('Not counted: the answers and proof are those that were handed in.')).toBe(true);
    expect(briefOf({ agreedOn: '2031-03-25' }).includes('all who judged agreed on 25 March 2031.')).toBe(true);
    expect(briefOf(undefined).includes('Findings of evaluators')).toBe(false);
  });

  it('names the version that is offered and the one that a document speaks about, where somebody said so', () => {
    const answers = answerAll(content, 'safest', 'documented');
    const evidence = { grade: 'documented', document: 'Report 7', dated: '2031-03-01' } as const;
    answers['access_audit'] = { ...answers['access_audit'], evidence };
    const about = { title: 'T', service: '', buyer: '', vendor: '', stage: 'award' };
    const text = (more: Parameters<typeof judged>[2]) =>
      JSON.stringify(buildBrief(judged(content, answers, more))).replaceAll(/[\u2066-\u2069]/g, '');
    const named = text({ assessment: { ...about, offered: '4.2' }, versions: { access_audit: '4.1' } });
    expect(named).toContain('{"name":"Version offered","value":"4.2"}');
    expect(named).toContain('Proof: Report 7, about version 4.1, 1 March 2031');
    const unnamed = text({ assessment: about });
    expect(unnamed).toContain('Proof: Report 7, 1 March 2031');
    expect(unnamed).not.toContain('Version offered');
  });

  it('holds both values of an answer that was overridden, and the reason', () => {
    const findings = { audit_right: { override: 'dontknow', reason: 'The contract refuses it' } };
    const brief = briefOf({ agreedOn: '2031-03-25' }, findings);
    expect(/The firm’s own answer: [^"]+ Because: The contract refuses it/.test(brief)).toBe(true);
  });
});

it('an answer that evaluators set stands beside the own one, with the reason', () => {
  const overrides = { value: 'yes', reason: 'There is no log' };
  expect(answerInWords({ state: 'answered', value: 'no', overrides }, question, voice)).toBe(
    'Never\nSet by the evaluators. The firm’s own answer: Always. Because: There is no log',
  );
  expect(answerInWords({ state: 'answered', value: 'no', overrides: { reason: 'R' } }, question, voice)).toBe(
    'Never\nSet by the evaluators. The firm’s own answer: Blank. Because: R',
  );
});
