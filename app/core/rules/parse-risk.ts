import type { ContentFile } from '../shared/content-file';
import { parseJsonAs } from '../shared/issues-from-zod';
import { toPointer } from '../shared/parse-json';
import type { Expression } from './expression';
import type { Findings } from './findings';
import { parseExpression } from './parse-expression';
import type { RuleFile } from './rule-set-folder';
import {
  casesFileSchema,
  riskFileSchema,
  stopperFileSchema,
  type RiskRuleSetFile,
  type RuleCase,
} from './rule-set-file';
import { riskParts, type Control, type Risk, type RiskPart, type Stopper } from './rule-set';

type Facts = RiskRuleSetFile['facts'];

/** Reads one risk with its cases. @returns nothing where an expression or the file's form is at fault. */
export function parseRisk(rule: RuleFile, facts: Facts, findings: Findings): Risk | undefined {
  const cases = parseCases(rule.cases, findings);
  const written = findings.take(parseJsonAs(rule.file, riskFileSchema));
  if (written === undefined) return undefined;
  checkId(rule, written.id, findings);
  if (written.domain !== rule.domain) {
    findings.add('domain_not_folder', rule.file, '/domain', {
      values: { domain: written.domain, folder: rule.domain ?? '' },
    });
  }
  const parts = riskParts.map(
    (part) => [part, readExpression(rule.file, `/${part}`, written[part], facts, findings)] as const,
  );
  const controls = written.controls.map((control, index): Control | undefined => {
    const inPlace = readExpression(
      rule.file,
      toPointer(['controls', index, 'inPlace']),
      control.inPlace,
      facts,
      findings,
    );
    return inPlace && { ...control, inPlace };
  });
  if (parts.some(([, expression]) => expression === undefined) || controls.includes(undefined)) return undefined;
  return {
    ...written,
    ...(Object.fromEntries(parts) as Record<RiskPart, Expression>),
    controls: controls.filter((control) => control !== undefined),
    cases,
    file: rule.file.path,
  };
}

/** Reads one stopper with its cases. @returns nothing where its expression or the file's form is at fault. */
export function parseStopper(rule: RuleFile, facts: Facts, findings: Findings): Stopper | undefined {
  const cases = parseCases(rule.cases, findings);
  const written = findings.take(parseJsonAs(rule.file, stopperFileSchema));
  if (written === undefined) return undefined;
  checkId(rule, written.id, findings);
  const when = readExpression(rule.file, '/when', written.when, facts, findings);
  return when && { ...written, when, cases, file: rule.file.path };
}

function readExpression(
  file: ContentFile,
  pointer: string,
  source: unknown,
  facts: Facts,
  findings: Findings,
): Expression | undefined {
  return findings.take(parseExpression(source, { file: file.path, pointer, facts }), file);
}

function parseCases(file: ContentFile | undefined, findings: Findings): RuleCase[] {
  if (file === undefined) return [];
  const cases = findings.take(parseJsonAs(file, casesFileSchema))?.cases ?? [];
  cases.forEach((ruleCase, index) => {
    const pointer = toPointer(['cases', index]);
    if (Object.keys(ruleCase.expect).length === 0) findings.add('case_expects_nothing', file, `${pointer}/expect`);
    if (cases.findIndex((other) => other.name === ruleCase.name) < index) {
      findings.add('duplicate_id', file, `${pointer}/name`, { values: { id: ruleCase.name } });
    }
  });
  return cases;
}

function checkId(rule: RuleFile, id: string, findings: Findings): void {
  if (id !== rule.id) findings.add('id_not_file_name', rule.file, '/id', { values: { id, name: rule.id } });
}
