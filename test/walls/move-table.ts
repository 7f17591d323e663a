import * as wall from './patterns';
import { before, opened, phases, sealed } from './phases';
import type { Row, RouteRow, Target } from './rows';

/** An assessment that stands alone is moved by whoever works on it; what belongs to something else is moved by nobody here. */
const moved: [target: Target, when: Row[2], walls: string][] = [
  ['own', phases, wall.body],
  ['practice', phases, wall.nothingYet],
  ['need', phases, wall.nothingYet],
  ['response', sealed, wall.sealedNothing],
  ['response', opened, wall.openedNothing],
];

const actions = ['getContentMove', 'moveToContent', 'stayWithContent', 'returnToContent'] as const;

export const ofMoves: Row[] = actions.flatMap((action): Row[] => [
  ...moved.map(([target, when, walls]): Row => [action, target, when, walls]),
  [action, 'response', before, wall.nothingYet],
]);

export const movePages: RouteRow[] = moved.map(([target, when, walls]): RouteRow => [
  'assessments.$assessmentId.version',
  target,
  when,
  walls,
  walls,
]);
