import { createContext, useContext } from 'react';
import type { QuestionGroup, QuestionPlace } from '~/core/rulebook/rule-book';
import { Content } from '~/ui/words';
import { questionnaireAddress } from './addresses';

/** Where a question is read: where it is published, unless a page says otherwise. */
export const QuestionHref = createContext((place: QuestionPlace, exact: boolean) =>
  questionnaireAddress(place.questionnaire, exact ? place.questionnaire.hash : undefined, place.number),
);

/** A question by its title, as the way to where it is read. @param exact earlier versions are named by their hash too. */
export function QuestionLink({ place, exact }: { place: QuestionPlace; exact: boolean }) {
  const hrefOf = useContext(QuestionHref);
  return (
    <a className="aksel-link" href={hrefOf(place, exact)}>
      <Content text={place.title} />
    </a>
  );
}

/** Questions, one line each. */
export function QuestionLinks({ places, exact }: { places: readonly QuestionPlace[]; exact: boolean }) {
  return (
    <ul className="rs-list">
      {places.map((place) => (
        <li key={`${place.questionnaire.id} ${place.number}`}>
          <QuestionLink exact={exact} place={place} />
        </li>
      ))}
    </ul>
  );
}

/** Questions under the title of their questionnaire. */
export function QuestionGroups({ groups, exact }: { groups: readonly QuestionGroup[]; exact: boolean }) {
  return (
    <dl className="rs-behind">
      {groups.map(({ questionnaire, questions }) => (
        <div key={questionnaire.id}>
          <dt>
            <Content text={questionnaire.title} />
          </dt>
          <dd>
            <QuestionLinks exact={exact} places={questions} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
