import type { Page } from 'playwright-core';

/**
 * Lists what must not happen on a page: errors in the console, exceptions, breaches of the content security policy,
 * requests that fail, and requests to any other host. Call the returned function to read the list.
 *
 * A page that answers with an error status is content like any other; a script or fetch that does is trouble.
 */
export function watchPage(page: Page, ownOrigin: string): () => string[] {
  const trouble: string[] = [];
  const documents = new Set<string>();

  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    const failedToLoad = message.text().startsWith('Failed to load resource');
    // Reported below with its status and address, where it is trouble at all.
    if (failedToLoad) return;
    trouble.push(`console error: ${message.text()}`);
  });
  page.on('pageerror', (error) => trouble.push(`exception: ${error.message}`));
  page.on('crash', () => trouble.push('the page crashed'));
  page.on('request', (request) => {
    if (request.isNavigationRequest()) documents.add(request.url());
    const { protocol, origin } = new URL(request.url());
    if (!['data:', 'blob:', 'about:'].includes(protocol) && origin !== ownOrigin) {
      trouble.push(`request to another host: ${request.url()}`);
    }
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.request().isNavigationRequest()) {
      trouble.push(`${response.request().method()} ${response.url()} answered ${response.status()}`);
    }
  });
  return () => trouble;
}
