import type { Answers } from '~/core/questionnaire/answers';
import type { LoadedAssessment } from '~/use-cases/assessment/load-assessment';
import { handedInOf } from '~/use-cases/judgement/earlier-judgings';
import type { Ports } from '~/use-cases/ports';
import type { Document } from '~/use-cases/ports/procurement';
import { restsOn } from './evidence-of-documents';

/** Which versions of a product a set of answers speaks about, as far as somebody named them. */
export interface VersionsNamed {
  /** The one that the firm offers, as it handed in; absent where it did not say, and for what is no response. */
  offered?: string;
  /** What the document behind an answer names, by question. */
  versions: Record<string, string>;
}

/** For whoever may read the whole of these answers: that has been decided by whoever loaded them. */
export async function versionsNamed(
  ports: Pick<Ports, 'documents' | 'responses'>,
  { assessment, stated }: Pick<LoadedAssessment, 'assessment' | 'stated'>,
): Promise<VersionsNamed> {
  const documents = await ports.documents.list(assessment.id);
  const response = assessment.owner.kind === 'response' ? await ports.responses.find(assessment.id) : undefined;
  const { version: offered } = (response && (await handedInOf(ports, response))) ?? {};
  return { ...(offered !== undefined && { offered }), versions: namedBehind(stated, documents) };
}

function namedBehind(answers: Answers, documents: readonly Document[]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([name, answer]): [string, string][] => {
      const { version } = documents.find((one) => one.supports.includes(name) && restsOn(answer, one)) ?? {};
      return version === undefined ? [] : [[name, version]];
    }),
  );
}
