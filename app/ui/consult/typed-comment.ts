import { postedText } from '~/ui/plain-form/posted-text';

/** The fields of a posted comment. */
export type TypedComment = Record<'text' | 'group' | 'name' | 'organisation', string>;

/** What was typed into the form of a comment. */
export function typedComment(form: FormData): TypedComment {
  const text = (name: keyof TypedComment) => postedText(form, name);
  return { text: text('text'), group: text('group'), name: text('name'), organisation: text('organisation') };
}
