import { inject } from 'vitest';

/** Why veraPDF cannot run here; nothing where it can. */
export function whyNoVeraPdf(): string | undefined {
  const found = inject('veraPdf');
  return 'why' in found ? found.why : undefined;
}

/** A rule that a file breaks: flavour, clause and message. */
export interface Broken {
  file: string;
  flavour: string;
  rule: string;
  message: string;
}

const flavours = ['ua1', '3a'];

/** What veraPDF finds in the files by PDF/UA-1 and PDF/A-3a. Throws where it could not judge one of them. */
export async function judgeByVeraPdf(files: Record<string, Uint8Array>): Promise<Broken[]> {
  const broken: Broken[] = [];
  for (const [file, bytes] of Object.entries(files)) {
    for (const flavour of flavours) {
      const found = await judge(bytes, flavour);
      broken.push(...found.map(([rule = '', message = '']) => ({ file, flavour, rule, message })));
    }
  }
  return broken;
}

async function judge(body: Uint8Array, flavour: string): Promise<string[][]> {
  const found = inject('veraPdf');
  if ('why' in found) throw new Error(`veraPDF cannot run here: ${found.why}`);
  const response = await fetch(`${found.address}/${flavour}`, { method: 'POST', body: Buffer.from(body) });
  const text = await response.text();
  if (!response.ok) throw new Error(`veraPDF did not judge: ${text}`);
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t'));
}
