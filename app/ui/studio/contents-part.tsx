import { Heading } from '@navikt/ds-react';
import type { DraftContents, Entry, RuleSetContents } from '~/core/studio/draft-contents';
import { addedKinds } from '~/core/studio/rules/add-thing';
import { Content, Data, useWords } from '~/ui/words';
import { entryHref, otherHref } from './entry-href';

interface Props {
  draftId: string;
  contents: DraftContents;
  /** Folders of the rule sets that something can be added to. */
  addTo: readonly string[];
}

/** What is in a draft; everything can be opened. */
export function ContentsPart({ draftId, contents, addTo }: Props) {
  const { translate } = useWords();
  const { ruleSets, questionnaires, others } = contents;
  if (ruleSets.length + questionnaires.length + others.length === 0)
    return <p>{translate('studio:contents.nothing')}</p>;
  return (
    <>
      {ruleSets.map((ruleSet) => (
        <RuleSetPart draftId={draftId} isOpen={addTo.includes(ruleSet.folder)} key={ruleSet.folder} ruleSet={ruleSet} />
      ))}
      {questionnaires.length > 0 && (
        <section className="rs-stack rs-stack-small">
          <Heading level="3" size="small">
            {translate('studio:contents.questionnaires')}
          </Heading>
          <EntryLinks draftId={draftId} entries={questionnaires} />
        </section>
      )}
      {others.length > 0 && (
        <details>
          <summary>{translate('studio:contents.others', { count: others.length })}</summary>
          <ul className="rs-list">
            {others.map((path) => (
              <li key={path}>
                <a className="aksel-link" href={otherHref(draftId, path)}>
                  <Data>{path}</Data>
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface RuleSetProps {
  draftId: string;
  ruleSet: RuleSetContents;
  isOpen: boolean;
}

function RuleSetPart({ draftId, ruleSet, isOpen }: RuleSetProps) {
  const { translate } = useWords();
  const { main, folder, domains, stoppers, measures } = ruleSet;
  return (
    <section className="rs-stack rs-stack-small">
      <Heading level="3" size="small">
        {translate('studio:contents.ruleSet')} <EntryName entry={main ?? { id: folder }} />
      </Heading>
      {main !== undefined && (
        <ul className="rs-list">
          {(['tables', 'domains', 'sources'] as const).map((kind) => (
            <li key={kind}>
              <a className="aksel-link" href={`/drafts/${draftId}/${kind}/${folder}`}>
                {translate(`studio:contents.${kind}`)}
              </a>
            </li>
          ))}
        </ul>
      )}
      {isOpen && (
        <ul aria-label={translate('studio:add.title')} className="rs-plain-list rs-row">
          {addedKinds.map((kind) => (
            <li key={kind}>
              <a className="aksel-link" href={`/drafts/${draftId}/add/${kind}?ruleSet=${folder}`}>
                {translate(`studio:add.${kind}.title`)}
              </a>
            </li>
          ))}
        </ul>
      )}
      {domains.map(({ id, title, risks }) => (
        <details key={id}>
          <summary>
            <EntryName entry={{ id, ...(title && { title }) }} />{' '}
            {translate('studio:contents.risks', { count: risks.length })}
          </summary>
          <EntryLinks draftId={draftId} entries={risks} />
        </details>
      ))}
      <details>
        <summary>{translate('studio:contents.stoppers', { count: stoppers.length })}</summary>
        <EntryLinks draftId={draftId} entries={stoppers} />
      </details>
      <details>
        <summary>{translate('studio:contents.measures', { count: measures.length })}</summary>
        <EntryLinks draftId={draftId} entries={measures} />
      </details>
    </section>
  );
}

function EntryLinks({ draftId, entries }: { draftId: string; entries: readonly Entry[] }) {
  return (
    <ul className="rs-list">
      {entries.map((entry) => (
        <li key={`${entry.path}${entry.pointer}`}>
          <a className="aksel-link" href={entryHref(draftId, entry)}>
            <EntryName entry={entry} />
          </a>
        </li>
      ))}
    </ul>
  );
}

function EntryName({ entry: { id, title } }: { entry: Pick<Entry, 'id' | 'title'> }) {
  return title === undefined ? <Data>{id}</Data> : <Content text={title} />;
}
