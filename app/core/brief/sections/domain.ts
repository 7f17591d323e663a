import type { Block, Levels, Section } from '../brief';
import { rankOf } from '../../scoring/level';
import { type BriefContext, domainTitle, riskTitle } from '../brief-context';
import type { DomainResult } from '../../scoring/evaluation';
import { riskInFull, riskInShort } from './risk';
import { planningTable, riskTable } from './risk-table';

/** Before a vendor has answered nearly every risk is open, and more would say the same again. */
const mostWhilePlanning = 2;

/** The worst risk of a domain above the level that asks for measures is told in full; the attached result tells all. */
const mostInFull = 1;

/**
 * One domain: its readings, a table of its risks, then each risk from the level on at which measures are recommended,
 * worst first, the worst in full. Before a vendor has answered, the table says how grave each risk can be and what decides
 * it, and only the worst are told.
 */
export function domainSection(context: BriefContext, domain: DomainResult, number: number): Section {
  const { evaluation, isPlanning, present, ruleSet, voice } = context;
  const described = ruleSet.domains.find(({ id }) => id === domain.id);
  const here = present.filter((risk) => risk.domain === domain.id);
  const grave = here.filter((risk) => rankOf(risk.level) >= rankOf(ruleSet.parameters.measuresFrom));
  const told = isPlanning ? grave.slice(0, mostWhilePlanning) : grave;
  const absent = evaluation.risks.filter((risk) => risk.domain === domain.id && risk.applies === 'no');
  return {
    id: `domain-${domain.id}`,
    page: 'same',
    blocks: [
      { kind: 'heading', level: 2, text: voice.say('numbered', { number, title: domainTitle(context, domain.id) }) },
      { kind: 'paragraph', text: voice.content(described?.asks) },
      readings(context, domain),
      ...standing(context, domain),
      ...(isPlanning ? planningTable(context, here) : riskTable(context, here)),
      ...(absent.length === 0
        ? []
        : [
            paragraph(
              voice.say('domain.absent', { risks: voice.series(absent.map(({ id }) => riskTitle(context, id))) }),
            ),
          ]),
      ...told.flatMap((risk, index) =>
        !isPlanning && index < mostInFull && rankOf(risk.level) > rankOf(ruleSet.parameters.measuresFrom)
          ? riskInFull(context, risk)
          : riskInShort(context, risk),
      ),
    ],
  };
}

/** Inherent, stated, evidenced, and once commitments are proved: the distance between them is the message. */
function readings({ voice }: BriefContext, domain: DomainResult): Levels {
  const names = ['inherent', 'stated', 'evidenced', 'committed'] as const;
  return {
    kind: 'levels',
    entries: names.flatMap((name) => {
      const range = domain[name];
      if (!range) return [];
      const detail = voice.say(`reading.${name}_meaning`);
      return [{ name: voice.say(`reading.${name}`), level: range.atMost, words: voice.levelRange(range), detail }];
    }),
  };
}

function standing({ voice }: BriefContext, { profile, completeness, proof, stated, evidenced }: DomainResult): Block[] {
  const { answered, apply } = completeness;
  const { lookedFor, documented, verified } = proof;
  const sentences = [
    voice.say('domain.profile', { profile: voice.profile(profile) }),
    voice.say('domain.answered', { answered, apply }),
    ...(lookedFor > 0 ? [voice.say('domain.proved', { documented, verified, lookedFor })] : []),
    ...(stated.atMost !== evidenced.atMost
      ? [voice.say('domain.gap', { stated: voice.level(stated.atMost), evidenced: voice.level(evidenced.atMost) })]
      : []),
  ];
  return [paragraph(sentences.join(' '))];
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}
