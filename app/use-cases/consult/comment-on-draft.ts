import { dayOf } from '~/core/shared/dates';
import { failure, success, type Issue, type Result } from '~/core/shared/issue';
import {
  commentGroups,
  isAbout,
  isConsulted,
  takesComments,
  type CommentSubject,
  type Consultation,
  type DraftComment,
} from '~/core/studio/consultation';
import type { Draft } from '~/core/studio/draft';
import type { Actor } from '~/use-cases/actor';
import { queueMail } from '~/use-cases/mail/queue-mail';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports, Stores } from '~/use-cases/ports';
import { issueAt, passage, wordIssues } from '~/use-cases/typed-words';
import { requireWithinLimit } from '~/use-cases/within-limit';
import { loadByLink } from './load-consultation';

/** What somebody says about a draft. Name and organisation may be empty. */
export interface CommentInput {
  token: string;
  subject: CommentSubject;
  text: string;
  /** One of `commentGroups`. */
  group: string;
  name: string;
  organisation: string;
  /** Where it comes from, for limits; not kept. */
  address: string;
}

/**
 * Says something about a draft that is shared, without an account. Its authors see it at once, everybody else once they
 * let it through. The same words again are said once. Issues: of words at `/text`, `/name` and `/organisation`;
 * `group_unknown` at `/group`; `subject_unknown`; `comments_closed`. Throws NotFound, TooOften.
 */
export async function commentOnDraft(ports: Ports, actor: Actor, input: CommentInput): Promise<Result<undefined>> {
  requirePermission(actor, 'commentOnDraft');
  const { consultation, draft } = await loadByLink(ports, input.token);
  const at = ports.clock.now();
  if (!takesComments(consultation, draft, dayOf(at))) return failure([issueAt('comments_closed')]);
  const issues = commentIssues(consultation, input);
  const group = commentGroups.find((one) => one === input.group);
  if (group === undefined) issues.push(issueAt('group_unknown', 'group'));
  if (group === undefined || issues.length > 0) return failure(issues);
  await requireWithinLimit(ports, 'comment', input.address);
  await requireWithinLimit(ports, 'comment_everywhere', consultation.id);
  const comment: DraftComment = {
    ...{ id: ports.ids.next(), consultationId: consultation.id, at, group },
    ...{ subject: input.subject, text: input.text.trim() },
    ...spoken('name', input),
    ...spoken('organisation', input),
  };
  return ports.transact((inside) => keep(inside, ports, input.token, comment));
}

function commentIssues(consultation: Consultation, input: CommentInput): Issue[] {
  return [
    ...(isConsulted(consultation, input.subject) ? [] : [issueAt('subject_unknown')]),
    ...wordIssues({ text: input.text }, passage),
    ...wordIssues({ ...spoken('name', input), ...spoken('organisation', input) }),
  ];
}

/** A line that may be left empty. */
function spoken(field: 'name' | 'organisation', input: CommentInput): Partial<Record<typeof field, string>> {
  const line = input[field].trim();
  return line === '' ? {} : { [field]: line };
}

async function keep(inside: Stores, ports: Ports, token: string, comment: DraftComment): Promise<Result<undefined>> {
  const { consultation, draft } = await loadByLink(inside, token);
  const day = dayOf(comment.at);
  if (!takesComments(consultation, draft, day)) return failure([issueAt('comments_closed')]);
  const said = await inside.consultations.listComments(consultation.id);
  if (said.some((one) => one.text === comment.text && one.name === comment.name && isAbout(one, comment.subject)))
    return success(undefined);
  await inside.consultations.addComment(comment);
  // One mail a day: whoever gets it looks at all of them then.
  if (!said.some(({ at }) => dayOf(at) === day)) await tellAuthor(inside, ports, consultation, draft);
  return success(undefined);
}

/** Tells whoever began it that there is something to read; not what, because a mail is kept elsewhere for good. */
async function tellAuthor(
  inside: Stores,
  ports: Ports,
  { id, draftId, startedBy }: Consultation,
  { title }: Draft,
): Promise<void> {
  const author = await inside.people.findPerson(startedBy);
  if (author === undefined || author.disabledAt !== undefined) return;
  const link = `${ports.installation.origin()}/drafts/${draftId}/consultations/${id}`;
  await queueMail(inside, ports, { to: author.email, name: 'draftCommented', values: { draft: title, link } });
}
