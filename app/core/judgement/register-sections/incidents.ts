import type { Block } from '../../brief/brief';
import type { Incident } from '../contract';
import { type RegisterContext, riskTitles } from '../register-context';

/** What went wrong, the oldest first: whom it touched, what was done, how many were found and put back. */
export function incidentBlocks(context: RegisterContext): Block[] {
  const { contract, voice } = context;
  if (contract.incidents.length === 0) return [{ kind: 'paragraph', text: voice.tell('incidents.none') }];
  const byDay = [...contract.incidents].sort((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0));
  return byDay.flatMap((incident): Block[] => [
    {
      kind: 'heading',
      level: 3,
      text: voice.tell('incidents.heading', {
        kind: voice.tell(`incidentKind.${incident.kind}`),
        day: voice.day(incident.on),
      }),
    },
    { kind: 'facts', entries: factsOf(context, incident) },
  ]);
}

function factsOf(context: RegisterContext, { what, affected, risks, remedy, counts, closedOn }: Incident) {
  const { voice } = context;
  const facts = {
    what: voice.data(what),
    affected: affected === undefined ? voice.tell('incidents.affectedUnknown') : String(affected),
    risks: risks.length === 0 ? '' : riskTitles(context, risks),
    remedy: remedy === '' ? voice.tell('incidents.noRemedy') : voice.data(remedy),
    counts:
      counts.length === 0
        ? voice.tell('incidents.notCounted')
        : counts
            .map(({ on, found, restored }) => voice.tell('incidents.count', { day: voice.day(on), found, restored }))
            .join('\n'),
    closed_on: closedOn === undefined ? voice.tell('incidents.open') : voice.day(closedOn),
  };
  return Object.entries(facts)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ({ name: voice.tell(`incidents.fact.${name}`), value }));
}
