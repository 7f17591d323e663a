import type { Issue } from '~/core/shared/issue';
import type { Text } from '~/core/shared/text';
import { textsOf } from '~/core/studio/questions/changes';
import { placeInList, type DraftQuestionnaire } from '~/core/studio/questions/draft-questionnaire';
import { questionOf } from './issue-place';
import { inFields, textLanguages, type TextLanguage } from './question-view';

/** A questionnaire of a draft as its page lists it. */
export interface QuestionnaireOutline {
  id: string;
  title: Text;
  languages: TextLanguage[];
  pages: OutlinePage[];
}

export interface OutlinePage {
  name: string;
  title: Text | undefined;
  /** Whether it is written as a page of its own, and can be changed here. */
  isOwn: boolean;
  typed: Record<string, string>;
  questions: OutlineQuestion[];
}

export interface OutlineQuestion {
  name: string;
  title: Text | undefined;
  type: string;
  /** When it is asked, in words; absent where it always is. */
  asked?: string;
  issues: number;
}

/** A questionnaire as its page lists it. */
export function outlineOf(
  questionnaire: DraftQuestionnaire,
  id: string,
  issues: readonly Issue[],
  inWords: (condition: string) => string | undefined,
): QuestionnaireOutline {
  const { envelope, pages, questions } = questionnaire;
  const about = issues.map((issue) => questionOf(issue, questionnaire));
  return {
    ...{ id, title: envelope.title, languages: textLanguages(questionnaire) },
    pages: pages.map(({ page, pointer, json }) => ({
      ...{ name: page, title: json.title, isOwn: placeInList(pointer).list === '/survey/pages' },
      typed: {
        ...inFields(`page.${page}.title`, textsOf(json.title)),
        ...inFields(`page.${page}.description`, textsOf(json.description)),
      },
      questions: questions
        .filter((question) => question.page === page)
        .map((question) => {
          const { json: own, conditions } = question;
          const asked = conditions.map(({ expression }) => inWords(expression) ?? expression).join('; ');
          return {
            ...{ name: own.name, title: own.title, type: own.type },
            ...(asked !== '' && { asked }),
            issues: about.filter((one) => one === question).length,
          };
        }),
    })),
  };
}
