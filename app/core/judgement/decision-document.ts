import type { Block, Brief, Section } from '../brief/brief';
import { hashInGroups } from '../pack/build-receipt-document';
import type { RiskRuleSet } from '../rules/rule-set';
import type { Translate } from '../shared/text';
import type { Decision, EarlierDecision } from './decision';
import { DecisionVoice } from './decision-voice';

/** What the note needs besides the decision. */
export interface DecisionDocumentOptions {
  /** What is bought, and by whom; the reference may be empty. */
  procurement: { title: string; buyer: string; reference: string };
  ruleSet: RiskRuleSet;
  /** Version of Rightscope. */
  release: string;
  /** BCP 47. */
  language: string;
  translate: Translate;
}

/** A decision as a note to sign and file. The same decision gives the same document. */
export function buildDecisionDocument(decision: Decision, options: DecisionDocumentOptions): Brief {
  const { language, procurement, release, translate } = options;
  const voice = new DecisionVoice(language, translate, options.ruleSet);
  const title = voice.tell('document.title', { title: voice.data(procurement.title) });
  return {
    language,
    direction: voice.direction,
    title,
    subject: voice.tell('document.subject'),
    author: voice.tell('document.author', { release }),
    createdAt: decision.at,
    footer: voice.tell('document.footer', { release, page: '{page}', pages: '{pages}' }),
    sections: [
      { id: 'decision', page: 'same', blocks: [heading(1, title), ...whatWasDecided(decision, options, voice)] },
      responsesSection(decision, voice),
      othersSection(decision, voice),
      ...earlierSections(decision.earlier ?? [], voice),
      ...hashesSections(decision, voice),
    ],
  };
}

function whatWasDecided(decision: Decision, { procurement }: DecisionDocumentOptions, voice: DecisionVoice): Block[] {
  const { at, by, correction = '', reason, standstillUntil } = decision;
  const facts = {
    buyer: voice.data(procurement.buyer),
    reference: voice.data(procurement.reference),
    by: voice.data(by.name),
    at: voice.instant(at),
    standstill: standstillUntil === '' ? '' : voice.day(standstillUntil),
    correction: voice.data(correction),
  };
  return [
    { kind: 'callout', label: voice.tell('document.label'), title: voice.award(decision), text: voice.data(reason) },
    {
      kind: 'facts',
      entries: Object.entries(facts)
        .filter(([, value]) => value !== '')
        .map(([name, value]) => ({ name: voice.tell(`fact.${name}`), value })),
    },
    {
      kind: 'facts',
      entries: ['date', 'signature'].map((name) => ({
        name: voice.tell(`document.${name}`),
        value: '\u2026'.repeat(24),
      })),
    },
  ];
}

function responsesSection({ responses }: Decision, voice: DecisionVoice): Section {
  const title = heading(2, voice.tell('document.responses'));
  // A table without a row is none.
  if (responses.length === 0)
    return { id: 'responses', page: 'same', blocks: [title, paragraph(voice.tell('document.responses_none'))] };
  const columns = ['firm', 'recommended', 'decided', 'why'].map((name) => ({
    header: voice.tell(`column.${name}`),
    share: 1,
  }));
  return {
    id: 'responses',
    page: 'same',
    blocks: [
      title,
      paragraph(voice.tell('document.responses_lead')),
      {
        kind: 'table',
        rowHeaders: true,
        columns,
        rows: responses.map((response) => [
          { text: voice.data(response.firm) },
          { text: voice.recommendationRange(response.recommended) },
          { text: voice.recommendation(response.decided) },
          { text: voice.why(response) },
        ]),
      },
    ],
  };
}

/** What each of the others is told of how the awarded one was better. */
function othersSection({ responses, awarded }: Decision, voice: DecisionVoice): Section {
  const told = responses.filter(({ responseId, advantages }) => responseId !== awarded && advantages !== '');
  return {
    id: 'others',
    page: 'same',
    blocks: [
      heading(2, voice.tell('document.others')),
      ...(told.length === 0
        ? [paragraph(voice.tell('document.others_none'))]
        : [
            {
              kind: 'facts' as const,
              entries: told.map(({ firm, advantages }) => ({ name: voice.data(firm), value: voice.data(advantages) })),
            },
          ]),
    ],
  };
}

function earlierSections(earlier: readonly EarlierDecision[], voice: DecisionVoice): Section[] {
  if (earlier.length === 0) return [];
  const entries = earlier.map((one) => ({
    name: voice.tell('document.earlier_entry', { at: voice.instant(one.at), name: voice.data(one.by.name) }),
    value: [voice.award(one), voice.data(one.reason)].join('\n'),
  }));
  return [
    { id: 'earlier', page: 'same', blocks: [heading(2, voice.tell('document.earlier')), { kind: 'facts', entries }] },
  ];
}

function hashesSections({ responses }: Decision, voice: DecisionVoice): Section[] {
  if (responses.length === 0) return [];
  const entries = responses.map(({ firm, answersHash }) => ({
    name: voice.data(firm),
    value: hashInGroups(answersHash),
  }));
  const lead = paragraph(voice.tell('document.hashes_lead'));
  const blocks = [heading(2, voice.tell('document.hashes')), lead, { kind: 'facts' as const, entries }];
  return [{ id: 'answers', page: 'same', blocks }];
}

function heading(level: 1 | 2, text: string): Block {
  return { kind: 'heading', level, text };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}
