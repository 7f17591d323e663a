import { answerInWords } from '../brief/answer-in-words';
import type { Block, Brief } from '../brief/brief';
import type { Submission } from '../procurement/response';
import type { Deadline } from '../procurement/round';
import type { Answer } from '../questionnaire/answers';
import type { Question, Questionnaire } from '../questionnaire/questionnaire';
import { zonedInstantText } from '../shared/dates';
import { canonicalJson, contentHash } from '../shared/hash';
import type { Translate } from '../shared/text';
import { stateOf } from '../scoring/settle-answers';
import { PackVoice } from './pack-voice';

/** What a receipt is made of. */
export interface ReceiptInput {
  /** As it was handed in. */
  submission: Submission;
  procurement: { title: string; buyer: string; reference: string };
  /** Its zone is the one in which instants are told. */
  deadline: Deadline;
  /** Number of the pack that was answered. */
  packNumber: number;
  /** Those that vendors answer, in order; others are left out. */
  questionnaires: readonly Questionnaire[];
  /** Version of Rightscope. */
  release: string;
  /** BCP 47. */
  language: string;
  translate: Translate;
}

/**
 * The receipt of a submission: who handed in what, when, under which hash, and how to check that. The submission
 * itself travels inside as `submission.json`, canonical, so that its SHA-256 is the hash on the page. The same
 * submission gives the same receipt.
 */
export function buildReceiptDocument(input: ReceiptInput): Brief {
  const { deadline, language, release, submission, translate } = input;
  const voice = new PackVoice(language, translate);
  const title = voice.tell('receipt.title', { firm: voice.data(submission.firm) });
  const heading = (name: string): Block => ({ kind: 'heading', level: 2, text: voice.tell(`receipt.${name}.heading`) });
  return {
    language,
    direction: voice.direction,
    title,
    subject: voice.tell('receipt.subject'),
    author: voice.tell('author', { release }),
    createdAt: submission.at,
    footer: voice.tell('receipt.footer', { release, page: '{page}', pages: '{pages}' }),
    sections: [
      {
        id: 'receipt',
        page: 'same',
        blocks: [
          { kind: 'heading', level: 1, text: title },
          {
            kind: 'callout',
            label: voice.tell('receipt.label'),
            title: voice.tell('receipt.handed_in', {
              at: zonedInstantText(submission.at, deadline.zone, language, 'seconds'),
            }),
            text: voice.tell('receipt.meaning'),
          },
          heading('what'),
          whatWasHandedIn(input, voice),
          heading('declaration'),
          ...declaration(submission, voice),
          heading('verify'),
          {
            kind: 'list',
            ordered: true,
            items: ['file', 'hash', 'documents'].map((step) => voice.tell(`receipt.verify.${step}`)),
          },
        ],
      },
      { id: 'answers', page: 'same', blocks: [heading('answers'), ...answers(input, voice)] },
      { id: 'documents', page: 'same', blocks: [heading('documents'), ...documents(submission, voice)] },
    ],
    attachment: {
      name: 'submission.json',
      description: voice.tell('receipt.attachment'),
      json: canonicalJson(submission),
    },
  };
}

/** A hash in groups of eight, so that two people can compare it by reading aloud. */
export function hashInGroups(hash: string): string {
  return hash.match(/.{1,8}/g)?.join(' ') ?? hash;
}

function whatWasHandedIn(
  { deadline, language, packNumber, procurement, submission }: ReceiptInput,
  voice: PackVoice,
): Block {
  const values = {
    firm: voice.data(submission.firm),
    procurement: voice.data(procurement.title),
    buyer: voice.data(procurement.buyer),
    reference: voice.data(procurement.reference),
    version: voice.data(submission.version ?? ''),
    number: String(submission.number),
    at: zonedInstantText(submission.at, deadline.zone, language, 'seconds'),
    deadline: zonedInstantText(deadline.at, deadline.zone, language),
    hash: hashInGroups(contentHash(submission)),
    pack: voice.tell('receipt.pack_value', { number: packNumber, hash: hashInGroups(submission.packHash) }),
  };
  return {
    kind: 'facts',
    entries: Object.entries(values)
      .filter(([, value]) => value.trim() !== '')
      .map(([name, value]) => ({ name: voice.tell(`receipt.fact.${name}`), value })),
  };
}

function declaration({ declaration: { name, position, text } }: Submission, voice: PackVoice): Block[] {
  return [
    { kind: 'paragraph', text: voice.data(text) },
    {
      kind: 'facts',
      entries: [
        { name: voice.tell('receipt.declaration.name'), value: voice.data(name) },
        { name: voice.tell('receipt.declaration.position'), value: voice.data(position) },
      ].filter(({ value }) => value !== ''),
    },
  ];
}

/** The answers by questionnaire, in the order of the questions. */
function answers({ questionnaires, submission }: ReceiptInput, voice: PackVoice): Block[] {
  const blocks = questionnaires.flatMap(({ title, questions }): Block[] => {
    const rows = questions.flatMap((question) => {
      const answer = Object.hasOwn(submission.answers, question.name) ? submission.answers[question.name] : undefined;
      if (answer === undefined) return [];
      return [[{ text: voice.content(question.title) }, { text: saidInWords(answer, question, voice) }]];
    });
    if (rows.length === 0) return [];
    return [
      { kind: 'heading', level: 3, text: voice.content(title) },
      {
        kind: 'table',
        rowHeaders: true,
        columns: [
          { header: voice.say('column.question'), share: 1 },
          { header: voice.say('column.answer'), share: 1 },
        ],
        rows,
      },
    ];
  });
  return blocks.length > 0 ? blocks : [{ kind: 'paragraph', text: voice.tell('receipt.answers.none') }];
}

/** The answer, then what was promised, why it does not apply and which document was named, each on a line of its own. */
function saidInWords(answer: Answer, question: Question, voice: PackVoice): string {
  const { comment, committed, evidence, notApplicable, value } = answer;
  const used = {
    state: stateOf(question, answer),
    ...(value !== undefined && { value }),
    ...(comment !== undefined && { comment }),
  };
  return [
    answerInWords(used, question, voice),
    ...(notApplicable === undefined
      ? []
      : [voice.tell('receipt.answers.reason', { reason: voice.data(notApplicable.reason) })]),
    ...(committed === undefined
      ? []
      : [
          voice.tell('receipt.answers.committed', {
            by: voice.day(committed.by),
            proof: voice.data(committed.proof),
          }),
        ]),
    ...(evidence?.document === undefined ? [] : [voice.say('proof', { document: voice.data(evidence.document) })]),
  ].join('\n');
}

function documents({ documents: handedIn }: Submission, voice: PackVoice): Block[] {
  if (handedIn.length === 0) return [{ kind: 'paragraph', text: voice.tell('receipt.documents.none') }];
  return [
    {
      kind: 'table',
      rowHeaders: true,
      columns: [
        { header: voice.tell('receipt.documents.name'), share: 3 },
        { header: voice.tell('receipt.documents.dated'), share: 2 },
        { header: voice.tell('receipt.documents.fingerprint'), share: 4 },
      ],
      rows: handedIn.map(({ name, dated, expires, version, confidential, hash, size }) => [
        {
          text: [
            voice.data(name),
            ...(version === undefined
              ? []
              : [voice.tell('receipt.documents.version', { version: voice.data(version) })]),
            ...(confidential ? [voice.tell('receipt.documents.confidential')] : []),
          ].join('\n'),
        },
        {
          text: [
            voice.day(dated),
            ...(expires === undefined ? [] : [voice.tell('receipt.documents.until', { day: voice.day(expires) })]),
          ].join('\n'),
        },
        { text: voice.tell('receipt.documents.hash', { hash: hashInGroups(hash), count: size }) },
      ]),
    },
  ];
}
