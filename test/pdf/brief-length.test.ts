import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createBriefRenderer } from '~/adapters/pdf/render-brief.server';
import { buildBrief, type BriefInput } from '~/core/brief/build-brief';
import type { Answer, Answers } from '~/core/questionnaire/answers';
import { answerAll, contentUnder, judged } from '#test/fixtures/briefs/judged';

const content = contentUnder('.', 'essential-services');
const buyers = new Set(
  content.questionnaires.flatMap(({ audience, questions }) =>
    audience === 'buyer' ? questions.map(({ name }) => name) : [],
  ),
);
const cases = readdirSync('test/cases', { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

interface CaseFile {
  title: string;
  stage: string;
  answers: Record<string, Answer | Answer['value']>;
}

function caseOf(name: string): CaseFile & { given: Answers } {
  const file = JSON.parse(readFileSync(`test/cases/${name}/answers.json`, 'utf8')) as CaseFile;
  const given = Object.entries(file.answers).map(([question, answer]): [string, Answer] => {
    const isWhole = typeof answer === 'object' && !Array.isArray(answer);
    return [question, isWhole ? answer : { value: answer }];
  });
  return { ...file, given: Object.fromEntries(given) };
}

async function pagesOf(input: BriefInput): Promise<number> {
  const { render } = createBriefRenderer();
  const pdf = Buffer.from(await render(buildBrief(input))).toString('latin1');
  return pdf.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
}

/** So long a brief is still read: short where little is at stake, and never a book. */
const mostPages = { low: 12, moderate: 20, high: 32, critical: 32 };

describe('A brief of a worked example', () => {
  test.for(cases)('%s: is no longer than its level deserves', async (name) => {
    const { given, stage, title } = caseOf(name);
    const input = judged(content, given, { assessment: { title, service: '', buyer: '', vendor: '', stage } });
    const { level } = input.evaluation.overall;
    const pages = await pagesOf(input);
    expect(pages).toBeGreaterThan(2);
    expect(pages).toBeLessThanOrEqual(mostPages[level === 'none' ? 'low' : level]);
  });

  test('is no book at the stage of award, where nearly everything is still to be done', async () => {
    const assessment = { title: 'Worst', service: '', buyer: '', vendor: '', stage: 'award' };
    const input = judged(content, answerAll(content, 'riskiest', 'claimed'), { assessment });
    expect(input.evaluation.overall.level).toBe('critical');
    // Nobody answers the riskiest choice everywhere; even so it stays within reach of what a real case takes.
    expect(await pagesOf(input)).toBeLessThanOrEqual(mostPages.critical + 4);
  });

  test.for(cases)('%s: is short before a vendor has answered', async (name) => {
    const { given, title } = caseOf(name);
    const answers = Object.fromEntries(Object.entries(given).filter(([question]) => buyers.has(question)));
    const assessment = { title, service: '', buyer: '', vendor: '', stage: content.ruleSet.stages[0]?.id ?? '' };
    expect(await pagesOf(judged(content, answers, { assessment }))).toBeLessThanOrEqual(20);
  });
});
