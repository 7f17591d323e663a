import { randomUUID } from 'node:crypto';
import type { Ids } from '~/use-cases/ports';

export const randomIds: Ids = { next: () => randomUUID() };
