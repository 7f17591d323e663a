import type { QuestionNote } from './envelope';
import { isPanel, outlineSurvey, pagesOf, type Placed } from './outline-survey';
import type { AcceptedAnswer, Page, Question } from './questionnaire';
import { readAcceptedAnswer } from './read-accepted-answer';
import { checkCircles, checkCondition, type Readable, type Report } from './read-conditions';
import type { SurveyElement, SurveyJson } from './survey-json';

/** What a question without a note in the envelope has. */
export const noNote: QuestionNote = {
  why: '',
  factors: [],
  sources: [],
  proof: 'none',
  use: 'information',
  changeable: false,
  notApplicable: false,
};

/** Where a survey stands and what surrounds it. */
export interface Surroundings {
  questionnaire: string;
  /** JSON pointer of the survey in its file. */
  pointer: string;
  /** Names of other questionnaires' questions that it may read. */
  context: ReadonlySet<string>;
  notes: Record<string, QuestionNote>;
}

/**
 * The questions and pages of a survey, as far as they can be asked. Every fault is reported; a question with one is
 * left out of `questions` and of its page.
 */
export function buildQuestions(
  survey: SurveyJson,
  { questionnaire, pointer, context, notes }: Surroundings,
  report: Report,
): { questions: Question[]; pages: Page[] } {
  const outline = outlineSurvey(survey, pointer);
  const accepted = new Map<string, AcceptedAnswer | undefined>();
  for (const { json, pointer: at } of outline.questions) {
    const accepts = readAcceptedAnswer(json, (code, property, values, suggestion) =>
      report(code, property === '' ? at : `${at}/${property}`, values, suggestion),
    );
    if (!accepted.has(json.name)) accepted.set(json.name, accepts);
  }
  const readable: Readable = { own: accepted, context };
  const readConditions = conditionReader(readable, report);

  const reads = new Map<string, { names: string[]; pointer: string }>();
  const questions: Question[] = [];
  for (const placed of outline.questions) {
    const { json } = placed;
    if (placed.isNeverShown) report('never_shown', placed.pointer, { name: json.name });
    const accepts = placed.isNeverShown ? undefined : accepted.get(json.name);
    const read = readConditions(placed);
    if (json.requiredIf?.trim())
      checkCondition({ expression: json.requiredIf, pointer: `${placed.pointer}/requiredIf` }, readable, report);
    if (accepts === undefined || read === undefined || reads.has(json.name)) continue;
    reads.set(json.name, { names: read, pointer: placed.conditions[0]?.pointer ?? placed.pointer });
    questions.push({
      name: json.name,
      questionnaire,
      page: placed.page,
      type: json.type,
      title: json.title ?? json.name,
      ...(json.description !== undefined && { description: json.description }),
      required: json.isRequired === true,
      accepts,
      ...(placed.conditions.length > 0 && { visibleIf: placed.conditions.map(({ expression }) => expression) }),
      visibilityReads: read,
      note: Object.hasOwn(notes, json.name) ? (notes[json.name] ?? noNote) : noNote,
    });
  }
  checkCircles(reads, report);
  return { questions, pages: buildPages(survey, new Set(reads.keys())) };
}

/** A panel's condition stands over many questions but is checked and reported once. */
function conditionReader(readable: Readable, report: Report): (placed: Placed<SurveyElement>) => string[] | undefined {
  const known = new Map<string, string[] | undefined>();
  return ({ conditions }) => {
    for (const condition of conditions) {
      if (!known.has(condition.pointer)) known.set(condition.pointer, checkCondition(condition, readable, report));
    }
    const names = conditions.map(({ pointer }) => known.get(pointer));
    return names.includes(undefined) ? undefined : [...new Set(names.flatMap((list) => list ?? []))];
  };
}

function buildPages(survey: SurveyJson, asked: ReadonlySet<string>): Page[] {
  const buildElements = (elements: SurveyElement[]): Page['elements'] =>
    elements.flatMap((element): Page['elements'] => {
      if (!isPanel(element)) return asked.has(element.name) ? [{ kind: 'question', name: element.name }] : [];
      return [
        { kind: 'panel', name: element.name, ...words(element), elements: buildElements(element.elements ?? []) },
      ];
    });
  return pagesOf(survey).map(({ page }) => ({
    name: page.name,
    ...words(page),
    elements: buildElements(page.elements ?? []),
  }));
}

function words({ title, description }: { title?: Page['title'] | undefined; description?: Page['title'] | undefined }) {
  return { ...(title !== undefined && { title }), ...(description !== undefined && { description }) };
}
