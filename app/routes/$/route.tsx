import type { MetaFunction } from '@remix-run/node';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';

/** Every address that is no page answers like a page: with the frame, in the reader's language, as 404. */
export function loader(): never {
  throw new Response(null, { status: 404 });
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('pages:errors.notFound.title'));

export default function NoPage() {
  return null;
}

export { RouteError as ErrorBoundary };
