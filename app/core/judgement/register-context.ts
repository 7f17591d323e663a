import { Voice } from '../brief/voice';
import type { RiskRuleSet } from '../rules/rule-set';
import type { RiskEvaluation } from '../scoring/evaluation';
import type { Translate } from '../shared/text';
import type { Contract } from './contract';
import type { Hearing } from './hearing';
import type { TrendRow } from './trend';

/** What a register is printed from. */
export interface RegisterInput {
  contract: Contract;
  /** Name of the public body, and what the procurement is called. */
  buyer: string;
  procurementTitle: string;
  /** As of `today`, with everything that was proved. */
  evaluation: RiskEvaluation;
  /** The rules that made it. */
  ruleSet: RiskRuleSet;
  trend: TrendRow[];
  hearings: readonly Hearing[];
  /** The day it is printed for (YYYY-MM-DD). */
  today: string;
  /** Version of Rightscope. */
  release: string;
  /** BCP 47. */
  language: string;
  translate: Translate;
}

/** Speaks as the brief does, and the words of contracts besides. */
export class RegisterVoice extends Voice {
  /** A sentence or word of contracts. */
  tell(key: string, values?: Record<string, string | number>): string {
    return this.translate(`contract:${key}`, values);
  }
}

/** The input with everything that the sections look up. */
export interface RegisterContext extends RegisterInput {
  voice: RegisterVoice;
}

/** The titles of risks, one after the other; the id where the rules no longer know one. */
export function riskTitles({ ruleSet, voice }: RegisterContext, ids: readonly string[]): string {
  const titleOf = (id: string) => voice.content(ruleSet.risks.find((risk) => risk.id === id)?.title ?? id);
  return voice.series(ids.map(titleOf), 'long');
}
