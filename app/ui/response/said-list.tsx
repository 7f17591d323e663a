import type { ReactNode } from 'react';
import { Data } from '~/ui/words';
import { Instant } from './instant';

interface Said {
  key: string;
  /** Who said it, or what it is about. */
  about?: ReactNode;
  text: string;
  at: string;
}

/** What was said, each with its instant in the time zone of the round. */
export function SaidList({ said, zone }: { said: Said[]; zone: string }) {
  return (
    <ul className="rs-plain-list rs-stack">
      {said.map(({ key, about, text, at }) => (
        <li className="rs-card rs-stack rs-stack-small" key={key}>
          {about !== undefined && (
            <p>
              <strong>{about}</strong>
            </p>
          )}
          <p className="rs-lines">
            <Data>{text}</Data>
          </p>
          <p className="rs-subtle">
            <Instant at={at} zone={zone} />
          </p>
        </li>
      ))}
    </ul>
  );
}
