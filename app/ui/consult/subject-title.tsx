import type { Text } from '~/core/shared/text';
import type { CommentSubject } from '~/core/studio/consultation';
import { Content, useWords } from '~/ui/words';

/** What a comment is about: its kind and, of a part, its title. */
export function SubjectTitle({ subject, title }: { subject: CommentSubject; title: Text | undefined }) {
  const { translate } = useWords();
  return (
    <>
      {translate(`consult:of.${subject.kind}`)}
      {subject.kind !== 'whole' && (
        <>
          {': '}
          <Content text={title ?? subject.id} />
        </>
      )}
    </>
  );
}
