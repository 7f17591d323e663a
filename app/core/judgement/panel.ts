import type { TeamMember } from '../procurement/procurement';
import type { Judge } from './finding';

/** Who judges what was opened in a round, and what ties each of the team has declared. */
export interface Panel {
  /** Also the id of its round. */
  id: string;
  /** Ids of those who were named; absent where nobody was: then every evaluator of the team judges. */
  members?: string[];
  /** One of each person who has declared anything. */
  declarations: Declaration[];
}

/** What somebody declared about their ties. */
export interface Declaration extends Judge {
  /** Before the opening, when nobody knows who has answered: the firms and ties they name; empty where they have none. */
  general?: { ties: string; at: string };
  /** After it, about each firm. */
  firms: FirmInterest[];
}

/** Whether somebody has a tie to one firm that answered. */
export interface FirmInterest {
  responseId: string;
  firm: string;
  stance: 'none' | 'conflict';
  /** What the tie is; empty without one. */
  words: string;
  /** ISO 8601. */
  at: string;
}

/** Whether somebody of the team may read a response: `conflict` never, `undeclared` not before they have declared. */
export type Standing = 'reads' | 'conflict' | 'undeclared';

/** Ids of the people who judge: those named who are still in the team, or all its evaluators where nobody was named. */
export function panelMembers(panel: Panel | undefined, team: readonly TeamMember[]): string[] {
  const isOn = ({ personId, part }: TeamMember) => panel?.members?.includes(personId) ?? part === 'evaluator';
  return team.filter(isOn).map(({ personId }) => personId);
}

/**
 * Whether somebody of the team may read a response. A conflict that anybody declared keeps them from it; who judges has
 * to declare first; everybody else of the team reads.
 */
export function standingTo(
  panel: Panel | undefined,
  team: readonly TeamMember[],
  personId: string,
  responseId: string,
): Standing {
  const stance = interestIn(panel, personId, responseId)?.stance;
  if (stance === 'conflict') return 'conflict';
  return stance === undefined && panelMembers(panel, team).includes(personId) ? 'undeclared' : 'reads';
}

/** Ids of those who judge one response: the panel without those who have a conflict about it. */
export function judgesOf(panel: Panel | undefined, team: readonly TeamMember[], responseId: string): string[] {
  return panelMembers(panel, team).filter((personId) => standingTo(panel, team, personId, responseId) !== 'conflict');
}

/** What somebody declared about one firm; nothing before they did. */
export function interestIn(panel: Panel | undefined, personId: string, responseId: string): FirmInterest | undefined {
  return declarationOf(panel, personId)?.firms.find((one) => one.responseId === responseId);
}

/** What somebody declared at all. */
export function declarationOf(panel: Panel | undefined, personId: string): Declaration | undefined {
  return panel?.declarations.find((one) => one.personId === personId);
}

/** The panel of a round with one person's declaration written anew. */
export function withDeclaration(panel: Panel, declaration: Declaration): Panel {
  const { personId } = declaration;
  const isKnown = panel.declarations.some((one) => one.personId === personId);
  const declarations = isKnown
    ? panel.declarations.map((one) => (one.personId === personId ? declaration : one))
    : [...panel.declarations, declaration];
  return { ...panel, declarations };
}
