import { Content } from '~/ui/words';
import { isAnsweredHere, questionHref, questionOf, type ResultData } from './result-data';

/** A question by its title, leading to where it is answered, where that is here. */
export function QuestionLink({ data, name }: { data: ResultData; name: string }) {
  const question = questionOf(data, name);
  if (question === undefined) return null;
  if (!isAnsweredHere(data, question)) return <Content text={question.title} />;
  return (
    <a className="aksel-link" href={questionHref(data.assessment.id, question)}>
      <Content text={question.title} />
    </a>
  );
}

/** Several questions, one under the other. */
export function QuestionLinks({ data, names }: { data: ResultData; names: readonly string[] }) {
  return (
    <ul className="rs-list">
      {names.map((name) => (
        <li key={name}>
          <QuestionLink data={data} name={name} />
        </li>
      ))}
    </ul>
  );
}
