import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Findings } from '~/core/judgement/finding';
import type { RiskEvaluation } from '~/core/scoring/evaluation';
import { textIn } from '~/core/shared/text';
import { createTranslate } from '~/locales/translate';
import { ResultPage } from '~/ui/result/result-page';
import { WordsProvider } from '~/ui/words';
import { getResult, type AssessmentResult } from '~/use-cases/assessment/get-result';
import { issueBrief } from '~/use-cases/assessment/issue-brief';
import { getDeliberation } from '~/use-cases/judgement/get-deliberation';
import { saveFinding } from '~/use-cases/judgement/save-finding';
import { submitSheet } from '~/use-cases/judgement/submit-sheet';
import { writeConsensus } from '~/use-cases/judgement/write-consensus';
import { openPorts } from '~/wiring.server';
import { loadShippedRules } from '#test/cases/shipped-rules';
import { fiveOffers, riskyNeed } from '#test/fixtures/comparison/five-bidders';
import { openedTender } from '#test/fixtures/comparison/opened-tender';
import { at, declareNoTies, lead, roundClosed, valueOf } from '#test/rounds';
import { sample } from '#test/small-content';
import { createDirectory } from '#test/temporary-directory';
import { decoded } from '#test/walls/forms';
import { findFaults } from './find-faults';
import { readPdf, textInReadingOrder } from './read-pdf';
import { tablesIn, type ReadTable } from './read-tables';

const evaluator = sample('evaluator');
const translate = createTranslate('en');
const bare = (text: string) => text.replaceAll(/[\s\u2066-\u2069]+/g, '');
const textOf = (html: string) => bare(decoded(html.replaceAll(/<[^>]*>/g, '')));

/** What the evaluator finds: one proof verified, one rejected, another value in place of what was said. */
const findings: Findings = {
  access_control: { grade: 'verified', reason: 'We removed a leaver ourselves and saw it' },
  decision_log: { grade: 'rejected', reason: 'The sample is of another product' },
  works_by_keyboard: { override: 'not_every_core_step', reason: 'The last step needs a mouse' },
};

interface Attached {
  evaluation: RiskEvaluation;
  findings?: Findings;
}

/** The brief of a response as its team downloads it, and the page of the same result. */
interface Told {
  pdf: Uint8Array;
  tables: ReadTable[];
  attached: Attached;
  result: AssessmentResult;
  html: string;
}

let asHandedIn: Told;
let asJudged: Told;
/** A tender on the shipped rules, opened, judged by one evaluator, and agreed. */
beforeAll(async () => {
  const { directory, remove } = createDirectory();
  const { ports: given, stop } = await openPorts({ contentDirectory: '.', dataDirectory: directory });
  try {
    const ports = at(given, roundClosed);
    const rules = loadShippedRules('essential-services');
    const [answers = {}] = fiveOffers(rules);
    const { round } = await openedTender(ports, riskyNeed(rules), [{ firm: 'Avenor', answers }]);
    const [response] = await ports.responses.listOfRound(round.id);
    const responseId = response?.id ?? '';
    const tell = async (): Promise<Told> => {
      const { bytes: pdf } = await issueBrief(ports, lead, { assessmentId: responseId, language: 'en' });
      const result = await getResult(ports, lead, { assessmentId: responseId });
      const { findings } = result.access;
      const page = createElement(ResultPage, { data: { ...result, ...(findings && { findings }) } });
      return {
        ...{ pdf, result, tables: tablesIn(textInReadingOrder(await readPdf(pdf))) },
        attached: JSON.parse((await readPdf(pdf)).attachments['risk-result.json'] ?? '') as Attached,
        html: renderToString(createElement(WordsProvider, { language: 'en', children: page })),
      };
    };
    asHandedIn = await tell();
    await declareNoTies(ports, round, evaluator);
    for (const [question, { grade = '', override, reason }] of Object.entries(findings)) {
      const finding = { grade, equivalent: '', notApplicable: '', override, reason };
      await valueOf(saveFinding(ports, evaluator, { responseId, question, finding }));
    }
    await valueOf(submitSheet(ports, evaluator, { responseId }));
    const { deliberation } = await getDeliberation(ports, evaluator, { responseId });
    const basedOn = deliberation?.hash ?? '';
    await valueOf(writeConsensus(ports, evaluator, { responseId, basedOn, settled: [] }));
    asJudged = await tell();
  } finally {
    await stop();
    remove();
  }
});

const readings = ['inherent', 'stated', 'evidenced'] as const;
type Cells = Record<string, string>;

function levelsInJson({ attached, result }: Told): Cells {
  return Object.fromEntries(
    attached.evaluation.risks
      .filter(({ applies }) => applies !== 'no')
      .flatMap((risk) =>
        readings.map((name) => {
          const { atLeast, atMost } = risk[name].level;
          const words = { atLeast: translate(`level.${atLeast}`), atMost: translate(`level.${atMost}`) };
          const text = atLeast === atMost ? words.atMost : translate('brief:level_range', words);
          return [`${titleOf(result, risk.id)} ${name}`, bare(text)];
        }),
      ),
  );
}

function titleOf({ ruleSet }: AssessmentResult, id: string): string {
  return bare(textIn(ruleSet.risks.find((risk) => risk.id === id)?.title, 'en'));
}

function levelsInPdf({ tables }: Told): Cells {
  const caption = bare(translate('brief:domain.risks'));
  return Object.fromEntries(
    tables
      .filter((table) => bare(table.caption) === caption)
      .flatMap(({ rows }) => rows)
      .flatMap(([title = '', ...levels]) =>
        readings.map((name, index) => [`${bare(title).replace(/^\d+[.]\d+/, '')} ${name}`, bare(levels[index] ?? '')]),
      ),
  );
}

function levelsOnPage({ html, result }: Told): Cells {
  const cards = html.split('<details class="rs-card rs-risk"').slice(1);
  const present = new Set(result.evaluation.risks.filter(({ applies }) => applies !== 'no').map(({ id }) => id));
  return Object.fromEntries(
    cards
      .filter((card) => present.has(/id="risk-([^"]+)"/.exec(card)?.[1] ?? ''))
      .flatMap((card) => {
        const title = textOf(/<h4[^>]*>([\s\S]*?)<\/h4>/.exec(card)?.[1] ?? '');
        const table = /<tbody[^>]*>([\s\S]*?)<\/tbody>/.exec(card)?.[1] ?? '';
        const cells = [...table.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell = '']) =>
          textOf(cell.replaceAll(/<span class="rs-hint">[\s\S]*?<\/span>/g, '')),
        );
        return readings.map((name, index) => [`${title} ${name}`, cells[index] ?? '']);
      }),
  );
}

const gradeWords = (['rejected', 'claimed', 'documented', 'verified'] as const).map((grade) => ({
  grade,
  word: bare(translate(`grade.${grade}`)),
}));

/** The grade beside every answer in the tables of the brief, by the title of its question. */
function gradesInPdf({ tables }: Told): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { headers, rows } of tables) {
    if (headers.at(-1) !== translate('brief:column.state')) continue;
    for (const [title = '', , state = ''] of rows) {
      const { grade = 'none' } = gradeWords.find(({ word }) => bare(state).endsWith(word)) ?? {};
      found.set(bare(title), (found.get(bare(title)) ?? new Set()).add(grade));
    }
  }
  return found;
}

describe('the brief of a response that was judged', () => {
  test('holds the level of every risk in every reading, as the attached result and the page do', () => {
    for (const told of [asHandedIn, asJudged]) {
      const expected = levelsInJson(told);
      expect(Object.keys(expected).length).toBeGreaterThan(60);
      expect(levelsInPdf(told)).toEqual(expected);
      expect(levelsOnPage(told)).toEqual(expected);
      expect(told.attached.evaluation).toEqual(told.result.evaluation);
    }
  });

  test('holds other levels than before it was judged', () => {
    const [before, after] = [levelsInPdf(asHandedIn), levelsInPdf(asJudged)];
    const moved = Object.keys(after).filter((cell) => after[cell] !== before[cell]);
    expect(moved).not.toEqual([]);
  });

  test('holds the grade of every answer that is looked at for proof, as the attached result does', () => {
    const grades = gradesInPdf(asJudged);
    const { questionnaires } = asJudged.result;
    const questions = new Map(
      questionnaires.flatMap((one) => one.questions.map((question) => [question.name, question])),
    );
    let compared = 0;
    for (const { question: name, grade, scored, state } of asJudged.attached.evaluation.answers) {
      const question = questions.get(name);
      if (question === undefined || state === 'not_asked' || state === 'blank') continue;
      const isGraded = grade !== undefined && scored && question.note.proof !== 'none';
      expect([name, [...(grades.get(bare(textIn(question.title, 'en'))) ?? [])]]).toEqual([
        name,
        [isGraded ? grade : 'none'],
      ]);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(60);
    const gradeOf = (name: string) =>
      asJudged.attached.evaluation.answers.find(({ question }) => question === name)?.grade;
    expect(Object.keys(findings).map(gradeOf)).toEqual(['verified', 'rejected', 'claimed']);
  });

  test('holds both values of an answer that was overridden, and the reason of every finding, as the page does', () => {
    const texts = asJudged.tables.flatMap(({ rows }) => rows.flat()).map(bare);
    const page = textOf(asJudged.html);
    for (const { reason } of Object.values(findings)) {
      expect(texts.some((text) => text.includes(bare(reason)))).toBe(true);
      expect(page).toContain(bare(reason));
    }
    const question = asJudged.result.questionnaires
      .flatMap(({ questions }) => questions)
      .find(({ name }) => name === 'works_by_keyboard');
    const choices = question?.accepts.kind === 'choice' ? question.accepts.choices : [];
    const wordsOf = (value: string) => bare(textIn(choices.find((choice) => choice.value === value)?.text, 'en'));
    const both = [wordsOf('not_every_core_step'), wordsOf('every_core_step'), bare('The last step needs a mouse')];
    for (const words of both) expect(words).not.toBe('');
    expect(texts.filter((text) => both.every((words) => text.includes(words))).length).toBeGreaterThan(0);
    for (const words of both) expect(page).toContain(words);
    expect(asJudged.attached.findings).toEqual(findings);
  });

  test('has no fault in its structure', async () => {
    expect(await findFaults(asJudged.pdf)).toEqual([]);
  });
});
