import { describe, expect, it } from 'vitest';
import { gate, handmade, question } from '#test/fixtures/generated/handmade';
import type { Answers } from '../questionnaire/answers';
import { prepareRuleSet } from './prepare-rule-set';
import { freed, situationFor, whatIf } from './situation';

const content = handmade({
  questions: [
    question('opens'),
    question('follows', { gate: gate("{opens} = 'risky'") }),
    question('follows_on', { gate: gate("{follows} = 'risky'") }),
    question('stands_alone'),
  ],
  risks: [{ id: 'a-risk', applies: { '==': [{ var: 'follows_on' }, 'risky'] } }],
  notAsked: { follows: 'safe', follows_on: 'safe' },
});
const prepared = prepareRuleSet(content.ruleSet, content.questionnaires);
const settle = (answers: Answers) => situationFor(prepared, { answers, effectiveDate: '2026-03-31' });
const risky = { value: 'risky' };
const hidden: Answers = { opens: { value: 'safe' }, follows: risky, follows_on: risky, stands_alone: risky };

describe('A situation', () => {
  it('drops what is stored behind hidden questions', () => {
    expect(Object.keys(settle(hidden).answers)).toEqual(['opens', 'stands_alone']);
    expect(settle(hidden).settled.get('follows')?.state).toBe('not_asked');
  });

  it('knows which questions a risk hinges on: those it reads and those above them', () => {
    expect([...(prepared.risks[0]?.hinges.keys() ?? [])].sort()).toEqual(['follows', 'follows_on', 'opens']);
  });
});

describe('What if an answer were different', () => {
  it('shows what it opens as a blank, whatever was stored there', () => {
    const opened = whatIf(settle(hidden), { opens: risky });
    expect([opened.settled.get('follows')?.state, opened.settled.get('follows')?.proved.offered]).toEqual([
      'blank',
      true,
    ]);
  });

  it('settles what follows through others too', () => {
    const open = settle({ opens: risky, follows: risky, follows_on: risky });
    const closed = whatIf(open, { opens: { value: 'safe' } });
    expect(['follows', 'follows_on'].map((name) => closed.settled.get(name)?.state)).toEqual([
      'not_asked',
      'not_asked',
    ]);
    expect(open.settled.get('follows_on')?.state).toBe('answered');
  });

  it('keeps answers that a second change brings back', () => {
    const back = whatIf(whatIf(settle({ opens: risky, follows: risky }), { opens: { value: 'safe' } }), {
      opens: risky,
    });
    expect(back.settled.get('follows')?.state).toBe('answered');
  });

  it('leaves everything else as it was', () => {
    const before = settle(hidden);
    const after = whatIf(before, { stands_alone: { value: 'safe' } });
    expect(after.settled.get('opens')).toBe(before.settled.get('opens'));
    expect(after.settled.get('stands_alone')?.said.listed).toEqual(['safe']);
  });

  it('is the same as having answered so from the start', () => {
    const changed = whatIf(settle({ opens: risky, follows: risky }), { follows: { value: 'safe' } });
    const answered = settle({ opens: risky, follows: { value: 'safe' } });
    for (const name of prepared.questions.keys()) expect(changed.settled.get(name)).toEqual(answered.settled.get(name));
  });
});

describe('A question left free', () => {
  it('may be anything, in full proof, and what follows from it anything or not asked', () => {
    const open = freed(settle({ opens: risky, follows: risky }), ['opens']);
    expect(open.settled.get('opens')).toMatchObject({ grade: 'verified', proved: { offered: true } });
    expect(open.settled.get('follows')?.proved).toEqual({ listed: ['risky', 'safe'], offered: true });
    expect(open.settled.get('stands_alone')?.proved.offered).toBe(true);
  });
});
