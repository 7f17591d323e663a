import type { Role } from '~/core/procurement/role';

/** Who looks at the page. */
export interface Viewer {
  name: string;
  roles: Role[];
}

interface Entry {
  href: string;
  /** Key of its words in the catalogue. */
  text: string;
}

const rounds = { href: '/rounds', text: 'round:list.title' };
const examples = { href: '/examples', text: 'examples:list.title' };
const firstSteps = { href: '/first-steps', text: 'steps:title' };

/** What stands in the header, by what the viewer comes to do. */
export function navigationOf(viewer: Viewer | undefined): Entry[] {
  if (viewer === undefined) return [rounds, examples, firstSteps, { href: '/sign-in', text: 'people:signIn.link' }];
  const is = (...roles: Role[]) => viewer.roles.some((role) => roles.includes(role));
  return [
    ...(is('buyer', 'evaluator', 'contract_manager')
      ? [{ href: '/procurements', text: 'procurement:list.title' }]
      : []),
    ...(is('vendor') ? [{ href: '/responses', text: 'response:list.title' }, rounds] : []),
    ...(is('policy_maker') ? [{ href: '/drafts', text: 'studio:list.title' }] : []),
    { href: '/assessments', text: 'pages:home.list' },
    ...(is('administrator') ? [{ href: '/admin', text: 'people:admin.title' }] : []),
    examples,
    firstSteps,
    { href: '/account', text: 'people:account.title' },
  ];
}
