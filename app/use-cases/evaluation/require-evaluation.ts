import type { Actor } from '~/use-cases/actor';
import type { Ports } from '~/use-cases/ports';
import { Denied } from '~/use-cases/refusals';

/** For what only the evaluation mode has, which listens on this machine alone. Throws {@link Denied} in any other. */
export function requireEvaluation({ installation }: Pick<Ports, 'installation'>, actor: Actor, action: string): void {
  if (installation.mode !== 'evaluation') throw new Denied(action, actor.kind);
}
