import type { Block, Brief, Facts, Section, Table } from '../brief/brief';
import type { Translate } from '../shared/text';
import { PackVoice } from './pack-voice';
import { questionnaireSection } from './questionnaire-section';
import type { PackFact, PackRisk, PackTable, PackView } from './pack-view';

/** What the document needs besides the view. */
export interface PackDocumentOptions {
  /** Version of Rightscope. */
  release: string;
  /** The same pack for machines, from `packAsJson`: it travels inside the file as `tender-pack.json`. */
  json: string;
  translate: Translate;
}

/** The tender pack as a document of plain blocks. The same view and options give the same document. */
export function buildPackDocument(view: PackView, { json, release, translate }: PackDocumentOptions): Brief {
  const voice = new PackVoice(view.language, translate);
  return {
    language: view.language,
    direction: view.direction,
    title: voice.tell('title', { title: view.title }),
    subject: voice.tell('subject'),
    author: voice.tell('author', { release }),
    createdAt: view.createdAt,
    footer: voice.tell('footer', { release, page: '{page}', pages: '{pages}' }),
    ...(view.isDraft && { notice: voice.tell('draft_notice') }),
    sections: [
      purchaseSection(view, voice),
      readingSection(view, voice),
      countingSection(view, voice),
      buyerSection(view, voice),
      ...view.questionnaires.map((questionnaire, index) => questionnaireSection(questionnaire, index + 1, voice)),
      ...riskSections(view, voice),
      pinSection(view, voice),
    ],
    attachment: { name: 'tender-pack.json', description: voice.tell('attachment'), json },
  };
}

function purchaseSection(view: PackView, voice: PackVoice): Section {
  return {
    id: 'purchase',
    page: 'same',
    blocks: [
      { kind: 'heading', level: 1, text: voice.tell('title', { title: view.title }) },
      {
        kind: 'callout',
        label: voice.tell('questionnaires.minutes'),
        title: view.minutes.words,
        text: voice.tell('questionnaires.minutes_meaning'),
      },
      { kind: 'heading', level: 2, text: voice.tell('purchase.heading') },
      facts(view.purchase),
      ...view.roundRules.map(paragraph),
      ...(view.versions.length === 0 ? [] : [heading(3, voice.tell('version.heading')), list(view.versions)]),
      heading(3, voice.tell('questionnaires.heading')),
      list([
        ...view.questionnaires.map(({ title, minutes, count }) =>
          voice.tell('questionnaires.item', { title, minutes: minutes.words, count }),
        ),
        ...view.notApplying,
      ]),
    ],
  };
}

function readingSection({ reading }: PackView, voice: PackVoice): Section {
  return {
    id: 'reading',
    page: 'same',
    blocks: [heading(2, voice.tell('reading.heading')), facts(reading.statements)],
  };
}

function countingSection({ counting }: PackView, voice: PackVoice): Section {
  return {
    id: 'counting',
    page: 'new',
    blocks: [
      heading(2, voice.tell('counting.heading')),
      paragraph(voice.tell('counting.meaning')),
      facts(counting.statements),
      table(counting.severity),
      table(counting.matrix),
      heading(3, voice.tell('counting.states_heading')),
      facts(counting.states),
      heading(3, voice.tell('counting.grades_heading')),
      facts(counting.grades),
      heading(3, voice.tell('counting.uses_heading')),
      facts(counting.uses),
      heading(3, voice.tell('counting.recommendation_heading')),
      paragraph(voice.tell('counting.recommendation_meaning')),
      facts(counting.recommendation),
    ],
  };
}

function buyerSection({ buyerAnswers }: PackView, voice: PackVoice): Section {
  return {
    id: 'buyer',
    page: 'same',
    blocks: [
      heading(2, voice.tell('buyer.heading')),
      paragraph(voice.tell('buyer.meaning')),
      ...buyerAnswers.flatMap(({ questionnaire, answers }): Block[] => [
        heading(3, questionnaire),
        {
          kind: 'table',
          rowHeaders: true,
          columns: [
            { header: voice.say('column.question'), share: 1 },
            { header: voice.say('column.answer'), share: 1 },
          ],
          rows: answers.map(({ name, value }) => [{ text: name }, { text: value }]),
        },
      ]),
    ],
  };
}

function riskSections({ risks, stoppers, excludedRisks }: PackView, voice: PackVoice): Section[] {
  return [
    {
      id: 'stoppers',
      page: 'new',
      blocks: [
        heading(2, voice.tell('stoppers.heading')),
        paragraph(voice.tell('stoppers.meaning')),
        list(
          stoppers.map(({ title, explanation, rule, state }) =>
            voice.tell('stoppers.item', { title, explanation, rule, state }),
          ),
        ),
      ],
    },
    {
      id: 'risks',
      page: 'same',
      blocks: [
        heading(2, voice.tell('risks.heading')),
        paragraph(voice.tell('risks.meaning')),
        ...(excludedRisks.length === 0
          ? []
          : [paragraph(voice.tell('risks.excluded', { count: excludedRisks.length })), list(excludedRisks)]),
        ...risks.flatMap((risk) => riskBlocks(risk, voice)),
      ],
    },
  ];
}

/** What the buyer's answers settle is told as it stands; of the rest the rule is told. */
function riskBlocks({ title, domain, story, right, parts, safeguards }: PackRisk, voice: PackVoice): Block[] {
  return [
    heading(3, title),
    facts([
      { name: voice.tell('risks.domain'), value: domain },
      { name: voice.tell('risks.story'), value: story },
      { name: voice.tell('risks.right'), value: right },
      ...parts.filter(({ settled }) => settled === '').map(({ name, rule }) => ({ name, value: rule })),
      {
        name: voice.tell('risks.settled'),
        value: voice.series(
          parts
            .filter(({ settled }) => settled !== '')
            .map(({ name, settled }) => voice.tell('risks.settled_part', { name, outcome: settled })),
          'long',
        ),
      },
      {
        name: voice.tell('risks.safeguards'),
        value: safeguards
          .map(({ title: named, weight, state }) => voice.tell('risks.safeguard', { title: named, weight, state }))
          .join('\n'),
      },
    ]),
  ];
}

function pinSection({ pins }: PackView, voice: PackVoice): Section {
  return {
    id: 'versions',
    page: 'same',
    blocks: [heading(2, voice.tell('pin.heading')), paragraph(voice.tell('pin.meaning')), facts(pins)],
  };
}

function heading(level: 2 | 3, text: string): Block {
  return { kind: 'heading', level, text };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

function list(items: string[]): Block {
  return { kind: 'list', ordered: false, items };
}

function facts(entries: PackFact[]): Facts {
  return { kind: 'facts', entries: entries.filter(({ value }) => value !== '') };
}

function table({ caption, columns, rows }: PackTable): Table {
  return {
    kind: 'table',
    caption,
    rowHeaders: true,
    columns: columns.map((header) => ({ header, share: 1 })),
    rows: rows.map((row) => row.map((text) => ({ text }))),
  };
}
