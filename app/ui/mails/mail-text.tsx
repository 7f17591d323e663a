import { partsOf } from './parts-of';

/** The text of a mail as it stands, in which links to this installation can be followed. It is data, never markup. */
export function MailText({ text, origin }: { text: string; origin: string }) {
  return (
    <div className="rs-mail-text" data-content="" dir="auto">
      {partsOf(text, origin).map(({ text: part, href }, index) =>
        href === undefined ? (
          part
        ) : (
          <a className="aksel-link" href={href} key={`${index} ${href}`}>
            {part}
          </a>
        ),
      )}
    </div>
  );
}
