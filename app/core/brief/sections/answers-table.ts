import { answerInWords, proofInWords, stateInWords } from '../answer-in-words';
import type { Table } from '../brief';
import type { BriefContext } from '../brief-context';

/** Whether something was said to a question that is asked: an answer, "don't know" or "not applicable". */
export function isSaid({ answers }: BriefContext, name: string): boolean {
  const state = answers.get(name)?.state ?? 'not_asked';
  return state !== 'not_asked' && state !== 'blank';
}

/** Questions with their answers and how well they are shown. Questions that are not asked are left out; without any other there is no table. */
export function answersTable(
  { answers, questions, versions = {}, voice }: BriefContext,
  names: readonly string[],
  caption?: string,
): Table[] {
  const rows = names.flatMap((name) => {
    const used = answers.get(name);
    if (!used || used.state === 'not_asked') return [];
    const question = questions.get(name);
    const title = voice.content(question?.title ?? name);
    const said = [answerInWords(used, question, voice), proofInWords(used, versions[name], voice)];
    return [
      [
        { text: title },
        { text: said.filter((line) => line !== '').join('\n') },
        { text: stateInWords(used, question, voice) },
      ],
    ];
  });
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      ...(caption !== undefined && { caption }),
      rowHeaders: true,
      columns: [
        { header: voice.say('column.question'), share: 5 },
        { header: voice.say('column.answer'), share: 5 },
        { header: voice.say('column.state'), share: 2.4 },
      ],
      rows,
    },
  ];
}
