import type { ContentDiff, DiffEntry, DiffPart, DiffVoice } from './diff/content-diff';

const lineWidth = 120;

/**
 * What an entry in CHANGES could say of a difference, as Markdown: one point for each question, risk … that is new,
 * retired or changed, under its questionnaire or rule set. Its authors write why.
 */
export function proposeChanges(
  { parts }: Pick<ContentDiff, 'parts'>,
  { translate }: Pick<DiffVoice, 'translate'>,
): string {
  return parts
    .map((part) => [headOf(part, translate), ...part.entries.flatMap((entry) => pointOf(entry, translate))].join('\n'))
    .join('\n\n');
}

/** The text of CHANGES.md with an entry for one version on top of the others. */
export function withChangesEntry(text: string | undefined, head: string, version: string, entry: string): string {
  const before = text ?? `# ${head}\n`;
  if (before.split('\n').includes(`## ${version}`)) return before;
  const first = /^## /m.exec(before)?.index ?? before.length;
  const [top, rest] = [before.slice(0, first).trimEnd(), before.slice(first)];
  return `${top}\n\n## ${version}\n\n${entry.trim()}\n${rest === '' ? '' : `\n${rest}`}`;
}

function headOf({ kind, title, before, after }: DiffPart, translate: DiffVoice['translate']): string {
  const change = before === undefined ? 'new' : after === undefined ? 'retired' : 'changed';
  return wrap(translate(`diff:entry.${kind}_${change}`, { title, before: before ?? '', after: after ?? '' }), '');
}

function pointOf({ kind, name, title, change, fields }: DiffEntry, translate: DiffVoice['translate']): string[] {
  const named = fields.map(({ field }) => translate(`diff:fields.${field}`));
  const what = [...new Set(named)].join(', ');
  const key = name === '' ? kind : `named_${change}`;
  return [
    wrap(`- ${translate(`diff:entry.${key}`, { kind: translate(`diff:kinds.${kind}`), name, title, what })}`, '  '),
  ];
}

function wrap(text: string, indent: string): string {
  const lines: string[] = [];
  for (const word of text.replaceAll('\n', ' ').split(' ')) {
    const line = lines.at(-1);
    if (line === undefined) lines.push(word);
    else if (line.length + 1 + word.length <= lineWidth) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(`${indent}${word}`);
  }
  return lines.join('\n');
}
