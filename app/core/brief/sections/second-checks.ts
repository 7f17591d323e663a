import { dayOf } from '../../shared/dates';
import { findingInWords } from '../../judgement/finding-in-words';
import type { Section } from '../brief';
import { questionTitle, type BriefContext } from '../brief-context';

/** What second persons found about the buyer's own answers: what, by whom, when and why. */
export function secondChecksSection(context: BriefContext, number: number): Section {
  const { checks = [], questions, voice } = context;
  return {
    id: 'second-checks',
    page: 'same',
    blocks: [
      { kind: 'heading', level: 2, text: voice.say('numbered', { number, title: voice.say('checks.heading') }) },
      { kind: 'paragraph', text: voice.say('checks.meaning') },
      {
        kind: 'table',
        rowHeaders: true,
        columns: [
          { header: voice.say('column.question'), share: 5 },
          { header: voice.say('checks.found'), share: 5 },
          { header: voice.say('checks.by'), share: 2.4 },
        ],
        rows: checks.map(({ question, finding, by, part, at }) => [
          { text: questionTitle(context, question) },
          { text: findingInWords(finding, questions.get(question), voice) },
          {
            text: voice.say('checks.person', {
              name: voice.data(by.name),
              part: voice.translate(`procurement:part.${part}`),
              day: voice.day(dayOf(at)),
            }),
          },
        ]),
      },
    ],
  };
}
