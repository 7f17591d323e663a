import type { Level } from '~/core/rules/rule-set-file';

/**
 * Each level has an outline of its own, so that it is told apart without colour, in print and in forced colours:
 * a dash, a ring, a half-filled diamond, a triangle, a filled octagon.
 */
export function LevelShape({ level }: { level: Level }) {
  return (
    <svg aria-hidden="true" className="rs-level-shape" focusable="false" height="20" viewBox="0 0 20 20" width="20">
      {shapes[level]}
    </svg>
  );
}

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 2 };

const shapes: Record<Level, React.ReactNode> = {
  none: <path d="M4 10h12" {...line} />,
  low: <circle cx="10" cy="10" r="6.5" {...line} />,
  moderate: (
    <>
      <path d="M10 2l8 8-8 8-8-8z" {...line} />
      <path d="M2 10h16l-8 8z" fill="currentColor" />
    </>
  ),
  high: <path d="M10 2l9 16H1z" fill="currentColor" />,
  critical: (
    <>
      <path d="M6.3 1h7.4L19 6.3v7.4L13.7 19H6.3L1 13.7V6.3z" fill="currentColor" />
      <path className="rs-level-cut" d="M10 5v6M10 13v2" strokeWidth="2.4" />
    </>
  ),
};
