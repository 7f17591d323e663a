import type { Hearing } from '../../judgement/hearing';
import type { Block, Section } from '../brief';
import type { BriefContext } from '../brief-context';
import type { Voice } from '../voice';

/** Whom of those affected the buyer heard, what they said and what became of it. Saying that nobody was is a finding too. */
export function affectedPeopleSection({ hearings = [], voice }: BriefContext, number: number): Section {
  return {
    id: 'affected-people',
    page: 'same',
    blocks: [
      { kind: 'heading', level: 2, text: voice.say('numbered', { number, title: voice.say('hearings.heading') }) },
      ...hearingBlocks(voice, hearings),
    ],
  };
}

/** The hearings themselves, the oldest first, for every document that tells of them. */
export function hearingBlocks(voice: Voice, hearings: readonly Hearing[]): Block[] {
  if (hearings.length === 0) return [{ kind: 'paragraph', text: voice.say('hearings.none') }];
  return hearings.flatMap(({ who, how, on, howMany, said, changed, rejected }): Block[] => [
    { kind: 'heading', level: 3, text: voice.say('hearings.title', { who: voice.data(who), day: voice.day(on) }) },
    {
      kind: 'facts',
      entries: Object.entries({
        how: voice.data(how),
        how_many: howMany === undefined ? voice.say('hearings.not_counted') : String(howMany),
        said: voice.data(said),
        changed: changed === '' ? voice.say('hearings.nothing') : voice.data(changed),
        rejected: rejected === '' ? voice.say('hearings.nothing') : voice.data(rejected),
      }).map(([name, value]) => ({ name: voice.say(`hearings.${name}`), value })),
    },
  ]);
}
