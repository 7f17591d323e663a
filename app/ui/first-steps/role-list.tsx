import { useWords } from '~/ui/words';
import { roleNames, type Role } from './roles';

/** The pages of first steps, each with the people it is for. */
export function RoleList({ except }: { except?: Role }) {
  const { translate } = useWords();
  return (
    <ul className="rs-list">
      {roleNames
        .filter((role) => role !== except)
        .map((role) => (
          <li key={role}>
            <a className="aksel-link" href={`/first-steps/${role}`}>
              {translate(`steps:${role}.title`)}
            </a>
            {' – '}
            {translate(`steps:${role}.who`)}
          </li>
        ))}
    </ul>
  );
}
