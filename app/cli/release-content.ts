// `npm run content:release`: puts the hashes of new released versions into content.lock.json.
import { issuesAsText } from '~/locales/issue-words';
import { createTranslate } from '~/locales/translate';
import { releaseContent } from '~/wiring-cli.server';

const translate = createTranslate('en');
const added = await releaseContent();
if (added.ok) {
  const lines = added.value.map(({ id, version, hash }) => translate('cli:release.added', { id, version, hash }));
  process.stdout.write(`${[...lines, translate('cli:release.done', { count: added.value.length })].join('\n')}\n`);
} else {
  process.stderr.write(`${issuesAsText(added.issues, translate)}\n`);
  process.exitCode = 1;
}
