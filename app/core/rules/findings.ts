import type { ContentFile } from '../shared/content-file';
import type { Issue, Result } from '../shared/issue';
import { placeIn } from '../shared/parse-json';

/** What stands beside the code of an issue. */
export interface FindingDetails {
  values?: Issue['values'];
  suggestion?: string | undefined;
  severity?: Issue['severity'];
}

/** Collects issues while content is read, so that all of them are told at once. */
export class Findings {
  readonly issues: Issue[] = [];

  /** Adds one issue at a place in a file. Without a severity it is an error. */
  add(code: string, file: ContentFile | string, pointer: string, details: FindingDetails = {}): void {
    const { values = {}, suggestion, severity = 'error' } = details;
    const where = typeof file === 'string' ? { file, pointer } : placeIn(file, pointer);
    this.issues.push({ code, severity, where, values, ...(suggestion === undefined ? {} : { suggestion }) });
  }

  /** The value of a result, or nothing; its issues or warnings are kept. `file` gives them line and column. */
  take<Value>(result: Result<Value>, file?: ContentFile): Value | undefined {
    const found = result.ok ? result.warnings : result.issues;
    for (const issue of found) {
      this.issues.push(file === undefined ? issue : { ...issue, where: placeIn(file, issue.where.pointer) });
    }
    return result.ok ? result.value : undefined;
  }
}
