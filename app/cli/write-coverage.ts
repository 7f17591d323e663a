// `npm run coverage:content`: writes what the shipped content covers.
import { writeFileSync } from 'node:fs';
import { issuesAsText } from '~/locales/issue-words';
import { createTranslate } from '~/locales/translate';
import { coverageDocument, coverageFile } from './coverage-document';

const translate = createTranslate('en');
const document = await coverageDocument();
if (document.ok) {
  writeFileSync(coverageFile, document.value);
  process.stdout.write(`${translate('coverage:document.written', { file: coverageFile })}\n`);
} else {
  process.stderr.write(`${issuesAsText(document.issues, translate)}\n`);
  process.exitCode = 1;
}
