import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { roleNames, roles, type Step } from '~/ui/first-steps/roles';

const folder = 'public/pictures';
const pictures = roleNames.flatMap((role) => (roles[role] as Step[]).flatMap(({ picture }) => picture ?? []));

describe('the pictures of the first steps', () => {
  it.each(pictures)('$name is there and has the size that the page reserves for it', ({ name, width, height }) => {
    const path = `${folder}/${name}`;
    expect(existsSync(path), `Take it anew: npm run pictures`).toBe(true);
    // Width and height stand at the start of a PNG file.
    const png = readFileSync(path);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width, height]);
  });

  it('are all used', () => {
    expect(readdirSync(folder).sort()).toEqual(pictures.map(({ name }) => name).sort());
  });
});

describe('the pictures of the guide for policy makers', () => {
  it('are all there, and all used', () => {
    const named = [
      ...readFileSync('docs/policy-makers.md', 'utf8').matchAll(/!\[[^\]]+\]\(pictures\/([a-z-]+\.png)\)/g),
    ];
    expect(readdirSync('docs/pictures').sort()).toEqual(named.map(([, name]) => name).sort());
  });
});
