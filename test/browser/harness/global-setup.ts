import type { TestProject } from 'vitest/node';
import { startServer } from './start-server';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the server under test answers: `http://127.0.0.1:<port>`. */
    origin: string;
  }
}

/** One server for all browser tests; each test works on assessments of its own. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer();
  project.provide('origin', server.origin);
  return () => server.stop();
}
