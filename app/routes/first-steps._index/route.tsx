import type { MetaFunction } from '@remix-run/node';
import { RoleList } from '~/ui/first-steps/role-list';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { useWords } from '~/ui/words';

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('steps:title'));

export default function FirstStepsPage() {
  const { translate } = useWords();
  return (
    <Page heading={translate('steps:title')}>
      <p>{translate('steps:lead')}</p>
      <RoleList />
    </Page>
  );
}

export { RouteError as ErrorBoundary };
