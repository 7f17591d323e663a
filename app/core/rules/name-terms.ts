import { offeredChoices, type Choice, type Question, type Questionnaire } from '../questionnaire/questionnaire';
import { textIn, type Text, type Translate } from '../shared/text';
import { questionsOf, type Term } from './expression';
import type { Literal } from './expression-tree';

/** What is needed to speak of a rule to a reader. */
export interface WordsContext {
  questionnaires: readonly Questionnaire[];
  facts: Readonly<Record<string, { title: Text; of: readonly string[] }>>;
  /** Titles of totals and figures of the method `points`, by their names without `total.`, `max.`, `maxAsked.`. */
  figures?: Readonly<Record<string, Text>>;
  /** BCP 47. */
  language: string;
  translate: Translate;
}

/** Calls what an expression reads by the titles and choices that people were shown, never by its name. */
export class TermNames {
  private readonly questions: Map<string, Question>;

  constructor(private readonly context: WordsContext) {
    const all = context.questionnaires.flatMap((questionnaire) => questionnaire.questions);
    this.questions = new Map(all.map((question) => [question.name, question]));
  }

  /** A term as the subject of a sentence. */
  subject(term: Term): string {
    const { translate } = this.context;
    switch (term.kind) {
      case 'question':
        return this.quote(this.titleOf(term.question));
      case 'fact':
        return translate('words:subject.fact', {
          title: this.quote(this.text(this.context.facts[term.fact]?.title, term.fact)),
        });
      case 'months_since':
      case 'days_until':
        return translate(`words:subject.${term.kind}`, { title: this.quote(this.titleOf(term.question)) });
      case 'figure':
        return this.figure(term.path);
    }
  }

  /** A value as the answer that people picked. */
  choice(value: Literal, term: Term | undefined): string {
    const { translate } = this.context;
    const choice = this.choicesOf(term).find((offered) => offered.value === value);
    if (choice !== undefined) return this.quote(this.text(choice.text, String(value)));
    if (typeof value === 'boolean') return this.quote(translate(`words:choice.${value ? 'yes' : 'no'}`));
    return typeof value === 'number' ? String(value) : this.quote(readable(value));
  }

  /** Whether a term is answered with yes or no. */
  isYesOrNo(term: Term): boolean {
    return (
      this.acceptedBy(term) === 'choice' && this.choicesOf(term).every((choice) => typeof choice.value === 'boolean')
    );
  }

  /** Whether a term is a number rather than one of several answers. */
  isNumber(term: Term): boolean {
    return (
      term.kind === 'months_since' ||
      term.kind === 'days_until' ||
      term.kind === 'figure' ||
      this.acceptedBy(term) === 'number'
    );
  }

  /** Whether a value is one of the answers a term offers. */
  offers(term: Term, value: Literal): boolean {
    return this.choicesOf(term).some((choice) => choice.value === value);
  }

  private figure(path: string): string {
    const [kind, name] = path.includes('.') ? path.split('.') : ['figure', path];
    const title = this.quote(this.text(this.context.figures?.[name ?? ''], name ?? ''));
    return this.context.translate(`words:subject.${kind ?? 'figure'}`, { title });
  }

  private acceptedBy(term: Term): string | undefined {
    return this.questions.get(questionsOf(term)[0] ?? '')?.accepts.kind;
  }

  private choicesOf(term: Term | undefined): Choice[] {
    return (term === undefined ? [] : questionsOf(term)).flatMap((name) => {
      const accepts = this.questions.get(name)?.accepts;
      return accepts === undefined ? [] : offeredChoices(accepts);
    });
  }

  private titleOf(question: string): string {
    return this.text(this.questions.get(question)?.title, question);
  }

  private text(text: Text | undefined, name: string): string {
    return textIn(text, this.context.language) || readable(name);
  }

  private quote(text: string): string {
    return this.context.translate('words:quote', { text });
  }
}

/** A name nobody gave a title, without its underscores. */
function readable(name: string): string {
  return name.replaceAll('_', ' ');
}
