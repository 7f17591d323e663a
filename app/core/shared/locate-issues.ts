import type { ContentFile } from './content-file';
import type { Issue } from './issue';
import { placeIn } from './parse-json';

/**
 * The same issues with line and column, where the text of their file is among `files`. A check that works on parsed
 * material knows JSON pointers only; whoever still has the texts adds the rest.
 */
export function locateIssues(issues: readonly Issue[], files: readonly ContentFile[]): Issue[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return issues.map((issue) => {
    const file = byPath.get(issue.where.file);
    return file === undefined || issue.where.line !== undefined
      ? issue
      : { ...issue, where: placeIn(file, issue.where.pointer) };
  });
}
