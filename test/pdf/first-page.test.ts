import { beforeAll, describe, expect, test } from 'vitest';
import { createBriefRenderer } from '~/adapters/pdf/render-brief.server';
import { answerInWords } from '~/core/brief/answer-in-words';
import { buildBrief, type BriefInput } from '~/core/brief/build-brief';
import { Voice } from '~/core/brief/voice';
import { rankOf } from '~/core/scoring/level';
import { textIn } from '~/core/shared/text';
import { readPdf } from './read-pdf';
import { sampleInputs } from './samples';

const inputs = Object.fromEntries(Object.entries(sampleInputs()).filter(([, { language }]) => language === 'en'));
const names = Object.keys(inputs);
/** What stands on page 1, element by element. */
const firstPages = new Map<string, string[]>();

beforeAll(async () => {
  const { render } = createBriefRenderer();
  for (const [name, input] of Object.entries(inputs)) {
    const pdf = await readPdf(await render(buildBrief(input)));
    const here = [...pdf.letters].filter(([content]) => content.startsWith('1/')).map(([, text]) => text.trim());
    firstPages.set(name, here);
  }
});

const pageOf = (name: string) => firstPages.get(name) ?? expect.fail(`No first page of "${name}"`);
const inputOf = (name: string) => inputs[name] ?? expect.fail(`No sample "${name}"`);
/** The beginning of a text, as far as the page never cuts it. */
const beginning = (text: string) => text.slice(0, 60).trim();
/** One element of the page says all of this. */
const says = (page: string[], parts: string[]) => page.some((text) => parts.every((part) => text.includes(part)));

/** What somebody who read only this page could say. Taken from the evaluation and the content, not from the brief. */
type Saying = (page: string[]) => boolean;

/** What is recommended, and the stopper or the level behind it. */
function recommendation({ evaluation, ruleSet, translate }: BriefInput): Saying[] {
  const { atLeast, atMost } = evaluation.recommendation;
  const words = (one: typeof atMost) => translate(`common:recommendation.${one}`);
  const [stopper] = ['holds', 'possible'].flatMap((state) => evaluation.stoppers.filter((one) => one.state === state));
  const title = ruleSet.stoppers.find(({ id }) => id === stopper?.id)?.title;
  return [
    (page) => (atLeast === atMost ? page.includes(words(atMost)) : says(page, [words(atLeast), words(atMost)])),
    (page) => title === undefined || says(page, [beginning(textIn(title, 'en'))]),
  ];
}

/** One of the risks at the highest level, with its domain and level, its cause and harm, and an answer that it reads. */
function worstRisk({ evaluation, ruleSet, questionnaires, translate }: BriefInput): Saying[] {
  const highest = Math.max(0, ...evaluation.risks.map(({ level }) => rankOf(level)));
  if (highest === 0) return [(page) => page.includes(translate('brief:worst.none'))];
  const voice = new Voice('en', translate);
  const questions = new Map(
    questionnaires.flatMap((all) => all.questions.map((question) => [question.name, question])),
  );
  const isTold = ({ id, level, domain, reads }: (typeof evaluation.risks)[number], page: string[]) => {
    const risk = ruleSet.risks.find((one) => one.id === id);
    const domainTitle = ruleSet.domains.find((one) => one.id === domain)?.title;
    const answers = evaluation.answers
      .filter((used) => reads.includes(used.question) && used.state !== 'not_asked')
      .map((used) => {
        const question = questions.get(used.question);
        return [textIn(question?.title, 'en'), answerInWords(used, question, voice)].map(beginning);
      });
    return (
      says(page, [
        beginning(textIn(risk?.title, 'en')),
        textIn(domainTitle, 'en'),
        translate(`common:level.${level}`),
      ]) &&
      says(
        page,
        [risk?.cause, risk?.harm].map((text) => beginning(textIn(text, 'en'))),
      ) &&
      answers.some((parts) => says(page, parts))
    );
  };
  return [(page) => evaluation.risks.some((risk) => rankOf(risk.level) === highest && isTold(risk, page))];
}

/** Room for so many steps; how many stoppers hold in all is said beside the recommendation. */
const mostSteps = 5;

/**
 * The stoppers that hold; then, as far as there is room, a measure against one of the worst risks, or the question that
 * decides most while the recommendation is open.
 */
function nextStep({ evaluation, ruleSet, questionnaires, translate }: BriefInput): Saying[] {
  const { atLeast, atMost } = evaluation.recommendation;
  const before = (key: string) =>
    translate(key, { stopper: '§', question: '§', explanation: '', about: '' }).split('§')[0] ?? '';
  const mend = before('brief:next.stopper');
  const stoppers = evaluation.stoppers.flatMap(({ id, state }) =>
    state === 'holds' ? [[mend, textIn(ruleSet.stoppers.find((one) => one.id === id)?.title, 'en')]] : [],
  );
  const onPage = stoppers.slice(0, mostSteps).map(
    (parts): Saying =>
      (page) =>
        says(page, parts.map(beginning)),
  );
  if (stoppers.length >= mostSteps) return onPage;
  if (atLeast !== atMost) {
    const [first] = evaluation.questionsWorthAsking;
    const asked = questionnaires.find(({ id }) => id === first?.questionnaire);
    const title = textIn(asked?.questions.find(({ name }) => name === first?.question)?.title, 'en');
    const ask = before(first?.because === 'unproven' ? 'brief:next.prove' : `brief:next.ask_${asked?.audience}`);
    return [...onPage, (page) => says(page, [ask, beginning(title)])];
  }
  const highest = Math.max(0, ...evaluation.risks.map(({ level }) => rankOf(level)));
  const worst = evaluation.risks.flatMap(({ id, level }) => (rankOf(level) === highest ? [id] : []));
  const against = evaluation.measures.filter(({ risks }) => risks.some((id) => worst.includes(id)));
  if (against.length > 0) {
    const asks = ['ask_buyer', 'ask_vendor', 'prove'].map((way) => before(`brief:next.${way}`));
    const measureFirst: Saying = (page) => {
      const measure = page.findIndex((text) =>
        against.some((one) => text.includes(beginning(textIn(one.measure.title, 'en')))),
      );
      const question = page.findIndex((text) => asks.some((ask) => text.includes(ask)));
      return measure >= 0 && (question < 0 || measure < question);
    };
    return [...onPage, measureFirst];
  }
  return onPage.length > 0 ? onPage : [(page) => page.includes(translate('brief:next.nothing'))];
}

describe('A reader given only page 1', () => {
  test.for(names)('%s: can say the recommendation and what decides it', (name) => {
    for (const saying of recommendation(inputOf(name))) expect(pageOf(name)).toSatisfy(saying);
  });

  test.for(names)('%s: can say the worst risk, why it matters and which answers led there', (name) => {
    for (const saying of worstRisk(inputOf(name))) expect(pageOf(name)).toSatisfy(saying);
  });

  test.for(names)('%s: can say what to do next', (name) => {
    for (const saying of nextStep(inputOf(name))) expect(pageOf(name)).toSatisfy(saying);
  });

  test('is told something else by the page of another response', () => {
    const responses = ['without an answer', 'all risky, only claimed', 'all safe and verified'];
    for (const one of responses) {
      for (const other of responses.filter((name) => name !== one)) {
        for (const part of [recommendation, worstRisk, nextStep]) {
          const told = part(inputOf(one)).every((saying) => saying(pageOf(other)));
          expect(told, `${part.name} of "${one}" on the page of "${other}"`).toBe(false);
        }
      }
    }
  });

  test.for(names)('%s: knows what it rests on: completeness, proof, review and who decides', (name) => {
    const { evaluation, ruleSet, translate } = inputOf(name);
    const { answered, apply } = evaluation.completeness;
    expect(pageOf(name).join('\n')).toContain(`${answered} of ${apply} questions`);
    expect(pageOf(name)).toContain(translate('common:review.none'));
    const sources = Object.values(ruleSet.sources);
    const unchecked = sources.filter(({ status }) => status === 'unchecked').length;
    const said = pageOf(name).join(' ').replaceAll(/\s+/g, ' ');
    expect(said).toContain(`${unchecked} of ${sources.length} sources of the rule set (`);
    expect(said).toMatch(/sources? (behind|stands behind) this result/);
    expect(pageOf(name)).toContain(translate('brief:basis.person_decides'));
  });
});
