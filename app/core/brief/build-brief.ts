import { canonicalJson } from '../shared/hash';
import type { Brief, Section } from './brief';
import { type BriefContext, type BriefInput, contextOf } from './brief-context';
import { affectedPeopleSection } from './sections/affected-people';
import { agreedFindingsSection } from './sections/agreed-findings';
import { allAnswersSection } from './sections/all-answers';
import { contractSection } from './sections/contract';
import { decisionSection } from './sections/decision';
import { domainSection } from './sections/domain';
import { matrixSection } from './sections/matrix';
import { measuresSection } from './sections/measures';
import { methodSection } from './sections/method';
import { openQuestionsSection } from './sections/open-questions';
import { secondChecksSection } from './sections/second-checks';
import { purchaseSection } from './sections/purchase';

export type { BriefInput } from './brief-context';

/**
 * The risk brief of one response: a page that decides, then what it rests on. Without any answer it still says what
 * could be, what to ask first and what was not known. Every sentence comes from the catalogue, the content or this
 * response. The same input gives the same brief.
 */
export function buildBrief(input: BriefInput): Brief {
  const context = contextOf(input);
  const { assessment, createdAt, language, release, voice } = context;
  const notice = assessment.notice?.trim();
  return {
    language,
    direction: voice.direction,
    title: voice.say('title', { title: voice.data(assessment.title) }),
    subject: voice.say('subject'),
    author: voice.say('author', { release }),
    createdAt,
    footer: voice.say('footer', { release, page: '{page}', pages: '{pages}' }),
    ...(notice ? { notice: voice.data(notice) } : {}),
    sections: sectionsOf(context),
    attachment: {
      name: 'risk-result.json',
      description: voice.say('attachment'),
      json: resultAsJson(input),
    },
  };
}

/** The page that decides carries no number; the others count from 1, and risks are numbered after their section. */
function sectionsOf(context: BriefContext): Section[] {
  const domains = context.evaluation.domains.map(
    (domain) => (number: number) => domainSection(context, domain, number),
  );
  const rest = [
    matrixSection,
    measuresSection,
    contractSection,
    ...(context.hearings === undefined ? [] : [affectedPeopleSection]),
    ...(Object.keys(context.findings ?? {}).length === 0 ? [] : [agreedFindingsSection]),
    ...(context.checks === undefined || context.checks.length === 0 ? [] : [secondChecksSection]),
    openQuestionsSection,
    allAnswersSection,
    methodSection,
  ].map((section) => (number: number) => section(context, number));
  const numbered = [(number: number) => purchaseSection(context, number), ...domains, ...rest];
  return [decisionSection(context), ...numbered.map((section, index) => section(index + 1))];
}

function resultAsJson(input: BriefInput): string {
  const { assessment, createdAt, evaluation, explanations, hearings, findings, checks, versions, release } = input;
  const { title, service, buyer, vendor, offered, stage, notice } = assessment;
  return canonicalJson({
    release,
    createdAt,
    assessment: { title, service, buyer, vendor, offered, stage, notice },
    evaluation,
    explanations: Object.fromEntries(explanations),
    hearings,
    findings,
    checks,
    versions,
  });
}
