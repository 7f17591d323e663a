import type { ResultData } from '~/ui/result/result-data';
import { presentSections } from '~/ui/result/result-parts';
import type { SectionName } from '~/ui/result/section';

/** Wide, and for reference only: they stand after the answers. */
const reference: readonly SectionName[] = ['matrix', 'method'];

/** The parts of an example's result that stand first, and those that stand after its answers. */
export function splitSections(data: ResultData): { first: SectionName[]; last: SectionName[] } {
  const present = presentSections(data);
  return {
    first: present.filter((name) => !reference.includes(name)),
    last: present.filter((name) => reference.includes(name)),
  };
}
