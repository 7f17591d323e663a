import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import { checkRuleSet } from '~/core/rules/check-rule-set';
import type { RuleSet } from '~/core/rules/rule-set';
import { prepareRuleSet } from '~/core/scoring/prepare-rule-set';
import { runCases } from '~/core/scoring/run-cases';
import { hasErrors, type Issue, type Result } from '~/core/shared/issue';
import { locateIssues } from '~/core/shared/locate-issues';
import type { CommandLinePorts, Content } from './command';
import type { Read } from './read-content';

/** What was looked at, what was found wrong with it, and what is whole enough to be held against each other. */
export class Examination {
  readonly questionnaires: Read<Questionnaire>[] = [];
  readonly ruleSets: Read<RuleSet>[] = [];
  readonly #issues: Issue[] = [];
  /** Rule sets that were read alone: their questionnaires have to be found first. */
  readonly #alone: Read<RuleSet>[] = [];
  /** Rule sets that fit their questionnaires, with these. */
  readonly #matched: { ruleSet: RuleSet; questionnaires: Questionnaire[] }[] = [];

  /** Content that was checked as a whole when it was loaded. */
  addContent(content: Result<Content>): void {
    const loaded = this.#take(content);
    if (loaded === undefined) return;
    this.questionnaires.push(...loaded.questionnaires);
    this.ruleSets.push(...loaded.ruleSets);
    const questionnaires = loaded.questionnaires.map(({ value }) => value);
    this.#matched.push(...loaded.ruleSets.map(({ value }) => ({ ruleSet: value, questionnaires })));
  }

  /** Faults of what no other content refers to. */
  addIssues(issues: Issue[]): void {
    this.#issues.push(...issues);
  }

  addQuestionnaire(questionnaire: Result<Read<Questionnaire>>): void {
    const read = this.#take(questionnaire);
    if (read !== undefined) this.questionnaires.push(read);
  }

  addRuleSet(ruleSet: Result<Read<RuleSet>>): void {
    const read = this.#take(ruleSet);
    if (read === undefined) return;
    this.ruleSets.push(read);
    this.#alone.push(read);
  }

  /** The first questionnaire that a rule set read alone names and that was not read yet. */
  wanted(): { id: string; version: string } | undefined {
    return this.#alone.flatMap(({ value }) => value.questionnaires).find((named) => !this.#isRead(named));
  }

  /** Holds rule sets that were read alone against the questionnaires read, and for the rest the shipped ones. */
  async matchRuleSets(ports: CommandLinePorts): Promise<void> {
    const isRead = (named: { id: string }) => this.#isRead(named);
    const needsShipped = this.#alone.some(({ value }) => !value.questionnaires.every(isRead));
    const shipped = needsShipped ? this.#take(await ports.loadShippedContent()) : undefined;
    const others = (shipped?.questionnaires ?? []).filter(({ value }) => !isRead(value));
    const questionnaires = [...this.questionnaires, ...others].map(({ value }) => value);
    for (const { value: ruleSet } of this.#alone) {
      const issues = checkRuleSet(ruleSet, questionnaires);
      this.#issues.push(...issues);
      if (!hasErrors(issues)) this.#matched.push({ ruleSet, questionnaires });
    }
  }

  /** @returns how many cases were run. */
  runCases(): number {
    let count = 0;
    for (const { ruleSet, questionnaires } of this.#matched) {
      if (ruleSet.method !== 'risks') continue;
      this.#issues.push(...runCases(prepareRuleSet(ruleSet, questionnaires)));
      count += [...ruleSet.risks, ...ruleSet.stoppers].reduce((sum, { cases }) => sum + cases.length, 0);
    }
    return count;
  }

  /** Everything found, with line and column. */
  issues(): Issue[] {
    return locateIssues(
      this.#issues,
      [...this.questionnaires, ...this.ruleSets].flatMap(({ files }) => files),
    );
  }

  #isRead({ id }: { id: string }): boolean {
    return this.questionnaires.some(({ value }) => value.id === id);
  }

  #take<Value>(result: Result<Value>): Value | undefined {
    this.#issues.push(...(result.ok ? result.warnings : result.issues));
    return result.ok ? result.value : undefined;
  }
}
