import { dayOf } from '../../shared/dates';
import type { Block } from '../../brief/brief';
import type { HandoverItem } from '../contract';
import type { RegisterContext } from '../register-context';

/** What the end of the contract asks for, and what of it is done. */
export function handoverTable({ contract, voice }: RegisterContext): Block[] {
  return [
    {
      kind: 'table',
      rowHeaders: true,
      columns: [
        { header: voice.tell('exit.what'), share: 5 },
        { header: voice.tell('exit.until'), share: 2 },
        { header: voice.tell('exit.state'), share: 4 },
      ],
      rows: contract.handover.map(({ kind, what, until, done }) => [
        { text: kind === 'own' ? voice.data(what) : voice.tell(`exit.kind.${kind}`) },
        { text: until === undefined ? voice.tell('register.undated') : voice.day(until) },
        { text: doneText(voice, done) },
      ]),
    },
  ];
}

function doneText(voice: RegisterContext['voice'], done: HandoverItem['done']): string {
  if (done === undefined) return voice.tell('exit.notDone');
  const day = voice.day(dayOf(done.at));
  const by = voice.tell('exit.doneOn', { day, name: voice.data(done.by.name) });
  return [by, ...(done.note === '' ? [] : [voice.data(done.note)])].join('\n');
}
