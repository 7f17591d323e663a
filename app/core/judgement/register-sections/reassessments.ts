import { dayOf } from '../../shared/dates';
import type { Block } from '../../brief/brief';
import { reassessmentState } from '../entry-state';
import type { RegisterContext } from '../register-context';

/** When the risks were and are to be judged anew, and why. */
export function reassessmentsTable({ contract, today, voice }: RegisterContext): Block[] {
  if (contract.reassessments.length === 0) return [{ kind: 'paragraph', text: voice.tell('reassessments.none') }];
  return [
    {
      kind: 'table',
      rowHeaders: true,
      columns: [
        { header: voice.tell('reassessments.because'), share: 3 },
        { header: voice.tell('reassessments.note'), share: 5 },
        { header: voice.tell('reassessments.due'), share: 2 },
        { header: voice.tell('reassessments.state'), share: 3 },
      ],
      rows: contract.reassessments.map((one) => {
        const { because, note, due, begun, finished } = one;
        const state = voice.tell(`reassessmentState.${reassessmentState(one, today)}`);
        const dayText = (at: string) => voice.day(dayOf(at));
        const when = finished ?? begun;
        const version = begun && voice.data(`${begun.ruleSet.id} ${begun.ruleSet.version}`);
        return [
          { text: voice.tell(`because.${because}`) },
          { text: note === '' ? '' : voice.data(note) },
          { text: voice.day(due) },
          { text: [state, ...(when ? [dayText(when.at)] : []), ...(version ? [version] : [])].join('\n') },
        ];
      }),
    },
  ];
}
