import type { ReplayRun } from '~/core/replay/run';
import type { Text } from '~/core/shared/text';
import { Content, useWords } from '~/ui/words';

/** What documented cases are called, by id. */
export type SingleTitles = Readonly<Record<string, { title: Text; isRemedied: boolean }>>;

const shortId = 8;

/** What a single response is called: never by who gave it, unless it is on the public record. */
export function SingleName({ id, over, titles }: { id: string; over: ReplayRun['over']; titles: SingleTitles }) {
  const { translate } = useWords();
  const documented = titles[id];
  if (documented !== undefined) {
    return (
      <>
        <Content text={documented.title} />
        {documented.isRemedied && ` (${translate('replay:single.remedied')})`}
      </>
    );
  }
  if (over.kind === 'made_up') {
    const number = Number(id.split('-').at(-1)) + 1;
    return <>{translate('replay:single.made_up', { number, seed: over.seed })}</>;
  }
  return <>{translate('replay:single.own', { id: id.slice(-shortId) })}</>;
}
