import type { Questionnaire } from '../../questionnaire/questionnaire';
import type { RuleSet } from '../../rules/rule-set';
import type { ContentFile } from '../../shared/content-file';
import type { Translate } from '../../shared/text';

/** Rules with the questionnaires they are asked with, and the files all of it was read from. */
export interface ComparedContent {
  ruleSets: readonly RuleSet[];
  questionnaires: readonly Questionnaire[];
  files: readonly ContentFile[];
}

/** In which words a difference is told. */
export interface DiffVoice {
  /** BCP 47. */
  language: string;
  translate: Translate;
}

/** What two contents differ in, twice: in words, and by file and JSON pointer. The second leaves nothing out. */
export interface ContentDiff {
  parts: DiffPart[];
  /** Files of which one side cannot be read, so that only the second way says what is different. */
  unread: string[];
  files: FileDiff[];
}

/** A questionnaire or rule set in which something is different. */
export interface DiffPart {
  kind: 'questionnaire' | 'rule_set';
  id: string;
  title: string;
  /** Versions; one is absent where the part is new or gone. */
  before?: string;
  after?: string;
  entries: DiffEntry[];
}

/** What an entry is about. `header`: what stands around everything else; `tables`: tables, parameters and lists. */
export type EntryKind = 'header' | 'question' | 'risk' | 'stopper' | 'measure' | 'tables' | 'other';

/** What became of something. */
export type EntryChange = 'new' | 'retired' | 'changed';

/** One question, risk, stopper … that is new, gone or different. */
export interface DiffEntry {
  kind: EntryKind;
  /** Its name or id; empty for a header and tables. */
  name: string;
  title: string;
  change: EntryChange;
  /** What is different; of something new or gone, all that is said of it. */
  fields: FieldDiff[];
}

/** One thing that is said, before and after; nothing where it was or is not said. */
export interface FieldDiff {
  /** What it is: `diff:fields.<field>` names it. */
  field: string;
  /** Which one of several: a choice's value, a safeguard's id, a language. */
  of?: string;
  before?: string;
  after?: string;
}

/** One file that is not the same. */
export interface FileDiff {
  path: string;
  change: EntryChange;
  /** Empty where only the layout of the text or the order of members is different. */
  places: PlaceDiff[];
}

/** One value of a file; JSON text, or the whole text where the file is not JSON. */
export interface PlaceDiff {
  pointer: string;
  before?: string;
  after?: string;
}
