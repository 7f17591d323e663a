import { findingInWords } from '../../judgement/finding-in-words';
import type { Section } from '../brief';
import { questionTitle, type BriefContext } from '../brief-context';

/** What the evaluators agreed on about single answers, with their reasons, in the order in which they were asked. */
export function agreedFindingsSection(context: BriefContext, number: number): Section {
  const { findings = {}, questions, voice } = context;
  const found = [...questions.values()].flatMap((question) => {
    const finding = findings[question.name];
    return finding === undefined ? [] : [{ question, finding }];
  });
  return {
    id: 'findings',
    page: 'same',
    blocks: [
      { kind: 'heading', level: 2, text: voice.say('numbered', { number, title: voice.say('findings.heading') }) },
      { kind: 'paragraph', text: voice.say('findings.meaning') },
      {
        kind: 'table',
        rowHeaders: true,
        columns: [
          { header: voice.say('column.question'), share: 1 },
          { header: voice.say('checks.found'), share: 1 },
        ],
        rows: found.map(({ question, finding }) => [
          { text: questionTitle(context, question.name) },
          { text: findingInWords(finding, question, voice) },
        ]),
      },
    ],
  };
}
