import { openersNeeded } from '../procurement/round';
import { zonedInstantText } from '../shared/dates';
import type { PackContext } from './pack-context';
import type { ReadingRules } from './pack-view';

/** A tender is sealed; a consultation takes comments, which the buyer reads at once. */
const statements = {
  tender: [
    'sealed',
    'opening',
    'started',
    'operator',
    'others',
    'drafts',
    'late',
    'confidential',
    'public',
    'questions',
    'record',
  ],
  consultation: ['comments', 'comments_others', 'comments_public', 'questions', 'record'],
} as const;

/** Who can read what and when, as one statement for each thing a vendor asks itself. */
export function readingRules({ draftDays, language, pack, round, voice }: PackContext): ReadingRules {
  const { at, zone } = round.deadline;
  const values = {
    deadline: zonedInstantText(at, zone, language),
    buyer: voice.data(pack.procurement.buyer),
    count: openersNeeded,
    days: draftDays,
  };
  const openers = voice.series(round.openers.map((name) => voice.data(name)));
  return {
    statements: statements[pack.kind].map((name) => ({
      name: voice.tell(`reading.${name}.name`),
      value: [
        voice.tell(`reading.${name}.says`, values),
        ...(name === 'opening' && openers !== '' ? [voice.tell('reading.opening.named', { openers })] : []),
      ].join(' '),
    })),
  };
}
