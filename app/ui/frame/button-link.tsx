import type { ReactNode } from 'react';

interface Props {
  href: string;
  variant?: 'primary' | 'secondary' | 'tertiary';
  size?: 'medium' | 'small';
  children: ReactNode;
}

/** A link that looks like a button. The design system's own gives it the role of a button, which it is not. */
export function ButtonLink({ href, variant = 'primary', size = 'medium', children }: Props) {
  return (
    <a className={`aksel-button aksel-button--${size}`} data-variant={variant} href={href}>
      <span className="aksel-label">{children}</span>
    </a>
  );
}
