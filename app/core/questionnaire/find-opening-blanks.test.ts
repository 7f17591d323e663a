import { describe, expect, it } from 'vitest';
import { questionnaireFrom } from '#test/fixtures/questionnaires/load-questionnaire';
import type { Answers } from './answers';
import { findOpeningBlanks } from './find-opening-blanks';
import { whyAsked } from './why-asked';

const choices = ['yes', 'no'].map((value) => ({ value, text: value }));
const elements = (all: Record<string, string | undefined>) =>
  Object.entries(all).map(([name, visibleIf]) => ({
    type: 'radiogroup',
    name,
    title: name,
    choices,
    showDontKnowItem: true,
    ...(visibleIf !== undefined && { visibleIf }),
  }));
const survey = (all: Record<string, string | undefined>) => ({ pages: [{ name: 'page', elements: elements(all) }] });

const buyers = questionnaireFrom({
  ...{ id: 'need', version: '1.0.0', title: 'Need', audience: 'buyer' },
  survey: survey({ sorts: undefined, about_people: "{sorts} = 'yes'", remark: undefined }),
});
const vendors = questionnaireFrom({
  ...{ id: 'offer', version: '1.0.0', title: 'Offer', audience: 'vendor' },
  context: { need: ['sorts', 'about_people'] },
  survey: survey({
    plain: undefined,
    tested: "{about_people} = 'yes'",
    either: "{sorts} = 'yes' or {about_people} = 'yes'",
    detail: "{plain} = 'yes'",
  }),
});
const all = [buyers, vendors];
const yes = { value: 'yes' };
const no = { value: 'no' };
const blanksFor = (answers: Answers) => findOpeningBlanks(all, answers).map(({ name }) => name);

describe('findOpeningBlanks', () => {
  it('names the blank behind a question that is hidden because of it', () => {
    expect(blanksFor({})).toEqual(['sorts']);
  });

  it('names the next one as soon as it is asked', () => {
    expect(blanksFor({ sorts: yes })).toEqual(['about_people']);
  });

  it('names nothing once the buyer’s answers decide', () => {
    expect(blanksFor({ sorts: no })).toEqual([]);
    expect(blanksFor({ sorts: yes, about_people: no })).toEqual([]);
  });

  it('takes “don’t know” for a blank', () => {
    expect(blanksFor({ sorts: { value: 'dontknow' } })).toEqual(['sorts']);
    expect(blanksFor({ sorts: yes, about_people: { value: 'dontknow' } })).toEqual(['about_people']);
  });

  it('names no blank that opens nothing, and none of a vendor’s own', () => {
    expect(blanksFor({ sorts: yes, about_people: yes })).not.toContain('remark');
    expect(blanksFor({ sorts: yes, about_people: yes })).not.toContain('plain');
  });

  it('does not take the stored answer of a hidden question for an answer', () => {
    expect(blanksFor({ about_people: yes })).toEqual(['sorts']);
  });
});

describe('whyAsked', () => {
  it('counts what is always asked and what may still open', () => {
    expect(whyAsked(all, {})).toMatchObject([
      { id: 'offer', always: 1, upToMore: 3, because: ['sorts', 'about_people'] },
    ]);
    expect(whyAsked(all, { sorts: no })).toMatchObject([{ always: 1, upToMore: 1 }]);
    expect(whyAsked(all, { sorts: yes, about_people: yes })).toMatchObject([{ always: 3, upToMore: 1 }]);
  });

  it('takes longer the more may be asked', () => {
    const [{ minutes } = { minutes: { atLeast: 0, atMost: 0 } }] = whyAsked(all, {});
    expect(minutes.atLeast).toBeLessThanOrEqual(minutes.atMost);
  });
});
