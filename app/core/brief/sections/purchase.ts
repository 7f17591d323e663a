import type { Facts, Section } from '../brief';
import { type BriefContext, stageTitle } from '../brief-context';
import { answersTable } from './answers-table';

/** What is bought and for whom: what was said when the assessment was opened, and the facts the buyer gave. */
export function purchaseSection(context: BriefContext, number: number): Section {
  const { assessment, evaluation, voice } = context;
  const { title, service, buyer, vendor, offered = '', notice = '' } = assessment;
  const given = { system: title, service, buyer, vendor, offered, notice };
  const entries = Object.entries(given)
    .filter(([, value]) => value.trim() !== '')
    .map(([name, value]) => ({ name: voice.say(`about.${name}`), value: voice.data(value) }));
  const facts = purchaseFacts(context);
  return {
    id: 'purchase',
    page: 'new',
    blocks: [
      { kind: 'heading', level: 2, text: voice.say('numbered', { number, title: voice.say('purchase.heading') }) },
      {
        kind: 'facts',
        entries: [
          ...entries,
          { name: voice.say('about.stage'), value: stageTitle(context, evaluation.stage) },
          { name: voice.say('about.judged_for'), value: voice.day(evaluation.effectiveDate) },
          ...judgingFact(context),
        ],
      },
      ...answersTable(context, facts, voice.say('purchase.caption')),
    ],
  };
}

/** Whether findings of evaluators count, for a response alone. */
function judgingFact({ assessment: { judging }, voice }: BriefContext): Facts['entries'] {
  if (judging === undefined) return [];
  const { agreedOn } = judging;
  const value =
    agreedOn === undefined
      ? voice.say('about.as_handed_in')
      : voice.say('about.agreed_on', { day: voice.day(agreedOn) });
  return [{ name: voice.say('about.findings'), value }];
}

/** The questions on what nobody can change: the service, the people, the place of the system in the decision. */
export function purchaseFacts({ questionnaires }: BriefContext): string[] {
  return questionnaires
    .filter(({ audience }) => audience === 'buyer')
    .flatMap(({ questions }) => questions.filter(({ note }) => !note.changeable).map(({ name }) => name));
}
