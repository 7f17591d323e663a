import type { LoaderFunctionArgs } from '@remix-run/node';
import { findForm } from '~/core/studio/rules/rule-form';
import { subjectFrom } from '~/core/studio/rules/rule-kinds';
import { formInWords, questionnairesIn } from '~/core/studio/rules/rule-words';
import { issuesBeside } from '~/core/studio/issues-beside';
import { orRespond } from '~/http/or-respond.server';
import { readerLanguage } from '~/http/reader-language';
import { createTranslate } from '~/locales/translate';
import { useCases } from '~/wiring.server';

/** What is wrong with one file of a draft as it stands, and its expressions in words: what a page asks after it saved. */
export async function loader({
  request,
  params,
  context: { actor, languages },
}: LoaderFunctionArgs): Promise<Response> {
  const draftId = params['draftId'] ?? '';
  const { searchParams } = new URL(request.url);
  const path = searchParams.get('file') ?? '';
  const [{ files }, examined, { next }, { language }] = await orRespond(
    Promise.all([
      useCases.getDraft(actor, { draftId }),
      useCases.examineDraft(actor, { draftId }),
      useCases.getDraftHistory(actor, { draftId }),
      readerLanguage(request, languages),
    ]),
  );
  const subject = subjectFrom(searchParams.get('kind'), searchParams.get('id'));
  const questionnaires = subject === undefined ? [] : questionnairesIn(files);
  const found = subject && findForm(files, subject, questionnaires);
  const reader = { language, translate: createTranslate(language) };
  return Response.json({
    revision: examined.revision,
    issues: issuesBeside(examined.issues, path),
    sentences: found?.kind === 'form' ? formInWords(found, files, questionnaires, reader) : {},
    next,
  });
}
