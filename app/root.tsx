import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  data,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteLoaderData,
} from '@remix-run/react';
import type { ReactNode } from 'react';
import { directionOf } from '~/locales/translate';
import { readerLanguage } from '~/http/reader-language';
import { Frame } from '~/ui/frame/frame';
import { useNonce } from '~/ui/frame/nonce';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import '~/ui/styles/app.css';
import { WordsProvider } from '~/ui/words';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { language, headers } = await readerLanguage(request, context.languages);
  const { actor, isEvaluation } = context;
  const viewer = actor.kind === 'person' ? { name: actor.name, roles: [...actor.roles] } : undefined;
  return data({ language, viewer, isEvaluation }, { headers });
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('pages:home.title'));

/** A route may say `needsScript`; every other page is sent as HTML alone. */
function usesScript(handle: unknown): boolean {
  return typeof handle === 'object' && handle !== null && 'needsScript' in handle && handle.needsScript === true;
}

export function Layout({ children }: { children: ReactNode }) {
  const loaded = useRouteLoaderData<typeof loader>('root');
  const language = loaded?.language ?? 'en';
  const needsScript = useMatches().some(({ handle }) => usesScript(handle));
  const nonce = useNonce();
  return (
    <html dir={directionOf(language)} lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta content="width=device-width, initial-scale=1" name="viewport" />
        <Meta />
        <link href="/icon.svg" rel="icon" type="image/svg+xml" />
        <Links />
      </head>
      <body>
        <WordsProvider language={language}>
          <Frame isEvaluation={loaded?.isEvaluation ?? false} viewer={loaded?.viewer}>
            {children}
          </Frame>
        </WordsProvider>
        {needsScript && (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export { RouteError as ErrorBoundary };
