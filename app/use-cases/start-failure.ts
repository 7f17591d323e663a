import type { Issue } from '~/core/shared/issue';

/** The application cannot start; somebody has to mend these first. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';
  constructor(
    readonly issues: Issue[],
    options?: ErrorOptions,
  ) {
    super(issues.map(({ code }) => code).join(', '), options);
  }
}

/** A failure of the place the application runs in, rather than of a file. */
export function startFailure(code: string, values: Issue['values'], cause?: unknown): StartFailure {
  return new StartFailure([{ code, severity: 'error', where: { file: '', pointer: '' }, values }], { cause });
}
