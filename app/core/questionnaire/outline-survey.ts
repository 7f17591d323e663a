import type { SurveyElement, SurveyJson, SurveyPage } from './survey-json';

/** A condition and where it is written. */
export interface PlacedCondition {
  expression: string;
  pointer: string;
}

/** One piece of the survey with its JSON pointer, and the conditions of everything around it, its own first. */
export interface Placed<Json> {
  json: Json;
  pointer: string;
  /** Name of its page. */
  page: string;
  conditions: PlacedCondition[];
  /** True where it, or something around it, is switched off without a condition. */
  isNeverShown: boolean;
}

/** A survey laid flat, each list in the order of the form. */
export interface SurveyOutline {
  pages: Placed<SurveyPage>[];
  panels: Placed<SurveyElement>[];
  questions: Placed<SurveyElement>[];
}

/** Whether an element groups others. */
export function isPanel(element: SurveyElement): boolean {
  return element.type === 'panel';
}

/** The survey's pages; questions without a page stand on one named `page1`, as SurveyJS does it. */
export function pagesOf(survey: SurveyJson): { page: SurveyPage & { name: string }; pointer: string }[] {
  const pages = survey.pages?.map((page, index) => ({
    page: { ...page, name: page.name ?? `page${index + 1}` },
    pointer: `/pages/${index}`,
  }));
  return pages ?? [{ page: { name: 'page1', elements: survey.elements ?? [] }, pointer: '' }];
}

/** Lists every page, panel and question of a survey. `pointer`: where the survey stands in its file. */
export function outlineSurvey(survey: SurveyJson, pointer: string): SurveyOutline {
  const outline: SurveyOutline = { pages: [], panels: [], questions: [] };
  for (const { page, pointer: below } of pagesOf(survey)) {
    const placed = place(page, pointer + below, page.name, { conditions: [], isNeverShown: false });
    outline.pages.push(placed);
    addElements(page.elements ?? [], placed, outline);
  }
  return outline;
}

function addElements(elements: SurveyElement[], around: Placed<unknown>, outline: SurveyOutline): void {
  elements.forEach((element, index) => {
    const placed = place(element, `${around.pointer}/elements/${index}`, around.page, around);
    if (!isPanel(element)) {
      outline.questions.push(placed);
      return;
    }
    outline.panels.push(placed);
    addElements(element.elements ?? [], placed, outline);
  });
}

function place<Json extends { visible?: boolean | undefined; visibleIf?: string | undefined }>(
  json: Json,
  pointer: string,
  page: string,
  around: Pick<Placed<unknown>, 'conditions' | 'isNeverShown'>,
): Placed<Json> {
  const own = json.visibleIf?.trim() ? [{ expression: json.visibleIf, pointer: `${pointer}/visibleIf` }] : [];
  return {
    json,
    pointer,
    page,
    conditions: [...own, ...around.conditions],
    isNeverShown: around.isNeverShown || (json.visible === false && own.length === 0),
  };
}
