import { Heading } from '@navikt/ds-react';
import type { Draft } from '~/core/studio/draft';
import { ButtonLink } from '~/ui/frame/button-link';
import { Data, useWords } from '~/ui/words';
import { DraftStateTag } from './draft-state';
import { Moment } from './moment';

/** The drafts of an organisation, the one changed last first; or how to begin one. */
export function DraftList({ drafts }: { drafts: readonly Draft[] }) {
  const { translate } = useWords();
  return (
    <>
      {drafts.length === 0 && <p>{translate('studio:list.empty')}</p>}
      <div>
        <ButtonLink href="/drafts/new">{translate('studio:new.heading')}</ButtonLink>
      </div>
      <p>
        <a className="aksel-link" href="/drafts/from-files">
          {translate('studio:new.files.heading')}
        </a>
      </p>
      <p>
        <a className="aksel-link" href="/published">
          {translate('publishing:published.title')}
        </a>
      </p>
      <ul className="rs-plain-list rs-stack">
        {drafts.map(({ id, title, base, state, changedAt }) => (
          <li className="rs-card rs-stack rs-stack-small" key={id}>
            <Heading level="2" size="small">
              <a className="aksel-link" href={`/drafts/${id}`}>
                <Data>{title}</Data>
              </a>
            </Heading>
            <p className="rs-row">
              <DraftStateTag state={state} />
              <span>
                {base === undefined
                  ? translate('studio:facts.fromNothing')
                  : translate('studio:facts.from', { id: base.ruleSet.id, version: base.ruleSet.version })}
              </span>
            </p>
            <p className="rs-subtle">
              {translate('studio:list.changed')} <Moment at={changedAt} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
