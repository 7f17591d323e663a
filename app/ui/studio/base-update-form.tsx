import { Button, Radio, RadioGroup } from '@navikt/ds-react';
import type { Pinned } from '~/core/scoring/evaluation';
import type { Draft } from '~/core/studio/draft';
import type { BaseChange, BaseUpdate } from '~/core/studio/update-base';
import { Part } from '~/ui/frame/part';
import { Data, useWords } from '~/ui/words';
import { ChangeSides, useChangeTitle } from './base-change';
import { isOpen } from './is-open';
import { placeHref } from './place-href';
import { decisionField } from './posted-decisions';

interface Props {
  draft: Draft;
  update: BaseUpdate;
  versions: readonly Pinned[];
}

/** What another version of the base changes, and a decision for each thing that is also changed here. */
export function BaseUpdateForm({ draft, update, versions }: Props) {
  const { translate } = useWords();
  const { from, to, changes } = update;
  const of = (state: BaseChange['state']) => changes.filter((change) => change.state === state);
  const conflicts = of('conflict');
  return (
    <>
      {versions.length > 1 && (
        <nav aria-label={translate('studio:base.versions')}>
          <ul className="rs-plain-list rs-row">
            {versions.map(({ hash, version }) => (
              <li key={hash}>
                <a aria-current={hash === to.hash ? 'page' : undefined} className="aksel-link" href={`?to=${hash}`}>
                  <Data>{version}</Data>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <p>{translate('studio:base.against', { version: to.version, from: from.version })}</p>
      <form action={`/drafts/${draft.id}/base`} className="rs-stack rs-stack-large" method="post">
        <input name="basedOn" type="hidden" value={draft.revision} />
        <input name="to" type="hidden" value={to.hash} />
        <Part id="conflicts" title={translate('studio:base.conflicts', { count: conflicts.length })}>
          {conflicts.length === 0 && <p>{translate('studio:base.noConflicts')}</p>}
          {conflicts.map((change) => (
            <Conflict change={change} draftId={draft.id} key={change.name} />
          ))}
        </Part>
        <Changes changes={of('free')} state="free" />
        <Changes changes={of('settled')} state="settled" />
        {isOpen(draft) ? (
          <div className="rs-row">
            <Button type="submit">{translate('studio:base.submit')}</Button>
          </div>
        ) : (
          <p>{translate('studio:base.closed')}</p>
        )}
      </form>
    </>
  );
}

function Conflict({ change, draftId }: { change: BaseChange; draftId: string }) {
  const { translate } = useWords();
  const titleOf = useChangeTitle();
  const { name, local } = change;
  return (
    <div className="rs-card rs-stack rs-stack-small">
      <ChangeSides change={change} />
      <RadioGroup legend={<Data>{titleOf(change)}</Data>} name={decisionField(name)}>
        <Radio value="local">{translate('studio:base.decide.local')}</Radio>
        <Radio value="base">{translate('studio:base.decide.base')}</Radio>
      </RadioGroup>
      {local !== undefined && (
        <p>
          <a className="aksel-link" href={hrefOf(draftId, name, local)}>
            {translate(local.isRetired === true ? 'studio:base.retired' : 'studio:base.replaced')}
          </a>
        </p>
      )}
    </div>
  );
}

/** Where what is said here stands: a measure is found by its id, wherever its file is. */
function hrefOf(draftId: string, name: string, { path, pointer, isRetired }: NonNullable<BaseChange['local']>): string {
  const measure = /^measures\/(.+)$/.exec(name)?.[1];
  if (measure !== undefined && isRetired !== true) return `/drafts/${draftId}/measures/${measure}`;
  return placeHref(draftId, { file: path, pointer });
}

function Changes({ changes, state }: { changes: BaseChange[]; state: 'free' | 'settled' }) {
  const { translate } = useWords();
  const titleOf = useChangeTitle();
  if (changes.length === 0) return null;
  return (
    <Part id={state} title={translate(`studio:base.${state}`, { count: changes.length })}>
      <ul className="rs-list">
        {changes.map((change) => (
          <li className="rs-stack rs-stack-small" key={change.name}>
            <Data>{titleOf(change)}</Data>
            {change.kind === 'changed' && <ChangeSides change={change} />}
          </li>
        ))}
      </ul>
    </Part>
  );
}
