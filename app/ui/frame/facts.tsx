import type { ReactNode } from 'react';

/** Names and values; a value that is nothing is left out. */
export function Facts({ facts }: { facts: [name: string, value: ReactNode][] }) {
  return (
    <dl className="rs-facts">
      {facts
        .filter(([, value]) => value !== undefined && value !== null && value !== false && value !== '')
        .map(([name, value]) => (
          <div className="rs-facts-entry" key={name}>
            <dt>{name}</dt>
            <dd className="rs-lines">{value}</dd>
          </div>
        ))}
    </dl>
  );
}
