import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const checker = 'test/pdf/PdfCheck.java';
const veraPdf = 'node_modules/@opendataloader/pdf/lib/opendataloader-pdf-cli.jar';
/** Where Debian's package libjaxb-java puts what veraPDF needs to read its own rules. */
const jaxb = ['jaxb-runtime', 'jaxb-impl', 'jaxb-core'].map((name) => `/usr/share/java/${name}.jar`);

/** Why veraPDF cannot run here; nothing where it can. */
export function whyNoVeraPdf(): string | undefined {
  if (spawnSync('javac', ['-version']).status !== 0) return 'no Java compiler was found';
  const missing = [veraPdf, ...jaxb].filter((jar) => !existsSync(jar));
  return missing.length === 0 ? undefined : `${missing.join(', ')} was not found`;
}

/** A rule that a file breaks: flavour, clause and message. */
export interface Broken {
  file: string;
  flavour: string;
  rule: string;
  message: string;
}

/** What veraPDF finds in the files by PDF/UA-1 and PDF/A-3a. Throws where it could not judge one of them. */
export function judgeByVeraPdf(files: Record<string, Uint8Array>): Broken[] {
  const directory = mkdtempSync(join(tmpdir(), 'brief-'));
  try {
    const paths = Object.entries(files).map(([name, bytes]) => {
      const path = join(directory, `${name}.pdf`);
      writeFileSync(path, bytes);
      return path;
    });
    const { status, stdout, stderr } = spawnSync(
      'java',
      ['-cp', [veraPdf, ...jaxb].join(':'), checker, 'ua1,3a', ...paths],
      {
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
      },
    );
    if (status !== 0 && status !== 1) throw new Error(`veraPDF did not judge:\n${stdout}${stderr}`);
    return stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const [file = '', flavour = '', rule = '', message = ''] = line.split('\t');
        return { file: file.replace(/\.pdf$/, ''), flavour, rule, message };
      });
  } finally {
    rmSync(directory, { recursive: true });
  }
}
