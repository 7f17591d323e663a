import type { Sheet } from '~/core/judgement/sheet';
import { sheetId } from '~/core/judgement/sheet';
import type { Judge } from '~/core/judgement/finding';
import type { LoadedJudging } from './load-judging';

/** The sheet of one who judges; an empty draft where they have not begun. */
export function sheetOf({ sheets, response }: Pick<LoadedJudging, 'sheets' | 'response'>, judge: Judge): Sheet {
  const { id: responseId } = response;
  const found = sheets.find(({ by }) => by.personId === judge.personId);
  return found ?? { id: sheetId(responseId, judge.personId), responseId, by: judge, findings: {} };
}
