import type { Cell, Section, Table } from '../brief';
import { type BriefContext, riskTitle, stopperTitle } from '../brief-context';
import type { QuestionWorthAsking } from '../../scoring/evaluation';

/** What a reader can take in; the page of the result and the attached file hold all. */
const mostQuestions = 15;
const mostMoves = 3;

/** Questions worth asking: blanks by what an answer could move, those that decide most. */
export function openQuestionsSection(context: BriefContext, number: number): Section {
  const { evaluation, voice } = context;
  const asked = evaluation.questionsWorthAsking;
  return {
    id: 'open-questions',
    page: 'same',
    blocks: [
      { kind: 'heading', level: 2, text: voice.say('numbered', { number, title: voice.say('open.heading') }) },
      { kind: 'paragraph', text: voice.say(asked.length === 0 ? 'open.none' : 'open.meaning') },
      ...(asked.length === 0 ? [] : [questionsTable(context)]),
      ...(asked.length > mostQuestions
        ? [{ kind: 'paragraph', text: voice.say('open.more', { count: asked.length - mostQuestions }) } as const]
        : []),
    ],
  };
}

function questionsTable(context: BriefContext): Table {
  const { evaluation, voice } = context;
  return {
    kind: 'table',
    rowHeaders: true,
    columns: [
      { header: voice.say('column.question'), share: 4.4 },
      { header: voice.say('column.whom'), share: 1.4 },
      { header: voice.say('column.because'), share: 2 },
      { header: voice.say('column.moves'), share: 5.6 },
    ],
    rows: evaluation.questionsWorthAsking.slice(0, mostQuestions).map((question) => questionRow(context, question)),
  };
}

function questionRow(context: BriefContext, asked: QuestionWorthAsking): Cell[] {
  const { questionnaires, questions, voice } = context;
  const audience = questionnaires.find(({ id }) => id === asked.questionnaire)?.audience ?? 'vendor';
  const moves = [
    ...asked.stoppers.map((id) => voice.say('open.stopper', { stopper: stopperTitle(context, id) })),
    ...asked.risks.map(({ id, steps }) =>
      voice.say(steps > 0 ? 'open.risk' : 'open.range', { risk: riskTitle(context, id), count: steps }),
    ),
  ];
  const further = moves.length > mostMoves ? [voice.say('open.further', { count: moves.length - mostMoves })] : [];
  return [
    { text: voice.content(questions.get(asked.question)?.title ?? asked.question) },
    { text: voice.translate(`common:canAct.${audience}`) },
    { text: voice.say(`because.${asked.because}`) },
    { text: [...moves.slice(0, mostMoves), ...further].join('\n') },
  ];
}
