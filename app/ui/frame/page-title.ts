import { isRouteErrorResponse, type MetaDescriptor } from '@remix-run/react';
import type { Translate } from '~/core/shared/text';
import { createTranslate } from '~/locales/translate';

interface Args {
  matches: readonly { id: string; data?: unknown }[];
  error?: unknown;
}

/** "Page – Rightscope" in the reader's language; on an error page the title of the error. */
export function pageTitle(
  { matches, error }: Args,
  nameOf: (translate: Translate, language: string) => string,
): MetaDescriptor[] {
  const root = matches.find(({ id }) => id === 'root')?.data as { language?: string } | undefined;
  const language = root?.language ?? 'en';
  const translate = createTranslate(language);
  const page =
    error === undefined || error === null
      ? nameOf(translate, language)
      : translate(`pages:errors.${errorName(error)}.title`);
  return [{ title: translate('pages:frame.title', { page, product: translate('product') }) }];
}

const named: Record<number, string> = {
  400: 'badRequest',
  401: 'signIn',
  403: 'denied',
  404: 'notFound',
  423: 'sealed',
  429: 'tooOften',
};

/** Which of the error texts fits: known kinds of answer, and everything else as an error of ours. */
export function errorName(error: unknown): string {
  return (isRouteErrorResponse(error) && named[error.status]) || 'failure';
}
