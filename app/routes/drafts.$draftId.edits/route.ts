import type { ActionFunctionArgs } from '@remix-run/node';
import type { Issue } from '~/core/shared/issue';
import { parseDraftPatch } from '~/core/studio/draft-patch';
import { refusalResponse } from '~/http/or-respond.server';
import { readerLanguage } from '~/http/reader-language';
import { issueInWords } from '~/locales/issue-words';
import { createTranslate } from '~/locales/translate';
import type { DraftOutcome } from '~/use-cases/studio/edit-draft';
import { useCases } from '~/wiring.server';

const statuses = { saved: 200, conflict: 409, refused: 422 } satisfies Record<DraftOutcome['kind'], number>;

/** Takes an edit as JSON and answers with what became of it; what was refused also in words. */
export async function action({ request, params, context }: ActionFunctionArgs): Promise<Response> {
  const { language } = await readerLanguage(request, context.languages);
  const translate = createTranslate(language);
  const respond = (outcome: DraftOutcome, status: number = statuses[outcome.kind]) => {
    if (outcome.kind !== 'refused') return Response.json(outcome, { status });
    const words = outcome.issues.map((issue) => issueInWords(issue, translate));
    return Response.json({ kind: 'refused', why: words.map(({ found, mend }) => `${found} ${mend}`) }, { status });
  };

  const type = request.headers.get('Content-Type') ?? '';
  if (!/^application\/json\b/i.test(type)) return respond(refused('body_not_json', { found: type }), 415);
  const patch = parseDraftPatch(await request.text());
  if (!patch.ok) return respond({ kind: 'refused', issues: patch.issues }, 400);
  try {
    return respond(await useCases.editDraft(context.actor, { draftId: params['draftId'] ?? '', ...patch.value }));
  } catch (error) {
    const status = refusalResponse(error)?.status;
    if (status === undefined) throw error;
    return respond(refused(status === 403 ? 'not_allowed' : 'not_found'), status);
  }
}

function refused(code: string, values: Issue['values'] = {}): DraftOutcome {
  return { kind: 'refused', issues: [{ code, severity: 'error', where: { file: '', pointer: '' }, values }] };
}
