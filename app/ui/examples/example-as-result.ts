import type { ExampleAnswers } from '~/core/examples/example';
import type { ResultData } from '~/ui/result/result-data';

type Explained = Pick<ResultData, 'ruleSet' | 'questionnaires' | 'evaluation' | 'explanations'> & {
  given: ExampleAnswers;
};

/** The answers of an example as the parts of a result read them. */
export function exampleAsResult({ given, ruleSet, questionnaires, evaluation, explanations }: Explained): ResultData {
  return {
    assessment: { title: given.title, service: '', buyer: '', vendor: '', stage: given.stage },
    answers: given.answers,
    ...{ ruleSet, questionnaires, evaluation, explanations },
  };
}
