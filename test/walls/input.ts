import type { allUseCases } from '~/use-cases/all';
import type { Action } from '~/use-cases/permissions';
import type { Place } from './place';
import type { Target } from './rows';

/** What is asked of a use case about the things of a place: sound, so that nothing but a wall refuses it. */
export type Input<Name extends Action> = (
  place: Place,
  target: Target,
  salt: string,
) => Parameters<(typeof allUseCases)[Name]>[2];
