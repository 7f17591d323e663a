import type { Questionnaire } from '../../questionnaire/questionnaire';
import type { Block, Section } from '../brief';
import type { BriefContext } from '../brief-context';
import { answersTable, isSaid } from './answers-table';

/** Every question that was asked, by questionnaire: with its answer, or among those left blank. */
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
  const said = questions.filter(({ name }) => isSaid(context, name));
  const blank = questions.filter(({ name }) => answers.get(name)?.state === 'blank');
  return [
    { kind: 'heading', level: 3, text: voice.content(title) },
    ...(notAsked > 0
      ? [{ kind: 'paragraph', text: voice.say('answers.not_asked', { count: notAsked }) } as const]
      : []),
    ...answersTable(
      context,
      said.map(({ name }) => name),
    ),
    ...(blank.length === 0
      ? []
      : [
          { kind: 'paragraph', text: voice.say('answers.blank', { count: blank.length }) } as const,
          { kind: 'list', ordered: false, items: blank.map((question) => voice.content(question.title)) } as const,
        ]),
  ];
}
