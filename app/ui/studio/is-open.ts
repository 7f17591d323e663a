import type { Draft } from '~/core/studio/draft';

/** Whether a draft can still be edited; to edit a proposed one takes the proposal back. */
export function isOpen({ state }: Pick<Draft, 'state'>): boolean {
  return state.kind === 'open' || state.kind === 'proposed';
}
