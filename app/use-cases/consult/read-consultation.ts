import { dayOf } from '~/core/shared/dates';
import { bookContext, type BookContext } from '~/core/rulebook/book-context';
import { buildQuestionnaireBook } from '~/core/rulebook/build-questionnaire-book';
import { riskEntry, stopperEntry } from '~/core/rulebook/risk-entry';
import type { Text } from '~/core/shared/text';
import {
  isAbout,
  publicComments,
  takesComments,
  type CommentSubject,
  type Consultation,
  type PublicComment,
} from '~/core/studio/consultation';
import type {
  ConsultationHead,
  ConsultedPart,
  ConsultedParts,
  ReadConsultation,
  ReadConsultedPart,
} from '~/core/studio/consultation-views';
import { diffContent, readCompared } from '~/core/studio/diff-content';
import type { ContentDiff, EntryKind } from '~/core/studio/diff/content-diff';
import { createTranslate } from '~/locales/translate';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { NotFound } from '~/use-cases/refusals';
import { createKept } from '~/use-cases/round/kept-packs';
import { filesOfBase } from '~/use-cases/studio/compare-draft';
import { consultedContent, type ConsultedContent } from './consulted-content';
import { loadByLink, type LoadedConsultation } from './load-consultation';

type ReadingPorts = Pick<Ports, 'drafts' | 'consultations' | 'contentVersions' | 'publications' | 'people' | 'clock'>;

/** What is shared under a link, as a whole. Throws NotFound. */
export async function readConsultation(
  ports: ReadingPorts,
  actor: Actor,
  input: { token: string; language: string },
): Promise<ReadConsultation> {
  requirePermission(actor, 'readConsultation');
  const loaded = await loadByLink(ports, input.token);
  const content = await consultedContent(ports, loaded);
  const { parts, unread } = await changesOf(ports, loaded, content, input.language);
  return {
    head: await headOf(ports, loaded),
    diff: { parts, unread },
    isNew: loaded.draft.base === undefined,
    parts: partsOf(content),
    comments: await commentsOf(ports, loaded.consultation),
  };
}

/** One risk, stopper or question of it. Throws NotFound. */
export async function readConsultedPart(
  ports: ReadingPorts,
  actor: Actor,
  input: { token: string; subject: CommentSubject; language: string },
): Promise<ReadConsultedPart> {
  requirePermission(actor, 'readConsultedPart');
  const { language, subject } = input;
  const loaded = await loadByLink(ports, input.token);
  const content = await consultedContent(ports, loaded);
  const part = partInWords(bookContext(content.prepared, language, createTranslate(language)), subject, language);
  if (part === undefined) throw new NotFound('content', subject.id);
  const { parts } = await changesOf(ports, loaded, content, language);
  const kind: EntryKind = part.kind;
  const change = parts.flatMap(({ entries }) => entries).find((one) => one.kind === kind && one.name === subject.id);
  return {
    head: await headOf(ports, loaded),
    part,
    ...(change && { change }),
    comments: (await commentsOf(ports, loaded.consultation)).filter((one) => isAbout(one, subject)),
  };
}

async function headOf(
  { people, publications, clock }: Pick<Ports, 'people' | 'publications' | 'clock'>,
  { consultation, draft }: LoadedConsultation,
): Promise<ConsultationHead> {
  const { token, welcome, closesOn, startedAt } = consultation;
  const published = (await publications.list()).find(({ draftId }) => draftId === draft.id)?.ruleSet;
  return {
    ...{ token, welcome, closesOn, startedAt, title: draft.title },
    organisation: (await people.findOrganisation(draft.organisationId))?.name ?? '',
    isOpen: takesComments(consultation, draft, dayOf(clock.now())),
    ...(published && { published }),
    isGivenUp: draft.state.kind === 'discarded',
  };
}

/** They follow from a revision and a language, and take a second to find out. */
const kept = createKept<ContentDiff>(12);

function changesOf(
  ports: Pick<Ports, 'contentVersions'>,
  { consultation, draft }: LoadedConsultation,
  { files }: ConsultedContent,
  language: string,
): Promise<ContentDiff> {
  return kept.recall(`${draft.id} ${consultation.revision} ${language}`, async () => {
    const before = draft.base === undefined ? [] : await filesOfBase(ports, draft.base);
    return diffContent(readCompared(before), readCompared(files), { language, translate: createTranslate(language) });
  });
}

async function commentsOf(
  { consultations }: Pick<Ports, 'consultations'>,
  { id }: Consultation,
): Promise<PublicComment[]> {
  return publicComments(await consultations.listComments(id));
}

function partsOf({ prepared: { ruleSet, questionnaires } }: ConsultedContent): ConsultedParts {
  const named = ({ id, title }: { id: string; title: Text }) => ({ id, title });
  return {
    domains: ruleSet.domains.map(({ id, title }) => ({
      title,
      risks: ruleSet.risks.filter(({ domain }) => domain === id).map(named),
    })),
    stoppers: ruleSet.stoppers.map(named),
    questionnaires: questionnaires.map(({ id, title, questions }) => ({
      ...{ id, title },
      questions: questions.map((question) => ({ id: question.name, title: question.title })),
    })),
  };
}

function partInWords(context: BookContext, { kind, id }: CommentSubject, language: string): ConsultedPart | undefined {
  const { ruleSet } = context;
  if (kind === 'risk') {
    const risk = ruleSet.risks.find((one) => one.id === id);
    return risk && { kind, title: risk.title, entry: riskEntry(context, risk), most: ruleSet.parameters.matrix.length };
  }
  if (kind === 'stopper') {
    const stopper = ruleSet.stoppers.find((one) => one.id === id);
    return stopper && { kind, title: stopper.title, entry: stopperEntry(context, stopper) };
  }
  return kind === 'question' ? questionInWords(context, id, language) : undefined;
}

function questionInWords(
  { questionnaires, places }: BookContext,
  name: string,
  language: string,
): ConsultedPart | undefined {
  const place = places.get(name);
  const questionnaire = questionnaires.find(({ id }) => id === place?.questionnaire.id);
  if (place === undefined || questionnaire === undefined) return undefined;
  const translate = createTranslate(language);
  const book = buildQuestionnaireBook({ questionnaire, questionnaires, others: [], language, translate });
  const entry = book.pages.flatMap(({ questions }) => questions).find(({ number }) => number === place.number);
  return entry && { kind: 'question', title: entry.title, entry };
}
