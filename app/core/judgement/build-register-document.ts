import { hearingBlocks } from '../brief/sections/affected-people';
import type { Block, Brief, Section } from '../brief/brief';
import { canonicalJson } from '../shared/hash';
import { countEntries } from './entry-state';
import { type RegisterContext, type RegisterInput, RegisterVoice } from './register-context';
import { clauseBlocks, entriesTable } from './register-sections/entries';
import { handoverTable } from './register-sections/handover';
import { incidentBlocks } from './register-sections/incidents';
import { reassessmentsTable } from './register-sections/reassessments';
import { standingTable } from './register-sections/standing';

/**
 * The register of a contract as a document: where its risks stand, what is open, proved and late, what went wrong, what
 * affected people said, and what its end asks for. The same input gives the same document.
 */
export function buildRegisterDocument(input: RegisterInput): Brief {
  const { contract, language, release, today, translate } = input;
  const voice = new RegisterVoice(language, translate);
  const context: RegisterContext = { ...input, voice };
  const title = voice.tell('document.title', { title: voice.data(contract.title) });
  return {
    language,
    direction: voice.direction,
    title,
    subject: voice.tell('document.subject'),
    author: voice.say('author', { release }),
    createdAt: `${today}T00:00:00.000Z`,
    footer: voice.tell('document.footer', { release, page: '{page}', pages: '{pages}' }),
    sections: [
      { id: 'contract', page: 'same', blocks: [{ kind: 'heading', level: 1, text: title }, ...firstBlocks(context)] },
      section(context, 'standing', standingTable(context)),
      section(context, 'register', entriesTable(context)),
      section(context, 'clauses', clauseBlocks(context)),
      section(context, 'incidents', incidentBlocks(context)),
      section(context, 'reassessments', reassessmentsTable(context)),
      section(context, 'people', hearingBlocks(voice, input.hearings)),
      section(context, 'exit', handoverTable(context)),
    ],
    attachment: {
      name: 'contract-register.json',
      description: voice.tell('document.attachment'),
      json: canonicalJson({ release, today, contract, evaluation: input.evaluation, hearings: input.hearings }),
    },
  };
}

function section({ voice }: RegisterContext, id: string, blocks: Block[]): Section {
  return { id, page: 'same', blocks: [{ kind: 'heading', level: 2, text: voice.tell(`document.${id}`) }, ...blocks] };
}

function firstBlocks({ contract, buyer, procurementTitle, evaluation, today, voice }: RegisterContext): Block[] {
  const counts = countEntries(contract, today);
  const { overall } = evaluation;
  const facts = {
    procurement: voice.data(procurementTitle),
    buyer: voice.data(buyer),
    firm: voice.data(contract.firm),
    number: voice.data(contract.number),
    signed_on: voice.day(contract.signedOn),
    managers: voice.series(contract.managers.map(({ name }) => voice.data(name))),
    today: voice.day(today),
  };
  return [
    {
      kind: 'callout',
      label: voice.tell('document.label'),
      title: voice.tell('counts.overdue', { count: counts.overdue }),
      text: [
        voice.tell('counts.open', { count: counts.open }),
        voice.tell('counts.proved', { count: counts.proved_on_time + counts.proved_late, late: counts.proved_late }),
        voice.tell('counts.waived', { count: counts.waived }),
      ].join(' '),
    },
    {
      kind: 'facts',
      entries: Object.entries(facts)
        .filter(([, value]) => value.trim() !== '')
        .map(([name, value]) => ({ name: voice.tell(`fact.${name}`), value })),
    },
    {
      kind: 'levels',
      entries: (['evidenced', 'committed'] as const).flatMap((name) => {
        const range = overall[name];
        if (range === undefined) return [];
        const detail = voice.tell(`standing.${name}Means`);
        return [{ name: voice.tell(`standing.${name}`), level: range.atMost, words: voice.levelRange(range), detail }];
      }),
    },
  ];
}
