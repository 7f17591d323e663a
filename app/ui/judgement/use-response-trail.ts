import type { Crumb } from '~/ui/frame/page';
import { useRoundTrail } from '~/ui/round/round-trail';
import { useWords } from '~/ui/words';

type Loaded = Parameters<typeof useRoundTrail>[0];

/** The way back from a page about one response: to its round, then to all responses. */
export function useResponseTrail(loaded: Loaded): Crumb[] {
  const { translate } = useWords();
  const trail = useRoundTrail(loaded);
  return [...trail, { href: `/rounds/${loaded.round.id}/responses`, text: translate('round:responses.title') }];
}
