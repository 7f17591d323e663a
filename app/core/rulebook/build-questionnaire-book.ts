import { valueInWords } from '../brief/answer-in-words';
import { Voice } from '../brief/voice';
import { choicesInOrder } from '../pack/choice-outcomes';
import type { Page, PagePanel, PageQuestion, Question, Questionnaire } from '../questionnaire/questionnaire';
import type { RiskRuleSet } from '../rules/rule-set';
import { canonicalJson } from '../shared/hash';
import type { Text, Translate } from '../shared/text';
import { placesIn } from './book-context';
import type { MovesInRisk, MovesInStopper, QuestionMoves } from './choice-moves';
import { conditionInOutline } from './condition-in-outline';
import type { QuestionEntry, QuestionnaireBook, RiskMoved, RulesReading, StopperMoved } from './questionnaire-book';

/** What a questionnaire is read from. */
export interface QuestionnaireBookInput {
  questionnaire: Questionnaire;
  /** Those whose questions its conditions read, itself among them. */
  questionnaires: readonly Questionnaire[];
  /** A rule set that reads it, with what its choices can move in it; absent where none does. */
  reader?: { ruleSet: RiskRuleSet; moves: readonly QuestionMoves[] };
  /** Other rule sets that read it. */
  others: readonly RiskRuleSet[];
  /** BCP 47. */
  language: string;
  translate: Translate;
}

/** A questionnaire as everybody can read it, in the reader's language. */
export function buildQuestionnaireBook(input: QuestionnaireBookInput): QuestionnaireBook {
  const { language, questionnaire, questionnaires, reader, others, translate } = input;
  const voice = new Voice(language, translate);
  const words = { questionnaires, facts: {}, language, translate };
  const places = placesIn(questionnaires);

  function entryOf(question: Question): QuestionEntry {
    const { description: help, name, note, title } = question;
    const condition = conditionInOutline(question, words);
    return {
      number: places.get(name)?.number ?? 0,
      title,
      ...(help !== undefined && { help }),
      ...(note.why !== undefined && { why: note.why }),
      ...(note.evidence !== undefined && { evidence: note.evidence }),
      ...{ proof: note.proof, use: note.use, notApplicable: note.notApplicable },
      answering: answeringOf(question, voice),
      choices: choicesInOrder(question).map(({ value }) => valueInWords(value, question, voice)),
      sources: note.sources.flatMap((source) => questionnaire.sources[source] ?? []),
      ...(condition && { condition }),
      decidedBy: question.visibilityReads.flatMap((read) => places.get(read) ?? []),
      readBy: rulesReading(question),
    };
  }

  function rulesReading(question: Question): RulesReading {
    const found = reader?.moves.find((one) => one.question === question.name);
    if (reader === undefined || found === undefined) return { risks: [], stoppers: [] };
    return {
      risks: toldOnce(found.risks.map((moved) => riskMoved(reader.ruleSet, question, moved, voice))),
      stoppers: found.stoppers.map((moved) => stopperMoved(reader.ruleSet, question, moved, voice)),
    };
  }

  const byName = new Map(questionnaire.questions.map((question) => [question.name, question]));
  return {
    questionnaire,
    ...(reader && { ruleSet: reader.ruleSet }),
    otherRuleSets: others.map(({ id, title }) => ({ id, title })),
    pages: questionnaire.pages
      .map((page) => ({
        ...titled(page),
        questions: page.elements.flatMap(namesIn).flatMap((name) => {
          const question = byName.get(name);
          return question === undefined ? [] : [entryOf(question)];
        }),
      }))
      .filter(({ questions }) => questions.length > 0),
  };
}

function titled({ title, description }: Page): { title?: Text; description?: Text } {
  return { ...(title !== undefined && { title }), ...(description !== undefined && { description }) };
}

function namesIn(element: PagePanel | PageQuestion): string[] {
  return element.kind === 'question' ? [element.name] : element.elements.flatMap(namesIn);
}

/** How a question is answered, in a sentence. */
function answeringOf({ accepts, note }: Question, voice: Voice): string {
  const tell = (key: string, values?: Record<string, number>) => voice.translate(`pack:answering.${key}`, values);
  switch (accepts.kind) {
    case 'choice':
      return tell(note.order === undefined ? 'choice' : 'choice_ordered');
    case 'choices':
      return tell('choices', { most: accepts.max });
    case 'number':
      return tell('number', { least: accepts.min, most: accepts.max });
    default:
      return tell(accepts.kind);
  }
}

function riskMoved(ruleSet: RiskRuleSet, question: Question, moved: MovesInRisk, voice: Voice): RiskMoved {
  const risk = ruleSet.risks.find(({ id }) => id === moved.risk);
  return {
    risks: [{ id: moved.risk, title: risk?.title ?? moved.risk }],
    parts: moved.parts,
    safeguards: (risk?.controls ?? [])
      .filter(({ id }) => moved.safeguards.includes(id))
      .map(({ title, quarterSteps }) => ({ title, quarterSteps })),
    rows: moved.choices.map(({ choice, parts, safeguards, level }) => ({
      choice: valueInWords(choice, question, voice),
      ...{ parts, safeguards },
      ...(level && { level }),
    })),
  };
}

function toldOnce(all: readonly RiskMoved[]): RiskMoved[] {
  const groups = new Map<string, RiskMoved>();
  for (const { risks, ...rest } of all) {
    const key = canonicalJson(rest);
    groups.set(key, { ...rest, risks: [...(groups.get(key)?.risks ?? []), ...risks] });
  }
  return [...groups.values()];
}

function stopperMoved(ruleSet: RiskRuleSet, question: Question, moved: MovesInStopper, voice: Voice): StopperMoved {
  return {
    stopper: {
      id: moved.stopper,
      title: ruleSet.stoppers.find(({ id }) => id === moved.stopper)?.title ?? moved.stopper,
    },
    rows: moved.choices.map(({ choice, holds }) => ({ choice: valueInWords(choice, question, voice), holds })),
  };
}
