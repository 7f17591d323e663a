import { AskingPart } from './asking';
import { ChecksPart } from './checks';
import { CommitmentsPart } from './commitments';
import { ContradictionsPart } from './contradictions';
import { DomainsPart } from './domains';
import { FindingsPart } from './findings';
import { MatrixPart } from './matrix';
import { MeasuresPart } from './measures';
import { MethodPart } from './method';
import { RecommendationPart } from './recommendation';
import type { ResultData } from './result-data';
import { RisksPart } from './risks';
import { sections, type SectionName } from './section';
import { StoppersPart } from './stoppers';

const parts: Record<SectionName, (props: { data: ResultData }) => React.ReactNode> = {
  recommendation: RecommendationPart,
  stoppers: StoppersPart,
  domains: DomainsPart,
  asking: AskingPart,
  measures: MeasuresPart,
  risks: RisksPart,
  matrix: MatrixPart,
  contradictions: ContradictionsPart,
  commitments: CommitmentsPart,
  findings: FindingsPart,
  checks: ChecksPart,
  method: MethodPart,
};

/** The parts that this result has something to say in, in the order they are read. */
export function presentSections({ evaluation, findings = {}, checks = [] }: ResultData): SectionName[] {
  const isEmpty: Partial<Record<SectionName, boolean>> = {
    stoppers: evaluation.stoppers.length === 0,
    contradictions: evaluation.contradictions.length === 0,
    commitments: evaluation.commitments.length === 0,
    findings: Object.keys(findings).length === 0,
    checks: checks.length === 0,
  };
  return sections.filter((name) => !isEmpty[name]);
}

/** These parts, one under the other. */
export function ResultParts({ data, names }: { data: ResultData; names: readonly SectionName[] }) {
  return (
    <div className="rs-stack rs-stack-xlarge">
      {names.map((name) => {
        const Part = parts[name];
        return <Part data={data} key={name} />;
      })}
    </div>
  );
}
