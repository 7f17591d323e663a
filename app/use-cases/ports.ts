import type { Brief } from '~/core/brief/brief';
import type { Answer, Answers } from '~/core/questionnaire/answers';
import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import type { RuleSet } from '~/core/rules/rule-set';

/** What the use cases need from the outside world. Adapters implement it; tests of use cases bring their own. */
export interface Ports {
  content: ContentLibrary;
  assessments: AssessmentStore;
  briefs: BriefRenderer;
  clock: Clock;
  ids: Ids;
}

/** Questionnaires and rule sets as shipped, parsed and checked before the application starts. */
export interface ContentLibrary {
  questionnaires(): Questionnaire[];
  ruleSets(): RuleSet[];
}

/** One purchase that is being looked at. */
export interface Assessment {
  id: string;
  /** What is bought, in the buyer's words. */
  title: string;
  /** Which service it serves. */
  service: string;
  /** Who buys; may be empty. */
  buyer: string;
  /** Who offers; may be empty. */
  vendor: string;
  /** Stage of the procurement, one of the rule set's stages. */
  stage: string;
  ruleSet: { id: string; version: string; hash: string };
  /** ISO 8601 instants. */
  createdAt: string;
  changedAt: string;
  /** Rises by one with every accepted patch; 0 for an assessment nobody answered yet. */
  revision: number;
}

/** A change of single answers, made by somebody who had seen `basedOn`. */
export interface AnswerPatch {
  /** Chosen by the sender, unique: the same patch sent twice counts once. */
  id: string;
  basedOn: number;
  /** New answers by question; `null` makes it blank. */
  changes: Record<string, Answer | null>;
}

export type PatchOutcome =
  | { kind: 'saved'; revision: number }
  /** Somebody changed these questions after `basedOn`: nothing was saved; theirs are returned. */
  | { kind: 'conflict'; revision: number; theirs: Record<string, Answer | null> };

/** Durable storage of assessments and their answers. A promise that resolves means the change is on disk. */
export interface AssessmentStore {
  /** Newest first. */
  list(): Promise<Assessment[]>;
  find(id: string): Promise<Assessment | undefined>;
  create(assessment: Assessment): Promise<void>;
  /** Gone with all its answers. */
  remove(id: string): Promise<void>;
  answers(id: string): Promise<Answers>;
  /** All or nothing, in one transaction with an append-only record of the change. */
  applyPatch(id: string, patch: AnswerPatch, at: string): Promise<PatchOutcome>;
}

/** Turns a brief into the bytes of a PDF. The same brief gives the same bytes. */
export interface BriefRenderer {
  render(brief: Brief): Promise<Uint8Array>;
}

export interface Clock {
  /** The present instant, ISO 8601 in UTC. */
  now(): string;
}

export interface Ids {
  /** A new identifier nobody can guess. */
  next(): string;
}
