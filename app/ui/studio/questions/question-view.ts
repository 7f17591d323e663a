import type { QuestionNote } from '~/core/questionnaire/envelope';
import type { Text } from '~/core/shared/text';
import { textsOf, type Texts } from '~/core/studio/questions/changes';
import { choicesOf, itemText } from '~/core/studio/questions/choices';
import type { DraftQuestion, DraftQuestionnaire } from '~/core/studio/questions/draft-questionnaire';
import type { PublishedNames } from '~/core/studio/questions/names';

/** A language of a questionnaire, and the name its texts have in files: the first stands under `default`. */
export interface TextLanguage {
  key: string;
  code: string;
}

/** One question as its form shows it. */
export interface QuestionView {
  name: string;
  title: Text | undefined;
  type: string;
  languages: TextLanguage[];
  choices: { value: string; text: Text | undefined; wasPublished: boolean }[];
  /** Whether it has choices that can be edited here. */
  isPicked: boolean;
  isNumber: boolean;
  wasPublished: boolean;
  sources: { id: string; title: Text }[];
  /** What stands in its fields, by their names. */
  typed: Record<string, string>;
}

const picked: ReadonlySet<string> = new Set(['radiogroup', 'checkbox', 'dropdown', 'tagbox']);

/** The languages of a questionnaire's texts. */
export function textLanguages({ envelope }: Pick<DraftQuestionnaire, 'envelope'>): TextLanguage[] {
  return envelope.languages.map((code, index) => ({ key: index === 0 ? 'default' : code, code }));
}

export function questionView(
  questionnaire: DraftQuestionnaire,
  question: DraftQuestion,
  published: PublishedNames,
): QuestionView {
  const { json } = question;
  const known = published.get(json.name);
  return {
    ...{ name: json.name, title: json.title, type: json.type, languages: textLanguages(questionnaire) },
    choices: choicesOf(question).map(({ value, item }) => ({
      ...{ value, text: itemText(item) },
      wasPublished: known?.choices.has(value) ?? false,
    })),
    isPicked: picked.has(json.type),
    isNumber: json.type === 'text' && json.inputType === 'number',
    wasPublished: known !== undefined,
    sources: Object.entries(questionnaire.envelope.sources).map(([id, { title }]) => ({ id, title })),
    typed: typedOf(question),
  };
}

/** Fields by the names under which a form posts them; a text has one for each language. */
function typedOf(question: DraftQuestion): Record<string, string> {
  const { json, note } = question;
  const order = note?.order?.map(String) ?? [];
  return {
    ...inFields('title', textsOf(json.title)),
    ...inFields('description', textsOf(json.description)),
    ...inFields('why', textsOf(note?.why)),
    ...inFields('evidence', textsOf(note?.evidence)),
    ...inFields('otherText', textsOf(json.otherText)),
    ...Object.fromEntries(
      choicesOf(question).flatMap(({ value, item }) =>
        Object.entries(inFields(`choice.${value}`, textsOf(itemText(item)))),
      ),
    ),
    ...Object.fromEntries(order.map((value, index) => [`order.${value}`, String(index + 1)])),
    ...Object.fromEntries((note?.sources ?? []).map((source) => [`source.${source}`, 'on'])),
    ...ticked({
      required: json.isRequired ?? false,
      other: json.showOtherItem ?? false,
      none: json.showNoneItem ?? false,
      dontKnow: json.showDontKnowItem ?? false,
      changeable: note?.changeable ?? false,
      notApplicable: note?.notApplicable ?? false,
    }),
    visibleIf: json.visibleIf ?? '',
    min: String(json.min ?? ''),
    max: String(json.max ?? ''),
    factors: (note?.factors ?? []).join(', '),
    proof: note?.proof ?? 'none',
    use: note?.use ?? 'information',
  } satisfies Record<string, string> & Partial<Record<keyof QuestionNote, string>>;
}

/** The texts of one thing as fields, `title.default`, `title.fr`. */
export function inFields(name: string, texts: Texts): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([language, text]) => [`${name}.${language}`, text]));
}

function ticked(boxes: Record<string, boolean>): Record<string, string> {
  return Object.fromEntries(Object.entries(boxes).flatMap(([name, isTicked]) => (isTicked ? [[name, 'on']] : [])));
}
