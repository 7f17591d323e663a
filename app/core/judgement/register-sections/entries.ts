import { dayOf } from '../../shared/dates';
import type { Block, Cell } from '../../brief/brief';
import type { ContractEntry } from '../contract';
import { entryState, inOrderOfUrgency } from '../entry-state';
import { type RegisterContext, riskTitles } from '../register-context';

/** The register itself, what comes first first. */
export function entriesTable(context: RegisterContext): Block[] {
  const { contract, today, voice } = context;
  if (contract.entries.length === 0) return [{ kind: 'paragraph', text: voice.tell('register.none') }];
  return [
    {
      kind: 'table',
      rowHeaders: true,
      columns: [
        { header: voice.tell('register.what'), share: 3.6 },
        { header: voice.tell('register.due'), share: 1.8 },
        { header: voice.tell('register.who'), share: 2 },
        { header: voice.tell('register.proofNeeded'), share: 2.8 },
        { header: voice.tell('register.servesName'), share: 3 },
        { header: voice.tell('register.state'), share: 2.8 },
      ],
      rows: inOrderOfUrgency(contract.entries, today).map((entry) => rowOf(context, entry)),
    },
  ];
}

function rowOf(context: RegisterContext, entry: ContractEntry): Cell[] {
  const { translate, voice } = context;
  const { title, from, strength, promised = [], risks, due, owner, who, proofNeeded } = entry;
  const source = strength === undefined ? voice.tell(`from.${from.kind}`) : translate(`common:strength.${strength}`);
  const what = [voice.content(title), ...promised.map((text) => voice.content(text)), source];
  return [
    { text: what.join('\n') },
    { text: due === undefined ? voice.tell('register.undated') : voice.day(due) },
    { text: [voice.tell(`party.${owner}`), ...(who === '' ? [] : [voice.data(who)])].join('\n') },
    { text: voice.content(proofNeeded) },
    { text: riskTitles(context, risks) },
    { text: stateOf(context, entry).join('\n') },
  ];
}

/** Where it stands, and what that rests on. */
function stateOf({ today, translate, voice }: RegisterContext, entry: ContractEntry): string[] {
  const { proof, waived } = entry;
  const state = voice.tell(`state.${entryState(entry, today)}`);
  const dayText = (at: string) => voice.day(dayOf(at));
  if (waived !== undefined) {
    const by = voice.tell('register.waivedBy', { name: voice.data(waived.by.name), day: dayText(waived.at) });
    return [state, by, voice.data(waived.reason)];
  }
  if (proof === undefined) return [state];
  return [
    state,
    voice.tell('register.received', { day: voice.day(proof.received) }),
    translate(`common:grade.${proof.grade}`),
    ...(proof.expires === undefined ? [] : [voice.tell('register.expires', { day: voice.day(proof.expires) })]),
    voice.data(proof.words),
    ...(proof.document === '' ? [] : [voice.data(proof.document)]),
    voice.tell('register.acceptedBy', { name: voice.data(proof.by.name) }),
  ];
}

/** The clauses behind the entries. */
export function clauseBlocks({ contract, voice }: RegisterContext): Block[] {
  const clauses = contract.entries.filter(({ clause }) => clause !== undefined);
  if (clauses.length === 0) return [{ kind: 'paragraph', text: voice.tell('register.noClauses') }];
  return clauses.flatMap(({ title, clause }): Block[] => [
    { kind: 'heading', level: 3, text: voice.content(title) },
    { kind: 'paragraph', text: voice.content(clause) },
  ]);
}
