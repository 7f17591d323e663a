import { textIn, type Translate } from '~/core/shared/text';
import { thingOf, type BaseThing } from '~/core/studio/base-thing';
import type { BaseChange } from '~/core/studio/update-base';
import { hasText } from '~/locales/translate';
import { Facts } from '~/ui/frame/facts';
import { Data, useWords } from '~/ui/words';

/** What a change of the base is about, in one line. */
export function useChangeTitle(): (change: BaseChange) => string {
  const { language, translate } = useWords();
  return (change) => {
    const thing = thingOf(change);
    const title = textIn(thing.title, language) || nameInWords(thing, translate);
    const name = translate(`studio:base.thing.${thing.kind}`, { title });
    return translate(`studio:base.kind.${change.kind}`, { name });
  };
}

/** The three sides of a change: what the base said, what it says now, what is said here; or in what it differs. */
export function ChangeSides({ change }: { change: BaseChange }) {
  const { translate } = useWords();
  const { said, parts } = thingOf(change);
  if (said !== undefined)
    return (
      <Facts
        facts={(['before', 'after', 'local'] as const)
          .filter((side) => said[side] !== undefined)
          .map((side) => [translate(`studio:base.side.${side}`), <Data key={side}>{said[side]}</Data>])}
      />
    );
  if (parts.length === 0) return null;
  return (
    <p>{translate('studio:base.differsIn', { parts: parts.map((part) => partInWords(part, translate)).join('; ') })}</p>
  );
}

/** What has no title of its own is called as its form calls it. */
function nameInWords({ kind, name }: BaseThing, translate: Translate): string {
  const key = kind === 'recommendation' ? `studio:field.when_${name}.label` : `studio:field.${name}.label`;
  if (kind === 'recommendation' || kind === 'number') {
    if (hasText(key)) return translate(key);
    if (hasText(`studio:table.${name}.caption`)) return translate(`studio:table.${name}.caption`);
  }
  return name.replaceAll(/[_-]/g, ' ');
}

function partInWords(part: string, translate: Translate): string {
  const key = [`studio:group.risks.${part}`, `studio:field.${part}.label`, `studio:base.part.${part}`].find(hasText);
  return key === undefined ? part.replaceAll('_', ' ') : translate(key);
}
