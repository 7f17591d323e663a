import { z } from 'zod';
import { answerSchema, type Answers } from '~/core/questionnaire/answers';
import { canonicalJson } from '~/core/shared/hash';
import { saveInParts, type Changes, type Save } from '~/http/save-in-parts';
import { isAcceptable } from '~/ui/answers/is-acceptable';
import { readPatchFields } from '~/ui/plain-form/patch-fields';
import type { Provable, ReturnedProof } from '~/ui/proof/proof-form';
import { faultOf, readTypedProof, typedProofFrom, withProof } from '~/ui/proof/typed-proof';

/** Takes a posted form of proof: saves what is complete. @returns what has to be shown again, if anything. */
export async function takeProof(form: FormData, provable: Provable[], save: Save): Promise<ReturnedProof | undefined> {
  const seen = readSeen(form);
  const returned: ReturnedProof = { typed: {}, problems: [], changed: [] };
  const changes: Changes = {};
  for (const { question } of provable) {
    const { name } = question;
    const answer = seen[name];
    if (answer === undefined) continue;
    const typed = readTypedProof(form, name);
    returned.typed[name] = typed;
    if (canonicalJson(typed) === canonicalJson(typedProofFrom(answer))) continue;
    const proved = withProof(answer, typed);
    const fault = faultOf(typed);
    if (fault) returned.problems.push({ question: name, ...fault });
    else if (isAcceptable(question, proved)) changes[name] = proved;
    else
      returned.problems.push({
        question: name,
        field: typed.kind === 'document' ? 'document' : 'proof',
        code: 'characters',
      });
  }
  const saved = await saveInParts({ ...readPatchFields(form), changes }, save);
  if (saved.closed) {
    const lost = [...Object.keys(changes), ...returned.problems.map(({ question }) => question)];
    return { ...returned, problems: [], closed: { why: saved.closed, lost } };
  }
  returned.changed = Object.keys(saved.theirs);
  const again = new Set([...returned.changed, ...returned.problems.map(({ question }) => question)]);
  if (again.size === 0) return undefined;
  const typed = Object.fromEntries(Object.entries(returned.typed).filter(([name]) => again.has(name)));
  return { ...returned, typed };
}

/** The answers that the proof was given for: a proof never moves silently to another answer. */
function readSeen(form: FormData): Answers {
  const seen = z.record(z.string(), answerSchema).safeParse(readPatchFields(form).seen);
  if (!seen.success) throw new Response(null, { status: 400 });
  return seen.data;
}
