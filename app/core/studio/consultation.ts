import type { Draft } from './draft';

/** A draft at one revision, shared by a link with whoever is to comment on it. */
export interface Consultation {
  id: string;
  draftId: string;
  /** The part of the link that nobody can guess: whoever has it reads the draft and may comment. */
  token: string;
  /** What is read and commented on, whatever becomes of the draft meanwhile. */
  revision: number;
  /** Ids of risks and stoppers and names of questions that stand in it then, each of which can be commented on. */
  parts: Record<ConsultedKind, string[]>;
  /** What its authors say to those who are asked. */
  welcome: string;
  /** The last day on which comments are taken, YYYY-MM-DD in UTC. */
  closesOn: string;
  /** Id of whoever began it. */
  startedBy: string;
  startedAt: string;
  /** Closed by hand before its last day was over. */
  closed?: { by: string; at: string };
}

/** For whom somebody who comments speaks, in their own words about themselves. */
export const commentGroups = ['affected', 'civil_society', 'public_body', 'vendor', 'research', 'other'] as const;
export type CommentGroup = (typeof commentGroups)[number];

/** What a part of a draft is that can be commented on by itself. */
export const consultedKinds = ['risk', 'stopper', 'question'] as const;
export type ConsultedKind = (typeof consultedKinds)[number];

/** What a comment is about: the draft as a whole, whose id is empty, or one part of it by its id or name. */
export interface CommentSubject {
  kind: 'whole' | ConsultedKind;
  id: string;
}

/** What became of what a comment asks for. */
export const verdicts = ['taken_up', 'partly', 'not_taken_up'] as const;
export type Verdict = (typeof verdicts)[number];

/** What somebody said about a draft. Whoever it was has no account; what they are called is what they typed. */
export interface DraftComment {
  id: string;
  consultationId: string;
  at: string;
  subject: CommentSubject;
  /** Empty once it was removed. */
  text: string;
  group: CommentGroup;
  name?: string;
  organisation?: string;
  /** Since when everybody who has the link, or reads the published version, sees it; absent while its authors alone do. */
  shown?: { by: string; at: string };
  /** Personal data was taken out: who said it, or all that was said as well. */
  removed?: { what: 'names' | 'words'; by: string; at: string };
  answer?: { verdict: Verdict; text: string; by: string; at: string };
}

/** A comment as everybody sees it: nothing of who works on the draft. */
export interface PublicComment extends Pick<
  DraftComment,
  'id' | 'at' | 'subject' | 'text' | 'group' | 'name' | 'organisation'
> {
  removed?: { what: 'names' | 'words'; at: string };
  answer?: { verdict: Verdict; text: string; at: string };
}

/** Whether comments are taken on a day, YYYY-MM-DD in UTC: until its last day is over, while the draft can still change. */
export function takesComments(
  { closesOn, closed }: Pick<Consultation, 'closesOn' | 'closed'>,
  { state }: Pick<Draft, 'state'>,
  day: string,
): boolean {
  return closed === undefined && day <= closesOn && (state.kind === 'open' || state.kind === 'proposed');
}

/** Those that were let through, in the order in which they came. */
export function publicComments(comments: readonly DraftComment[]): PublicComment[] {
  return comments.filter(({ shown }) => shown !== undefined).map(toPublic);
}

/** Whether something can be commented on: the draft as a whole, or a part that stands in it. */
export function isConsulted({ parts }: Pick<Consultation, 'parts'>, { kind, id }: CommentSubject): boolean {
  return kind === 'whole' ? id === '' : parts[kind].includes(id);
}

/** Whether a comment is about this. */
export function isAbout({ subject }: Pick<DraftComment, 'subject'>, { kind, id }: CommentSubject): boolean {
  return subject.kind === kind && subject.id === id;
}

/** The comment without what was said of who said it, or without the words as well; that it was taken out stays. */
export function withoutWords(
  { name: _name, organisation: _organisation, ...comment }: DraftComment,
  removed: NonNullable<DraftComment['removed']>,
): DraftComment {
  // Words that are gone stay gone, whatever is taken out afterwards.
  const what = comment.removed?.what === 'words' ? 'words' : removed.what;
  return { ...comment, text: what === 'words' ? '' : comment.text, removed: { ...removed, what } };
}

function toPublic({ id, at, subject, text, group, name, organisation, removed, answer }: DraftComment): PublicComment {
  return {
    ...{ id, at, subject, text, group },
    ...(name !== undefined && { name }),
    ...(organisation !== undefined && { organisation }),
    ...(removed && { removed: { what: removed.what, at: removed.at } }),
    ...(answer && { answer: { verdict: answer.verdict, text: answer.text, at: answer.at } }),
  };
}
