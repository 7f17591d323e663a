import type { ComparisonInput } from '~/core/judgement/compare-answers';
import type { Comparison } from '~/core/judgement/comparison';
import type { ChoiceMovesInput, QuestionMoves } from '~/core/rulebook/choice-moves';
import type { EvaluationInput } from '~/core/scoring/evaluate-risks';
import type { RiskEvaluation } from '~/core/scoring/evaluation';
import type { RiskExplanation } from '~/core/scoring/explanation';
import type { JudgingContent } from '~/core/scoring/prepare-once';
import type { ProofWorthAdding } from '~/core/scoring/proof-worth-adding';
import type { Result } from '~/core/shared/issue';
import type { ContentFile } from '~/core/shared/content-file';
import type { PastResponse, ReplayContents } from '~/core/replay/replay';
import type { ReplayTally } from '~/core/replay/tally';
import type { CasesWanted, ExaminedCases } from '~/core/studio/cases/examine-cases';
import type { Examination } from '~/core/studio/examine-draft';
import type { KnownNames } from '~/core/studio/known-names';

/** A message to one person. Text only: what people typed is data in it, never markup or a header. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** A mail on its way. Its text is forgotten once it is delivered, because it can hold a link or a code. */
export interface QueuedMail extends Mail {
  id: string;
  queuedAt: string;
  /** How often delivery was tried in vain. */
  attempts: number;
  /** Not to be tried before; ISO 8601. */
  dueAt: string;
  deliveredAt?: string;
}

/** Mails wait here until they are delivered: written in the same transaction as what they tell of. */
export interface Outbox {
  add(mail: Mail & { id: string; queuedAt: string }): Promise<void>;
  /** Undelivered and due at `now`, the oldest first; at most `limit`. */
  due(now: string, limit: number): Promise<QueuedMail[]>;
  /** @param keepText only in the evaluation mode, where mails are shown on a page. */
  delivered(id: string, at: string, keepText: boolean): Promise<void>;
  /** Counts a vain attempt and puts the next one off. */
  failed(id: string, dueAt: string): Promise<void>;
  /** The newest first; texts are there only in the evaluation mode. */
  list(limit: number): Promise<QueuedMail[]>;
}

/** Hands mails to the outside. */
export interface Mailer {
  /** False where no mail server is configured: then no round may be published. True in the evaluation mode. */
  isConfigured: boolean;
  /** Resolves once the mail server has taken it. */
  send(mail: Mail): Promise<void>;
}

/** Secrets, and how they are kept and compared. */
export interface Secrets {
  /** A secret for a link or a cookie: 256 random bits, in characters that need no escaping in a URL. */
  token(): string;
  /** A code that people can read aloud, type and paste: eight characters without look-alikes, in two groups. */
  code(): string;
  /** SHA-256, as 64 hexadecimal digits. What is compared is always the hash, in constant time or by look-up. */
  hashOf(secret: string): string;
  /** Argon2id with its parameters and salt, in one string. */
  hashPassword(password: string): Promise<string>;
  /** In time that does not depend on where they differ. Without a hash it takes as long and is false. */
  verifyPassword(password: string, hash: string | undefined): Promise<boolean>;
}

/**
 * Kinds of things that one address or person may not do too often. `from_address`: any of the attempts to get in, by
 * where they come from, where a whole office may sit behind one address; `from_everywhere`: the same by the e-mail address they
 * concern. `comment` counts by where comments on a draft come from, `comment_everywhere` by the draft. The others count by whom they concern, and attempts to get in by where they come from as well.
 */
export type LimitedAct =
  | 'from_address'
  | 'from_everywhere'
  | 'sign_in'
  | 'send_code'
  | 'guess_code'
  | 'register'
  | 'upload'
  | 'pdf'
  | 'export'
  | 'ask'
  | 'comment'
  | 'comment_everywhere';

/** Counts who does what how often, in the memory of this process. */
export interface RateLimits {
  /** Counts one more. @returns whether it is within the limit; else after how many seconds to try again. */
  take(act: LimitedAct, key: string): Promise<{ ok: true } | { ok: false; retryAfterSeconds: number }>;
}

/** Turns rows of texts into a spreadsheet (XLSX). */
export interface Spreadsheets {
  /**
   * @param grid rows of equal length, the first one the headers. Every cell stays a text, never a formula.
   * @param sheet.name what the sheet is called; `direction` is that of its language.
   */
  write(grid: readonly (readonly string[])[], sheet: { name: string; direction: 'ltr' | 'rtl' }): Promise<Uint8Array>;
}

/** Files by the hash of their content, outside of the database and of what is served. */
export interface FileStore {
  /** Keeps the bytes; they are on disk when it resolves. The same bytes again change nothing. @returns their SHA-256. */
  put(bytes: Uint8Array): Promise<string>;
  /** Nothing where they are gone. */
  get(hash: string): Promise<Uint8Array | undefined>;
  remove(hash: string): Promise<void>;
  /** Reads the bytes and compares them with their hash. */
  check(hash: string): Promise<'whole' | 'altered' | 'missing'>;
  /** Whether files can be added now. */
  isWritable(): Promise<boolean>;
}

/** What a file is, judged by its content. */
export type FileVerdict =
  | { ok: true; type: string; extension: string }
  /**
   * `empty`; `unknown_type`: none of those taken; `name_differs`: the name says another type; `unpacks_too_large`: an
   * archive that would grow beyond measure; `damaged`. `found`: the extension of what it looks like; empty where nothing
   * can be said.
   */
  | { ok: false; fault: 'empty' | 'unknown_type' | 'name_differs' | 'unpacks_too_large' | 'damaged'; found: string };

/** Looks into uploaded files without running or unpacking them. */
export interface FileInspector {
  inspect(bytes: Uint8Array, name: string): Promise<FileVerdict>;
}

/** One file of an archive. */
export interface ArchivedFile {
  /** Relative, parted by `/`, in which no part is empty, `.` or `..`. */
  path: string;
  bytes: Uint8Array;
}

/** What came out of an archive. */
export type Unpacked =
  | { ok: true; files: ArchivedFile[] }
  /** `unpacks_too_large`: more than 2 GiB in all; `unsafe_path`: leads elsewhere. `found`: the path; empty for the whole. */
  | { ok: false; fault: 'damaged' | 'unpacks_too_large' | 'unsafe_path' | 'duplicate_path'; found: string };

/** Many files in one, to be carried to another installation. */
export interface Archives {
  /** The same files, in any order, give the same bytes on every machine. Throws where {@link Archives.unpack} would refuse it. */
  pack(files: ArchivedFile[]): Promise<Uint8Array>;
  /**
   * In the order of the archive. All of it or nothing: what is damaged, or not as announced, is refused.
   * @param mostBytes of all of it once unpacked. Then an archive that other programs wrote is taken too, which names its
   * folders.
   */
  unpack(bytes: Uint8Array, mostBytes?: number): Promise<Unpacked>;
}

/** Time zones. */
export interface TimeZones {
  /** Whether it is an IANA name that is known here. */
  isZone(name: string): boolean;
  /**
   * The instant (ISO 8601, UTC) of a local date and time `YYYY-MM-DDTHH:MM` in a zone; the later one where it strikes
   * twice, nothing where it never does or cannot be read.
   */
  instantOf(local: string, zone: string): string | undefined;
  /** The local date and time `YYYY-MM-DDTHH:MM` of an instant in a zone. */
  localOf(instant: string, zone: string): string;
  /** All names, in order. */
  all(): string[];
}

/** What the rules conclude, and why. */
export interface Explained {
  evaluation: RiskEvaluation;
  /** Why each risk has its level, by risk id. */
  explanations: Map<string, RiskExplanation>;
}

/** Finds what is wrong with a draft. It takes a second or more: whoever offers it lets everything else go on meanwhile. */
export interface Examining {
  /**
   * What would take too long is ended, with the issue `examination_too_long`.
   * @param known what names stood for in published versions.
   */
  examine(files: readonly ContentFile[], known?: KnownNames): Promise<Examination>;
  /** The cases of one rule; nothing where there is none, errors forbid to judge, or it took too long. */
  examineCases(files: readonly ContentFile[], wanted: CasesWanted): Promise<ExaminedCases | undefined>;
  /** See `contentOfDraft`. */
  contentOf(files: readonly ContentFile[], ruleSet?: string): Promise<Result<JudgingContent>>;
}

/** Judges answers by the rules. It takes long: whoever offers it lets everything else go on meanwhile. */
export interface Judging {
  /** The levels and everything else the rules conclude. */
  evaluate(content: JudgingContent, input: EvaluationInput): Promise<RiskEvaluation>;
  /** The same, and why; takes several times as long. */
  explain(content: JudgingContent, input: EvaluationInput): Promise<Explained>;
  /** See {@link ProofWorthAdding}. */
  proofWorthAdding(content: JudgingContent, input: EvaluationInput): Promise<ProofWorthAdding[]>;
  /** All who answered side by side; with many of them it takes longest of all. */
  compare(content: JudgingContent, input: ComparisonInput): Promise<Comparison>;
  /** What each choice of a questionnaire can move. */
  choiceMoves(content: JudgingContent, input: ChoiceMovesInput): Promise<QuestionMoves[]>;
}

/** What somebody who waits for a replay can know and do. */
export interface ReplayOptions {
  /** Called with how many responses are done, after each portion of them, and every few seconds while it waits. */
  onProgress?: (done: number) => void;
  /** Ends the replay at once, also while it waits: it rejects with the signal's reason. */
  signal?: AbortSignal;
}

/** One response under both contents, and why. */
export interface ExplainedResponse {
  before: Explained;
  after: Explained;
  /** Answers that the content after has no question or choice for. */
  dropped: string[];
}

/** Runs many responses through two contents, beside everything else that goes on. */
export interface Replaying {
  /**
   * @param responses the next is asked for only once there is room for it: where they are read one by one, memory stays
   * flat however many there are.
   * @returns what came of all of them, the same in whatever order they come. Throws what reading them throws.
   */
  replay(
    contents: ReplayContents,
    responses: AsyncIterable<PastResponse> | Iterable<PastResponse>,
    options?: ReplayOptions,
  ): Promise<ReplayTally>;
  /** One response judged as for a result page, under both contents. */
  explain(contents: ReplayContents, response: PastResponse): Promise<ExplainedResponse>;
}
