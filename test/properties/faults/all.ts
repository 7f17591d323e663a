import type { Fault } from './fault';
import { answerFaults } from './of-answers';
import { levelFaults } from './of-levels';
import { resultFaults } from './of-results';

/** What an engine of this kind gets wrong: each of them happened somewhere, or could to us. */
export const faults: readonly Fault[] = [...answerFaults, ...levelFaults, ...resultFaults];
