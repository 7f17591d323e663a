import { parseQuestionnaire } from '~/core/questionnaire/parse-questionnaire';
import type { ContentFile } from '~/core/shared/content-file';
import type { Translate } from '~/core/shared/text';
import { conditionInWords } from '~/core/studio/questions/condition-in-words';
import { questionnairePath } from '~/core/questionnaire/questionnaire';
import { questionnaireIdsIn } from '~/core/studio/questions/draft-questionnaire';

/** Puts conditions into words, with the titles of all questionnaires of a draft that parse. */
export function askedWords(
  files: readonly ContentFile[],
  language: string,
  translate: Translate,
): (condition: string) => string | undefined {
  const questionnaires = questionnaireIdsIn(files).flatMap((id) => {
    const file = files.find(({ path }) => path === questionnairePath(id));
    const parsed = file && parseQuestionnaire(file);
    return parsed?.ok ? [parsed.value] : [];
  });
  return (condition) => conditionInWords(condition, { questionnaires, language, translate });
}
