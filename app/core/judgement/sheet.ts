import type { Findings, Judge } from './finding';

/** What one evaluator finds about one response. Nobody else sees it until all who judge it have submitted theirs. */
export interface Sheet {
  /** See {@link sheetId}. */
  id: string;
  responseId: string;
  by: Judge;
  findings: Findings;
  /** ISO 8601; absent while it is a draft. */
  submittedAt?: string;
}

/** The one sheet of a person about a response. */
export function sheetId(responseId: string, personId: string): string {
  return `${responseId}:${personId}`;
}

/** Whether everybody who is to judge has submitted a sheet. False where nobody judges. */
export function allSubmitted(judges: readonly string[], sheets: readonly Sheet[]): boolean {
  return judges.length > 0 && judges.every((judge) => submittedBy(judge, sheets) !== undefined);
}

/** The sheet that somebody submitted; nothing while it is a draft. */
export function submittedBy(personId: string, sheets: readonly Sheet[]): Sheet | undefined {
  return sheets.find(({ by, submittedAt }) => by.personId === personId && submittedAt !== undefined);
}
