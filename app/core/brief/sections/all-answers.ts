import type { Questionnaire } from '../../questionnaire/questionnaire';
import type { Block, Section } from '../brief';
import type { BriefContext } from '../brief-context';
import { answersTable, isSaid } from './answers-table';
import { purchaseFacts } from './purchase';

/**
 * Every question that was asked, by questionnaire: with its answer, or among those left blank. What stands in the first
 * section is not said twice, and where nothing is answered the blanks are only counted.
 */
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
  const facts = purchaseFacts(context);
  const said = questions.filter(({ name }) => isSaid(context, name));
  const rest = said.filter(({ name }) => !facts.includes(name));
  const blank = questions.filter(({ name }) => answers.get(name)?.state === 'blank');
  return [
    { kind: 'heading', level: 3, text: voice.content(title) },
    ...(notAsked > 0
      ? [{ kind: 'paragraph', text: voice.say('answers.not_asked', { count: notAsked }) } as const]
      : []),
    ...(rest.length < said.length
      ? [{ kind: 'paragraph', text: voice.say('answers.above', { count: said.length - rest.length }) } as const]
      : []),
    ...answersTable(
      context,
      rest.map(({ name }) => name),
    ),
    ...(blank.length === 0
      ? []
      : said.length === 0
        ? [{ kind: 'paragraph', text: voice.say('answers.all_blank', { count: blank.length }) } as const]
        : [
            { kind: 'paragraph', text: voice.say('answers.blank', { count: blank.length }) } as const,
            { kind: 'list', ordered: false, items: blank.map((question) => voice.content(question.title)) } as const,
          ]),
  ];
}
