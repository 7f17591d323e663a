import { createCookie } from '@remix-run/node';
import { z } from 'zod';

const yearSeconds = 365 * 24 * 60 * 60;
const cookie = createCookie('language', { httpOnly: true, maxAge: yearSeconds, path: '/', sameSite: 'lax' });

/**
 * The language of a page: what `?lng=` asks for (kept from then on), else what was kept, else the first language of
 * the browser that is offered, else the first one offered.
 */
export async function readerLanguage(
  request: Request,
  offered: readonly [string, ...string[]],
): Promise<{ language: string; headers: HeadersInit }> {
  const isOffered = (language: unknown): language is string => offered.some((one) => one === language);
  const asked = new URL(request.url).searchParams.get('lng');
  if (isOffered(asked)) return { language: asked, headers: { 'Set-Cookie': await cookie.serialize(asked) } };

  const kept = z.string().safeParse(await cookie.parse(request.headers.get('Cookie'))).data;
  if (isOffered(kept)) return { language: kept, headers: {} };
  const wanted = preferredLanguages(request.headers.get('Accept-Language') ?? '');
  const language = wanted.flatMap((one) => [one, one.split('-')[0]]).find(isOffered);
  return { language: language ?? offered[0], headers: {} };
}

/** Languages of an `Accept-Language` header, the most wanted first; equal wishes keep their order. */
export function preferredLanguages(header: string): string[] {
  return header
    .split(',')
    .map((entry) => {
      const [language = '', ...parameters] = entry.trim().split(';');
      const weight = parameters.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find((one) => one !== undefined);
      return { language, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ language, weight }) => language !== '' && weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ language }) => language);
}
