import type { ReactNode } from 'react';

interface Props {
  tone?: 'neutral' | 'info' | 'warning' | 'danger' | 'success';
  children: ReactNode;
}

/** A passage set apart. Its tone is told by its words; the colour only repeats it. */
export function Note({ tone = 'neutral', children }: Props) {
  return <div className={`rs-note rs-stack rs-stack-small rs-note-${tone}`}>{children}</div>;
}
