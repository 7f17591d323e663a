import type { Block, Brief, Section } from '../brief/brief';
import { answerInWords, proofInWords } from '../brief/answer-in-words';
import { Voice } from '../brief/voice';
import { stateOf } from '../scoring/settle-answers';
import { zonedInstantText } from '../shared/dates';
import { canonicalJson } from '../shared/hash';
import type { Translate } from '../shared/text';
import { findingInWords } from './finding-in-words';
import type { JudgedResponse, Minutes } from './minutes';
import { submittedBy } from './sheet';

/** What the minutes are made of. */
export interface MinutesInput {
  minutes: Minutes;
  /** ISO 8601; when they were taken. */
  createdAt: string;
  /** Version of Rightscope. */
  release: string;
  /** BCP 47. */
  language: string;
  translate: Translate;
}

/**
 * The minutes of a judging as a document: who judged with which ties, and for each response what each found, where they
 * differed, why it was settled so and who agreed. The same minutes give the same document; they travel inside it as data.
 */
export function buildMinutesDocument(input: MinutesInput): Brief {
  const { minutes, createdAt, language, release } = input;
  const voice = new MinutesVoice(language, input.translate, minutes.deadline.zone);
  const { title, buyer, reference } = minutes.procurement;
  const facts = { procurement: voice.data(title), buyer: voice.data(buyer), reference: voice.data(reference) };
  return {
    language,
    direction: voice.direction,
    title: voice.tell('title'),
    subject: voice.tell('subject'),
    author: voice.say('author', { release }),
    createdAt,
    footer: voice.tell('footer', { release, page: '{page}', pages: '{pages}' }),
    sections: [
      {
        id: 'people',
        page: 'same',
        blocks: [
          { kind: 'heading', level: 1, text: voice.tell('title') },
          {
            kind: 'facts',
            entries: Object.entries({ ...facts, at: voice.at(createdAt) })
              .filter(([, value]) => value !== '')
              .map(([name, value]) => ({ name: voice.tell(`fact.${name}`), value })),
          },
          { kind: 'heading', level: 2, text: voice.tell('people.heading') },
          ...peopleBlocks(minutes, voice),
        ],
      },
      ...minutes.responses.map((response, index) => responseSection(response, index, voice)),
    ],
    attachment: { name: 'minutes.json', description: voice.tell('attachment'), json: canonicalJson(asData(minutes)) },
  };
}

/** Speaks as the brief does, in the words of the minutes. */
class MinutesVoice extends Voice {
  constructor(
    language: string,
    translate: Translate,
    private readonly zone: string,
  ) {
    super(language, translate);
  }

  tell(key: string, values?: Record<string, string | number>): string {
    return this.translate(`judgement:minutes.${key}`, values);
  }

  /** An instant on the clocks of the round. */
  at(instant: string): string {
    return zonedInstantText(instant, this.zone, this.language);
  }
}

function peopleBlocks({ people, leftOut }: Minutes, voice: MinutesVoice): Block[] {
  const rows = people.map(({ name, isJudge, declaration }) => [
    { text: [voice.data(name), voice.tell(isJudge ? 'people.judges' : 'people.else')].join('\n') },
    { text: generalInWords(declaration?.general, voice) },
    {
      text: (declaration?.firms ?? [])
        .map(({ firm, stance, words, at }) =>
          voice.tell(`people.firm.${stance}`, { firm: voice.data(firm), words: voice.data(words), at: voice.at(at) }),
        )
        .join('\n'),
    },
  ]);
  const left = voice.series(
    leftOut.map((firm) => voice.data(firm)),
    'long',
  );
  const table: Block =
    rows.length === 0
      ? { kind: 'paragraph', text: voice.tell('people.nobody') }
      : {
          kind: 'table',
          rowHeaders: true,
          columns: [
            { header: voice.tell('people.who'), share: 2 },
            { header: voice.tell('people.before'), share: 3 },
            { header: voice.tell('people.after'), share: 3 },
          ],
          rows,
        };
  return left === '' ? [table] : [table, { kind: 'paragraph', text: voice.tell('left_out', { firms: left }) }];
}

function generalInWords(general: { ties: string; at: string } | undefined, voice: MinutesVoice): string {
  if (general === undefined) return voice.tell('people.general.missing');
  const { ties, at } = general;
  return voice.tell(ties === '' ? 'people.general.none' : 'people.general.ties', {
    at: voice.at(at),
    ties: voice.data(ties),
  });
}

function responseSection(response: JudgedResponse, index: number, voice: MinutesVoice): Section {
  const { firm, offered, sheets, differences, consensus } = response;
  const heading = (name: string): Block => ({ kind: 'heading', level: 3, text: voice.tell(`${name}.heading`) });
  return {
    id: `response-${index + 1}`,
    page: 'same',
    blocks: [
      { kind: 'heading', level: 2, text: voice.data(firm) },
      ...(offered === undefined
        ? []
        : [{ kind: 'paragraph', text: voice.tell('offered', { version: voice.data(offered) }) } as const]),
      ...judgesBlocks(response, voice),
      ...(sheets.length === 0 ? [] : [heading('found'), ...foundBlocks(response, voice)]),
      ...(differences.length === 0 ? [] : [heading('settled'), ...settledBlocks(response, voice)]),
      heading('consensus'),
      {
        kind: 'list',
        ordered: false,
        items: [
          ...(consensus?.reopenings ?? []).map(({ name, at, reason }) =>
            voice.tell('consensus.reopened', { name: voice.data(name), at: voice.at(at), reason: voice.data(reason) }),
          ),
          ...(consensus?.agreed ?? []).map(({ name, at }) =>
            voice.tell('consensus.agreed', { name: voice.data(name), at: voice.at(at) }),
          ),
          consensus?.at === undefined
            ? voice.tell('consensus.open')
            : voice.tell('consensus.in_force', { at: voice.at(consensus.at) }),
        ],
      },
    ],
  };
}

function judgesBlocks({ judges, sheets }: JudgedResponse, voice: MinutesVoice): Block[] {
  if (judges.length === 0) return [{ kind: 'paragraph', text: voice.tell('judges.nobody') }];
  const items = judges.map(({ personId, name }) => {
    const at = submittedBy(personId, sheets)?.submittedAt;
    const values = { name: voice.data(name), at: at === undefined ? '' : voice.at(at) };
    return voice.tell(at === undefined ? 'judges.not_shown' : 'judges.submitted', values);
  });
  return [
    { kind: 'list', ordered: false, items },
    ...(judges.length === 1 ? [{ kind: 'paragraph', text: voice.tell('judges.alone') } as const] : []),
  ];
}

function foundBlocks({ sheets, answers, questions, versions }: JudgedResponse, voice: MinutesVoice): Block[] {
  const judged = questions.filter(({ name }) => sheets.some(({ findings }) => findings[name] !== undefined));
  if (judged.length === 0) return [{ kind: 'paragraph', text: voice.tell('found.nothing') }];
  return [
    {
      kind: 'table',
      rowHeaders: true,
      columns: [
        { header: voice.tell('found.question'), share: 3 },
        { header: voice.tell('found.answer'), share: 2 },
        { header: voice.tell('found.finding'), share: 4 },
      ],
      rows: judged.map((question) => {
        const answer = answers[question.name];
        const { value, comment } = answer ?? {};
        const said = {
          state: stateOf(question, answer),
          ...(value !== undefined && { value }),
          ...(comment !== undefined && { comment }),
        };
        const { document, dated } = answer?.evidence ?? {};
        const shown = { ...(document !== undefined && { document }), ...(dated !== undefined && { dated }) };
        const proof = proofInWords(shown, versions[question.name], voice);
        return [
          { text: voice.content(question.title) },
          { text: [answerInWords(said, question, voice), proof].filter((line) => line !== '').join('\n') },
          {
            text: sheets
              .map(({ by, findings }) =>
                voice.tell('found.by', {
                  name: voice.data(by.name),
                  finding: findingInWords(findings[question.name], question, voice),
                }),
              )
              .join('\n'),
          },
        ];
      }),
    },
  ];
}

function settledBlocks({ differences, consensus, questions }: JudgedResponse, voice: MinutesVoice): Block[] {
  const titleOf = (name: string) => voice.content(questions.find((one) => one.name === name)?.title ?? name);
  return [
    {
      kind: 'table',
      rowHeaders: true,
      columns: [
        { header: voice.tell('settled.question'), share: 3 },
        { header: voice.tell('settled.outcome'), share: 4 },
      ],
      rows: differences.map(({ question: name }) => {
        const settlement = consensus?.settled.find(({ question }) => question === name);
        const question = questions.find((one) => one.name === name);
        const { reason: _, ...taken } = consensus?.findings[name] ?? {};
        const finding = consensus?.findings[name] === undefined ? undefined : { ...taken, reason: '' };
        const lines =
          settlement === undefined
            ? [voice.tell('settled.open')]
            : [
                findingInWords(finding, question, voice),
                voice.translate('judgement:finding.reason', { reason: voice.data(settlement.reason) }),
              ];
        return [{ text: titleOf(name) }, { text: lines.join('\n') }];
      }),
    },
  ];
}

/** Without the answers, which stand elsewhere, and the text of the questionnaires. */
function asData({ responses, ...minutes }: Minutes): unknown {
  return { ...minutes, responses: responses.map(({ answers: _, questions: __, ...response }) => response) };
}
