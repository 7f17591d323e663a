import { Heading } from '@navikt/ds-react';
import type { Role } from '~/core/procurement/role';
import { RoleList } from '~/ui/first-steps/role-list';
import { useWords } from '~/ui/words';

/** Where somebody goes from the start page, by what they come to do. */
const ways: { roles: readonly Role[]; href: string; name: string }[] = [
  { roles: ['buyer', 'evaluator', 'contract_manager'], href: '/procurements', name: 'procurements' },
  { roles: ['vendor'], href: '/responses', name: 'responses' },
  { roles: ['administrator'], href: '/admin', name: 'admin' },
  { roles: ['policy_maker'], href: '/drafts', name: 'drafts' },
  {
    roles: ['buyer', 'evaluator', 'contract_manager', 'policy_maker', 'vendor'],
    href: '/assessments',
    name: 'assessments',
  },
  {
    roles: ['buyer', 'evaluator', 'contract_manager', 'policy_maker', 'vendor', 'administrator'],
    href: '/examples',
    name: 'examples',
  },
  {
    roles: ['policy_maker', 'buyer', 'evaluator', 'contract_manager', 'vendor', 'administrator'],
    href: '/rules',
    name: 'rules',
  },
];

/** The start page of somebody who is signed in. */
export function HomeFor({ roles }: { roles: Role[] }) {
  const { translate } = useWords();
  return (
    <>
      <ul className="rs-plain-list rs-stack">
        {ways
          .filter((way) => way.roles.some((role) => roles.includes(role)))
          .map(({ href, name }) => (
            <li className="rs-card rs-stack rs-stack-small" key={name}>
              <Heading level="2" size="small">
                <a className="aksel-link" href={href}>
                  {translate(`pages:home.way.${name}.title`)}
                </a>
              </Heading>
              <p>{translate(`pages:home.way.${name}.lead`)}</p>
            </li>
          ))}
      </ul>
      <section aria-labelledby="first-steps" className="rs-stack">
        <Heading id="first-steps" level="2" size="small">
          {translate('steps:title')}
        </Heading>
        <RoleList />
      </section>
    </>
  );
}
