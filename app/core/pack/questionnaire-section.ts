import type { Block, Section } from '../brief/brief';
import type { PackEffect, PackFact, PackQuestion, PackQuestionnaire } from './pack-view';
import type { PackVoice } from './pack-voice';

/** One questionnaire of the document: why it is asked, then question by question what counts how. */
export function questionnaireSection(
  { id, title, description, minutes, count, why, because, pages, notAsked }: PackQuestionnaire,
  number: number,
  voice: PackVoice,
): Section {
  return {
    id: `questionnaire-${id}`,
    page: 'new',
    blocks: [
      { kind: 'heading', level: 2, text: voice.tell('numbered', { number, title }) },
      ...paragraphs([description]),
      facts([
        { name: voice.tell('questionnaires.minutes'), value: minutes.words },
        { name: voice.tell('questionnaires.count'), value: count },
        { name: voice.tell('questionnaires.why'), value: why },
        {
          name: voice.tell('questionnaires.because'),
          value: because.map(({ name, value }) => voice.tell('questionnaires.answer', { name, value })).join('\n'),
        },
      ]),
      ...pages.flatMap(({ questions }) => questions.flatMap((question) => questionBlocks(question, voice))),
      ...(notAsked.length === 0
        ? []
        : [
            { kind: 'heading', level: 3, text: voice.tell('questionnaires.not_asked') } as const,
            { kind: 'list', ordered: false, items: notAsked } as const,
          ]),
    ],
  };
}

function questionBlocks(question: PackQuestion, voice: PackVoice): Block[] {
  const { number, title, help, condition, why, answering, choices, use, proof, evidence, sources } = question;
  const { effects, information } = question;
  const named = (name: string, value: string): PackFact => ({ name: voice.tell(`question.${name}`), value });
  return [
    { kind: 'heading', level: 3, text: voice.tell('numbered', { number, title }) },
    ...paragraphs([help]),
    facts([
      named('condition', condition),
      named('why', why),
      named('answers', [answering, ...choices.map((choice) => voice.tell('question.choice', { choice }))].join('\n')),
      ...effects.map((effect) => ({ name: effect.name, value: effectInWords(effect, voice) })),
      named('counts', information ?? ''),
      named('use', use),
      named('proof', proof),
      named('evidence', evidence),
      named('sources', voice.series(sources, 'long')),
    ]),
  ];
}

/** An effect on lines of its own: what it is, on what it bears, what each choice leads to. */
function effectInWords({ kind, says, about, outcomes, rule }: PackEffect, voice: PackVoice): string {
  return [
    says,
    voice.tell(`question.about.${kind}`, { about: voice.series(about, 'long') }),
    ...outcomes.map(({ outcome, choices }) =>
      voice.tell('question.outcome', { outcome, choices: voice.series(choices) }),
    ),
    ...(rule === '' ? [] : [voice.tell('question.rule', { rule })]),
  ].join('\n');
}

function paragraphs(texts: string[]): Block[] {
  return texts.filter((text) => text !== '').map((text) => ({ kind: 'paragraph', text }));
}

function facts(entries: PackFact[]): Block {
  return { kind: 'facts', entries: entries.filter(({ value }) => value !== '') };
}
