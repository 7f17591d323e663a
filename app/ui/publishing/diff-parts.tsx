import { Heading, Tag } from '@navikt/ds-react';
import type { ContentDiff, DiffEntry, DiffPart, FieldDiff } from '~/core/studio/diff/content-diff';
import { Part } from '~/ui/frame/part';
import { Data, useWords } from '~/ui/words';

interface Props extends Pick<ContentDiff, 'parts' | 'unread'> {
  /** Where more can be read of an entry; nowhere unless said. */
  hrefOf?: (entry: DiffEntry) => string | undefined;
}

/** What is different, question by question and risk by risk, in words. Every text is shown as the text it is. */
export function DiffParts({ parts, unread, hrefOf = () => undefined }: Props) {
  const { translate } = useWords();
  return (
    <>
      {unread.map((path) => (
        <p key={path}>
          {translate('publishing:changes.unread')} <Data>{path}</Data>
        </p>
      ))}
      {parts.length === 0 && unread.length === 0 && <p>{translate('publishing:changes.none')}</p>}
      {parts.map((part) => (
        <OnePart hrefOf={hrefOf} key={`${part.kind}-${part.id}`} part={part} />
      ))}
    </>
  );
}

function OnePart({ part, hrefOf }: { part: DiffPart; hrefOf: NonNullable<Props['hrefOf']> }) {
  const { translate } = useWords();
  const { kind, id, title, before, after, entries } = part;
  const change = before === undefined ? 'new' : after === undefined ? 'retired' : 'changed';
  return (
    <Part
      id={`${kind}-${id}`}
      title={
        <Data>
          {translate(`publishing:changes.${kind}_${change}`, { title, before: before ?? '', after: after ?? '' })}
        </Data>
      }
    >
      <ul className="rs-plain-list rs-stack">
        {entries.map((entry) => (
          <li className="rs-card rs-stack rs-stack-small" key={`${entry.kind}-${entry.name}`}>
            <OneEntry entry={entry} href={hrefOf(entry)} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

function OneEntry({ entry, href }: { entry: DiffEntry; href: string | undefined }) {
  const { translate } = useWords();
  const { kind, name, title } = entry;
  return (
    <>
      <Heading level="3" size="small">
        {translate(`diff:kinds.${kind}`)}
        {name !== '' && (
          <>
            {': '}
            {href === undefined ? (
              <Data>{title}</Data>
            ) : (
              <a className="aksel-link" href={href}>
                <Data>{title}</Data>
              </a>
            )}
          </>
        )}
      </Heading>
      <EntryChange {...entry} />
    </>
  );
}

/** What became of one thing, and what is said of it before and after. */
export function EntryChange({ name, change, fields }: Pick<DiffEntry, 'name' | 'change' | 'fields'>) {
  const { translate } = useWords();
  return (
    <>
      <p className="rs-row">
        <Tag data-color={change === 'retired' ? 'warning' : 'info'} size="small" variant="outline">
          {translate(`diff:change.${change}`)}
        </Tag>
        {name !== '' && (
          <code>
            <Data>{name}</Data>
          </code>
        )}
      </p>
      {change === 'changed' ? <Fields fields={fields} /> : <Whole fields={fields} />}
    </>
  );
}

/** All that is said of something new or gone; most readers need its name alone. */
function Whole({ fields }: { fields: readonly FieldDiff[] }) {
  const { translate } = useWords();
  return (
    <details>
      <summary>{translate('publishing:changes.whole')}</summary>
      <Fields fields={fields} />
    </details>
  );
}

function Fields({ fields }: { fields: readonly FieldDiff[] }) {
  return (
    <dl className="rs-facts">
      {fields.map((field) => (
        <div className="rs-facts-entry" key={`${field.field} ${field.of ?? ''}`}>
          <OneField {...field} />
        </div>
      ))}
    </dl>
  );
}

function OneField({ field, of, before, after }: FieldDiff) {
  const { translate } = useWords();
  return (
    <>
      <dt>
        {translate(`diff:fields.${field}`)}
        {of !== undefined && (
          <>
            {' ('}
            <Data>{of}</Data>
            {')'}
          </>
        )}
      </dt>
      <dd className="rs-lines">
        {before !== undefined && (
          <del>
            <span className="aksel-sr-only">{translate('publishing:changes.before')} </span>
            <Data>{before}</Data>
          </del>
        )}
        {before !== undefined && after !== undefined && <br />}
        {after !== undefined && (
          <ins>
            <span className="aksel-sr-only">{translate('publishing:changes.after')} </span>
            <Data>{after}</Data>
          </ins>
        )}
      </dd>
    </>
  );
}
