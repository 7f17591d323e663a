import { onTestFinished } from 'vitest';
import type { Assessment, Ports } from '~/use-cases/ports';
import { openAssessment } from '~/use-cases/open-assessment';
import { openPorts } from '~/wiring.server';
import { temporaryDirectory } from './temporary-directory';

/** Two short questionnaires (`need`, `offer`) and one rule set (`small`), in their final format. */
export const smallContent = 'test/fixtures/small-content';

export const localPerson = { kind: 'local_person' } as const;
export const nobody = { kind: 'nobody' } as const;

/** The real adapters on small content and a database of their own, or the one in the folder given. */
export async function smallPorts(dataDirectory: string = temporaryDirectory()): Promise<Ports> {
  const { ports, stop } = await openPorts({ contentDirectory: smallContent, dataDirectory });
  onTestFinished(stop);
  return ports;
}

/** A new assessment in which nobody has answered anything. */
export async function openSmallAssessment(ports: Ports): Promise<Assessment> {
  const input = { title: 'Benefit checks', service: 'Child benefit', buyer: '', vendor: '', stage: 'planning' };
  const opened = await openAssessment(ports, localPerson, input);
  if (!opened.ok) throw new Error('The assessment was not opened', { cause: opened.issues });
  return opened.value;
}
