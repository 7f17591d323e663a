import type { Questionnaire } from '../../questionnaire/questionnaire';
import type { Block, Section } from '../brief';
import type { BriefContext } from '../brief-context';
import { answersTable } from './answers-table';

/** Every question that was asked, with its answer, by questionnaire. */
export function allAnswersSection(context: BriefContext, number: number): Section {
  const { questionnaires, voice } = context;
  return {
    id: 'answers',
    page: 'same',
    blocks: [
      { kind: 'heading', level: 2, text: voice.say('numbered', { number, title: voice.say('answers.heading') }) },
      { kind: 'paragraph', text: voice.say('answers.meaning') },
      ...questionnaires.flatMap((questionnaire) => questionnaireBlocks(context, questionnaire)),
    ],
  };
}

function questionnaireBlocks(context: BriefContext, { title, questions }: Questionnaire): Block[] {
  const { answers, voice } = context;
  const notAsked = questions.filter(({ name }) => (answers.get(name)?.state ?? 'not_asked') === 'not_asked').length;
  const names = questions.map(({ name }) => name);
  return [
    { kind: 'heading', level: 3, text: voice.content(title) },
    ...(notAsked > 0
      ? [{ kind: 'paragraph', text: voice.say('answers.not_asked', { count: notAsked }) } as const]
      : []),
    ...answersTable(context, names),
  ];
}
