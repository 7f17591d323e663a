import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import type { RuleSet } from '~/core/rules/rule-set';
import type { ContentFile } from '~/core/shared/content-file';
import type { Issue, Result } from '~/core/shared/issue';
import type { BriefRenderer, Clock, Ports, Stores } from '~/use-cases/ports';
import type { Archives, Replaying } from '~/use-cases/ports/outside';

/** Questionnaires and rule sets that were read from a folder, parsed and checked, with the files they were read from. */
export interface Content {
  questionnaires: { value: Questionnaire; files: ContentFile[] }[];
  ruleSets: { value: RuleSet; files: ContentFile[] }[];
}

/** What there is to work with on the data of an installation. */
export type InstallationPorts = Stores & Pick<Ports, 'transact' | 'files' | 'archives' | 'clock' | 'ids'>;

/** The data of an installation, opened beside a server that may be running on it. */
export interface OpenInstallation {
  ports: InstallationPorts;
  close(): Promise<void>;
}

/** What commands need of the outside world. */
export interface CommandLinePorts {
  /** The content that the program came with. */
  loadShippedContent(): Promise<Result<Content>>;
  /** The content of a folder that holds `questionnaires/` and `rules/`. */
  loadContent(directory: string): Promise<Result<Content>>;
  /** What is wrong with the worked examples of that content. Nothing is looked at where the content itself is broken. */
  findExampleFaults(): Promise<Issue[]>;
  openBriefRenderer(): Promise<BriefRenderer>;
  /**
   * The data in a folder, or in that of the configuration. Nothing is created and nothing migrated; for `read` nothing
   * can be changed either.
   */
  openInstallation(directory: string | undefined, use: 'read' | 'write'): Promise<Result<OpenInstallation>>;
  openArchives(): Promise<Archives>;
  openReplaying(): Promise<Replaying>;
  /**
   * Copies the data in a folder, or in that of the configuration, into a new folder, beside a server that may be running
   * on it.
   */
  copyInstallation(directory: string | undefined, target: string): Promise<Result<void>>;
  clock: Clock;
  /** Version of the program. */
  release: string;
}

/** What a command is run with. */
export interface CommandContext {
  ports: CommandLinePorts;
  /** Results, for the next program. */
  print: (text: string) => void;
  /** Everything else, for the person at the terminal. */
  printError: (text: string) => void;
}

/** Exit codes, as `--help` explains them. */
export const exitCodes = { fine: 0, toMend: 1, wrongUsage: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** One verb of the command line. `parameters` are what stood behind its name. */
export type Command = (parameters: string[], context: CommandContext) => Promise<ExitCode>;

/** The person asked for something that this command does not do. `key` is a text under `cli:usage`. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
  constructor(
    readonly key: string,
    readonly values: Record<string, string | number> = {},
  ) {
    super(key);
  }
}
