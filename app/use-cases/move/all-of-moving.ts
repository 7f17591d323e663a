import { moveToContent, returnToContent, stayWithContent } from './change-content';
import { getContentMove } from './get-content-move';

/** What people do when another version of the rules is offered. */
export const movingUseCases = { getContentMove, moveToContent, stayWithContent, returnToContent };
