import type { ActionFunctionArgs } from '@remix-run/node';
import { parseJson } from '~/core/shared/parse-json';
import type { Issue } from '~/core/shared/issue';
import { refusalResponse } from '~/http/or-respond.server';
import { readerLanguage } from '~/http/reader-language';
import { toSaveResponse } from '~/http/save-response';
import { createTranslate } from '~/locales/translate';
import type { SaveOutcome } from '~/use-cases/assessment/save-answers';
import { useCases } from '~/wiring.server';

const statuses = { saved: 200, conflict: 409, refused: 422 } satisfies Record<SaveOutcome['kind'], number>;

/** Takes a patch of answers as JSON and answers with a `SaveResponse`. */
export async function action({ request, params, context }: ActionFunctionArgs): Promise<Response> {
  const { language } = await readerLanguage(request, context.languages);
  const respond = (outcome: SaveOutcome, status: number = statuses[outcome.kind]) =>
    Response.json(toSaveResponse(outcome, createTranslate(language)), { status });

  const type = request.headers.get('Content-Type') ?? '';
  if (!/^application\/json\b/i.test(type)) return respond(refused('body_not_json', { found: type }), 415);
  const patch = parseJson({ path: '', text: await request.text() });
  if (!patch.ok) return respond({ kind: 'refused', issues: patch.issues }, 400);
  try {
    const input = { assessmentId: params.assessmentId ?? '', patch: patch.value };
    return respond(await useCases.saveAnswers(context.actor, input));
  } catch (error) {
    const status = refusalResponse(error)?.status;
    if (status === undefined) throw error;
    return respond(refused(status === 403 ? 'not_allowed' : 'not_found'), status);
  }
}

function refused(code: string, values: Issue['values'] = {}): SaveOutcome {
  return { kind: 'refused', issues: [{ code, severity: 'error', where: { file: '', pointer: '' }, values }] };
}
