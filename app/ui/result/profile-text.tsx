import type { Profile } from '~/core/scoring/evaluation';
import { LevelShape } from '~/ui/levels/level-shape';
import { useWords } from '~/ui/words';
import { levelOrder } from './result-data';

/** How many risks stand at each level, the worst first: a level alone hides whether it is one risk or ten. */
export function ProfileText({ profile }: { profile: Profile }) {
  const { translate } = useWords();
  const present = [...levelOrder].reverse().filter((level) => profile[level] > 0);
  if (present.length === 0) return null;
  return (
    <ul className="rs-plain-list rs-profile">
      {present.map((level) => (
        <li key={level}>
          <LevelShape level={level} />
          {translate(`pages:result.profile.${level}`, { count: profile[level] })}
        </li>
      ))}
    </ul>
  );
}
