import type { Questionnaire } from '~/core/questionnaire/questionnaire';

interface Open {
  assessment: { id: string };
  questionnaire: Questionnaire;
  shown: string[];
}

interface Saved {
  intent: string;
  pageName: string;
  /** Questions that stood on the page when it was filled in. */
  seen: string[];
  /** The questionnaire after the page was saved. */
  open: Open;
}

export function pageHref(assessmentId: string, questionnaireId: string, page: string): string {
  return `${questionnaireHref(assessmentId, questionnaireId)}?${new URLSearchParams({ page }).toString()}`;
}

function questionnaireHref(assessmentId: string, questionnaireId: string): string {
  return `/assessments/${assessmentId}/questionnaires/${questionnaireId}`;
}

/**
 * Where somebody goes after a page was saved: to questions that the answers brought up on the same page, else to the
 * next page that asks something, after the last one to the proof; back and away where they asked for it.
 */
export function afterPage({ intent, pageName, seen, open }: Saved): string {
  const { assessment, questionnaire } = open;
  const href = (page: string) => pageHref(assessment.id, questionnaire.id, page);
  if (intent === 'leave') return `/assessments/${assessment.id}`;

  const asking = questionnaire.pages
    .map(({ name }) => name)
    .filter((name) => name === pageName || shownOn(name, open).length > 0);
  const position = asking.indexOf(pageName);
  if (intent === 'back') return href(asking[Math.max(0, position - 1)] ?? pageName);

  const opened = shownOn(pageName, open).filter((name) => !seen.includes(name));
  if (opened.length > 0) {
    return `${href(pageName)}&${new URLSearchParams(opened.map((name) => ['opened', name])).toString()}`;
  }
  const next = asking[position + 1];
  return next === undefined ? `${questionnaireHref(assessment.id, questionnaire.id)}/proof` : href(next);
}

function shownOn(page: string, { questionnaire, shown }: Open): string[] {
  return questionnaire.questions
    .filter((question) => question.page === page && shown.includes(question.name))
    .map(({ name }) => name);
}
