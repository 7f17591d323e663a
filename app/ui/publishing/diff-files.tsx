import type { FileDiff, PlaceDiff } from '~/core/studio/diff/content-diff';
import { Part } from '~/ui/frame/part';
import { Data, useWords } from '~/ui/words';

/** Most characters of one value that a page shows; the whole of it stands in the file. */
const mostShown = 5_000;

/** What is different by file and JSON pointer. It leaves nothing out. */
export function DiffFiles({ files }: { files: readonly FileDiff[] }) {
  const { translate } = useWords();
  return (
    <Part id="files" title={translate('publishing:changes.files')}>
      <ul className="rs-plain-list rs-stack">
        {files.map(({ path, change, places }) => (
          <li key={path}>
            <details>
              <summary>
                <Data>{path}</Data> ({translate(`diff:change.${change}`)},{' '}
                {translate('publishing:changes.places', { count: places.length })})
              </summary>
              {places.length === 0 && <p>{translate('publishing:changes.layout')}</p>}
              <ul className="rs-plain-list rs-stack">
                {places.map((place) => (
                  <li key={place.pointer}>
                    <OnePlace {...place} />
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function OnePlace({ pointer, before, after }: PlaceDiff) {
  const { translate } = useWords();
  return (
    <>
      <p>
        <code>
          <Data>{pointer === '' ? translate('publishing:changes.wholeFile') : pointer}</Data>
        </code>
      </p>
      {before !== undefined && <Value name={translate('publishing:changes.before')} text={before} />}
      {after !== undefined && <Value name={translate('publishing:changes.after')} text={after} />}
    </>
  );
}

function Value({ name, text }: { name: string; text: string }) {
  const { translate } = useWords();
  return (
    <>
      <p>{name}</p>
      <pre className="rs-code">
        <Data>{text.slice(0, mostShown)}</Data>
      </pre>
      {text.length > mostShown && <p>{translate('publishing:changes.more', { count: text.length - mostShown })}</p>}
    </>
  );
}
