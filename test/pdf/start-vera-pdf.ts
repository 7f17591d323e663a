import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where veraPDF answers, or why it cannot run here. */
    veraPdf: { address: string } | { why: string };
  }
}

const checker = 'test/pdf/PdfCheck.java';
const veraPdf = 'node_modules/@opendataloader/pdf/lib/opendataloader-pdf-cli.jar';
/** Where Debian's package libjaxb-java puts what veraPDF needs to read its own rules. */
const jaxb = ['jaxb-runtime', 'jaxb-impl', 'jaxb-core'].map((name) => `/usr/share/java/${name}.jar`);

function whyNot(): string | undefined {
  if (spawnSync('javac', ['-version']).status !== 0) return 'no Java compiler was found';
  const missing = [veraPdf, ...jaxb].filter((jar) => !existsSync(jar));
  return missing.length === 0 ? undefined : `${missing.join(', ')} was not found`;
}

/** One veraPDF for all tests of documents. */
export default async function setUp(project: TestProject): Promise<(() => void) | undefined> {
  const why = whyNot();
  if (why !== undefined) {
    project.provide('veraPdf', { why });
    return undefined;
  }
  const child = spawn('java', ['-cp', [veraPdf, ...jaxb].join(':'), checker], { stdio: ['pipe', 'pipe', 'inherit'] });
  const port = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).once('line', resolve);
    child.once('exit', (code) => reject(new Error(`veraPDF did not start (${code})`)));
  });
  project.provide('veraPdf', { address: `http://127.0.0.1:${port}` });
  return () => child.stdin.end();
}
