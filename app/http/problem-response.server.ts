import type { Request, Response } from 'express';
import { issueInWords } from '~/locales/issue-words';
import { createTranslate, directionOf, languages } from '~/locales/translate';
import type { Issue } from '~/core/shared/issue';
import { toSaveResponse } from './save-response';

/** Answers a request that does not get as far as a route: JSON for programs, a plain page for people. */
export function sendProblem(
  request: Request,
  response: Response,
  status: number,
  code: string,
  values: Issue['values'] = {},
): void {
  const [language] = languages;
  const translate = createTranslate(language);
  const issue: Issue = { code, severity: 'error', where: { file: '', pointer: '' }, values };
  response.status(status).set('Cache-Control', 'no-store');
  if (wantsJson(request)) {
    response.json(toSaveResponse({ kind: 'refused', issues: [issue] }, translate));
    return;
  }
  const { found, expected, mend } = issueInWords(issue, translate);
  const title = translate('common:problem.title');
  const lines = [found, `${translate('common:issue.expected')} ${expected}`, mend].map(
    (line) => `<p>${escapeHtml(line)}</p>`,
  );
  const home = `<p><a href="/">${escapeHtml(translate('common:problem.home'))}</a></p>`;
  response
    .type('html')
    .send(
      `<!doctype html><html lang="${language}" dir="${directionOf(language)}"><meta charset="utf-8">` +
        `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title>` +
        `<main><h1>${escapeHtml(title)}</h1>${lines.join('')}${home}</main></html>`,
    );
}

function wantsJson(request: Request): boolean {
  return request.is('json') === 'json' || request.accepts(['html', 'json']) === 'json';
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
