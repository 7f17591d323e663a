import { dayOf, dayText } from '~/core/shared/dates';
import type { VersionComments } from '~/core/studio/consultation-views';
import { Page } from '~/ui/frame/page';
import { Part } from '~/ui/frame/part';
import { ruleSetAddress } from '~/ui/rulebook/addresses';
import { Content, Data, useWords } from '~/ui/words';
import { SaidComments } from './said-comments';
import { SubjectTitle } from './subject-title';

/** What was said about a version before it was published, kept with it. */
export function VersionCommentsPage({ ruleSet, hash, consultations }: VersionComments) {
  const { language, translate } = useWords();
  const said = consultations.filter(({ comments }) => comments.length > 0);
  return (
    <Page
      heading={translate('consult:kept.title')}
      trail={[
        { href: '/rules', text: translate('rulebook:title') },
        {
          href: ruleSetAddress(ruleSet, hash),
          text: (
            <>
              <Content text={ruleSet.title} /> <Data>{ruleSet.version}</Data>
            </>
          ),
        },
      ]}
    >
      <p>{translate('consult:kept.lead')}</p>
      {said.length === 0 && <p>{translate('consult:kept.none')}</p>}
      {said.map(({ id, startedAt, closesOn, welcome, comments }) => (
        <Part
          id={`consultation-${id}`}
          key={id}
          title={translate('consult:kept.asked', {
            from: dayText(dayOf(startedAt), language),
            until: dayText(closesOn, language),
          })}
        >
          <p className="rs-lines">
            <Data>{welcome}</Data>
          </p>
          <SaidComments
            aboutOf={(comment) => {
              const { title } = comments.find((one) => one.id === comment.id) ?? {};
              return (
                <>
                  <SubjectTitle subject={comment.subject} title={title} />
                  {title === undefined && <> ({translate('consult:kept.gone')})</>}
                </>
              );
            }}
            comments={comments}
          />
        </Part>
      ))}
    </Page>
  );
}
