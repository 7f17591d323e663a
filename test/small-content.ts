import { onTestFinished } from 'vitest';
import type { Assessment, Ports } from '~/use-cases/ports';
import { openAssessment } from '~/use-cases/assessment/open-assessment';
import type { Actor, PersonActor } from '~/use-cases/actor';
import { sampleActor } from '~/use-cases/evaluation/sample-people';
import { openPorts } from '~/wiring.server';
import { temporaryDirectory } from './temporary-directory';

/** Two short questionnaires (`need`, `offer`) and one rule set (`small`), in their final format. */
export const smallContent = 'test/fixtures/small-content';

/** One of the sample people, by the part of the id after `sample-`. */
export const sample = sampleActor;

export const buyer: PersonActor = sample('buyer');
export const nobody: Actor = { kind: 'nobody' };

/** The real adapters on small content and a database of their own, or the one in the folder given. */
export async function smallPorts(dataDirectory: string = temporaryDirectory()): Promise<Ports> {
  const { ports, stop } = await openPorts({ contentDirectory: smallContent, dataDirectory });
  onTestFinished(stop);
  return ports;
}

/** A new assessment of the sample buyer's organisation in which nobody has answered anything. */
export async function openSmallAssessment(ports: Ports): Promise<Assessment> {
  const input = { title: 'Benefit checks', service: 'Child benefit', buyer: '', vendor: '', stage: 'planning' };
  const opened = await openAssessment(ports, buyer, input);
  if (!opened.ok) throw new Error('The assessment was not opened', { cause: opened.issues });
  return opened.value;
}
