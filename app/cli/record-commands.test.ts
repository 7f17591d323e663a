import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { rightscope } from '#test/command-line';
import { recordProcurement, type RecordedProcurement } from '#test/recorded-procurement';
import { smallPorts } from '#test/small-content';
import { runSql, tamper } from '#test/tamper';
import { temporaryDirectory } from '#test/temporary-directory';
import type { Ports } from '~/use-cases/ports';
import { createCommandLinePorts } from '~/wiring-cli.server';

let data: string;
let folder: string;
let ports: Ports;
let made: RecordedProcurement;
beforeEach(async () => {
  [data, folder] = [temporaryDirectory(), temporaryDirectory()];
  ports = await smallPorts(data);
  made = await recordProcurement(ports);
  vi.stubEnv('DATA_DIR', data);
  return () => vi.unstubAllEnvs();
});

const file = () => path.join(folder, 'checks.zip');
const exportChecks = () => rightscope('export', '--procurement', 'p-checks', '-o', file());

describe('rightscope verify', () => {
  it('finds nothing wrong in the data of a running installation, named or configured', async () => {
    const configured = await rightscope('verify');
    expect(configured).toMatchObject({ code: 0, stderr: '' });
    expect(configured.stdout).toContain('Nothing was altered. Procurements: 1, packs: 1.');
    expect(await rightscope('verify', data)).toEqual(configured);
  });

  it('prints the ends of the streams where somebody wants to compare them', async () => {
    const { stdout } = await rightscope('verify', '--heads');
    const head = (await ports.record.head('procurement:p-checks'))!;
    expect(stdout).toMatch(new RegExp(`^procurement:p-checks +${head.number} +${head.hash}$`, 'm'));
  });

  it('names what was altered in words, with exit code 1 and nothing on standard output', async () => {
    tamper(data, "update events set at = '2020-01-01T00:00:00.000Z' where number = 2");
    const { code, stdout, stderr } = await rightscope('verify');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('procurement:p-checks Error');
    expect(stderr).toContain(
      'Event 2 was altered after it was recorded. It says “round_frozen” at 2020-01-01T00:00:00.000Z now.',
    );
    expect(stderr).toContain('response:v-checks Error');
  });

  it('creates nothing, migrates nothing and changes nothing', async () => {
    runSql(data, "delete from kysely_migration where name like '%responses'");
    const older = await rightscope('verify');
    expect(older).toMatchObject({ code: 1, stdout: '' });
    expect(older.stderr).toContain('is from an older release');
    const empty = temporaryDirectory();
    expect((await rightscope('verify', empty)).stderr).toContain('There is no database');
    expect(readdirSync(empty)).toEqual([]);
    const { openInstallation } = createCommandLinePorts();
    const opened = await openInstallation(data, 'read');
    expect(opened.ok).toBe(false);
  });

  it('cannot write even by mistake', async () => {
    const opened = await createCommandLinePorts().openInstallation(data, 'read');
    if (!opened.ok) throw new Error('The data was not opened');
    const event = { stream: 'procurement:p-checks', at: '', by: 'system', kind: 'x', data: {} } as const;
    await expect(opened.value.ports.record.append(event)).rejects.toThrow(/readonly/);
    await opened.value.close();
  });

  it('refuses a file that is no database, and one of another program', async () => {
    const text = temporaryDirectory();
    writeFileSync(path.join(text, 'rightscope.db'), 'a letter, no database. '.repeat(500));
    expect((await rightscope('verify', text)).stderr).toContain('is damaged or is not a database');
    const foreign = temporaryDirectory();
    runSql(foreign, 'create table invoices (number integer)');
    expect((await rightscope('verify', foreign)).stderr).toContain('is the database of another program');
  });

  it('verifies an archive without any installation', async () => {
    await exportChecks();
    vi.stubEnv('DATA_DIR', path.join(folder, 'nowhere'));
    const { code, stdout, stderr } = await rightscope('verify', file());
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('“Benefit checks” (p-checks)');
    expect(stdout).toContain('Events: 5, packs: 1, submissions: 1, files: 1.');
  });

  it.each([
    ['is not there', () => path.join(folder, 'nowhere.zip'), 'There is no file of this name'],
    ['is no archive', () => written('letter.zip', 'a letter'), 'This is no whole zip file'],
    ['broke off', () => written('half.zip', readFileSync(file()).subarray(0, 2_000)), 'This is no whole zip file'],
  ])('says so where an archive %s', async (_, name, message) => {
    await exportChecks();
    const { code, stdout, stderr } = await rightscope('verify', name());
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(message);
  });
});

function written(name: string, content: string | Uint8Array): string {
  writeFileSync(path.join(folder, name), content);
  return path.join(folder, name);
}

describe('rightscope backup', () => {
  const target = () => path.join(folder, 'backups', 'monday');

  it('copies database and files for their owner alone, verified, and a server can start on it', async () => {
    const { code, stdout, stderr } = await rightscope('backup', target());
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`The backup is in ${target()}. Nothing in it was altered.`);
    expect(readdirSync(target()).sort()).toEqual(['files', 'rightscope.db']);
    expect(statSync(target()).mode & 0o077).toBe(0);
    expect(statSync(path.join(target(), 'rightscope.db')).mode & 0o077).toBe(0);
    expect(await rightscope('verify', target())).toMatchObject({ code: 0 });
    const restored = await smallPorts(target());
    expect(await restored.record.list('procurement:p-checks')).toEqual(await ports.record.list('procurement:p-checks'));
    expect(await restored.files.check(made.fileHash)).toBe('whole');
  });

  it('leaves out what is still coming in, and what no longer is', async () => {
    mkdirSync(path.join(data, 'files/incoming'), { recursive: true });
    writeFileSync(path.join(data, 'files/incoming/half'), 'half a file');
    await rightscope('backup', target());
    expect(readdirSync(path.join(target(), 'files'))).toEqual([made.fileHash.slice(0, 2)]);
  });

  it('refuses a folder that is taken or in use, and leaves nothing where there is nothing to copy', async () => {
    mkdirSync(target(), { recursive: true });
    expect(await rightscope('backup', target())).toMatchObject({ code: 0 });
    const again = await rightscope('backup', target());
    expect(again).toMatchObject({ code: 1, stdout: '' });
    expect(again.stderr).toContain('is there already, and is not empty');
    expect(existsSync(`${target()}.incomplete`)).toBe(false);

    mkdirSync(path.join(folder, 'tuesday.incomplete'));
    expect((await rightscope('backup', path.join(folder, 'tuesday'))).stderr).toContain('another one is under way');
    const none = await rightscope('backup', path.join(folder, 'never'), '--data', path.join(folder, 'nowhere'));
    expect(none.stderr).toContain('There is no database');
    expect(readdirSync(folder).filter((name) => name.startsWith('never'))).toEqual([]);
  });

  it('keeps a copy of what was altered, and says so with exit code 1', async () => {
    await ports.files.remove(made.fileHash);
    const { code, stdout, stderr } = await rightscope('backup', target());
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('The document “proof.pdf” (v-checks) is missing');
    expect(stderr).toContain('The backup was made and is whole');
    expect(existsSync(path.join(target(), 'rightscope.db'))).toBe(true);
  });
});

describe('rightscope export and import', () => {
  it('carry a procurement into another installation, where it verifies', async () => {
    const { code, stdout, stderr } = await exportChecks();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/checks\.zip\. Its SHA-256 is [0-9a-f]{64}\./);
    const there = temporaryDirectory();
    await smallPorts(there);
    const options = ['--organisation', 'sample-region', '--lead', 'other-buyer@region.example', '--data', there];
    const imported = await rightscope('import', file(), ...options);
    expect(imported).toMatchObject({ code: 0, stderr: '' });
    expect(imported.stdout).toContain('Took over “Benefit checks” (p-checks).');
    expect(await rightscope('verify', there)).toMatchObject({ code: 0 });
    const again = await rightscope('import', file(), ...options);
    expect(again).toMatchObject({ code: 1, stdout: '' });
    expect(again.stderr).toContain('is in this installation already');
  });

  it('write the same bytes for the same content, and nothing into the database', async () => {
    await exportChecks();
    const first = readFileSync(file());
    const events = await ports.record.list('procurement:p-checks');
    await exportChecks();
    expect(readFileSync(file()).equals(first)).toBe(true);
    expect(await ports.record.list('procurement:p-checks')).toEqual(events);
  });

  it('say which procurement or folder there is not, and leave no file', async () => {
    const unknown = await rightscope('export', '--procurement', 'p-none', '-o', file());
    expect(unknown).toMatchObject({ code: 1, stdout: '' });
    expect(unknown.stderr).toContain('There is no procurement p-none');
    expect(existsSync(file())).toBe(false);
    const nowhere = await rightscope('export', '--procurement', 'p-checks', '-o', path.join(folder, 'no', 'a.zip'));
    expect(nowhere.stderr).toContain('cannot be written (ENOENT)');
    const data2 = await rightscope('export', '--procurement', 'p-checks', '-o', file(), '--data', folder);
    expect(data2.stderr).toContain('There is no database');
  });

  it('write nothing of an archive that was altered', async () => {
    await exportChecks();
    const bytes = readFileSync(file());
    bytes[Math.floor(bytes.length / 2)]! ^= 0xff;
    writeFileSync(file(), bytes);
    const there = temporaryDirectory();
    const other = await smallPorts(there);
    const before = statSync(path.join(there, 'rightscope.db')).mtimeMs;
    const options = ['--organisation', 'sample-region', '--lead', 'other-buyer@region.example', '--data', there];
    expect(await rightscope('import', file(), ...options)).toMatchObject({ code: 1, stdout: '' });
    expect(await other.procurements.find(made.procurement.id)).toBeUndefined();
    expect(statSync(path.join(there, 'rightscope.db')).mtimeMs).toBe(before);
  });

  it.each([
    ['verify', 'a', 'b'],
    ['export', '-o', 'a.zip'],
    ['export', '--procurement', 'p'],
    ['export', '--procurement', 'p', '-o', 'a.zip', 'left-over'],
    ['import'],
    ['import', 'a.zip', 'b.zip'],
    ['import', 'a.zip', '--lead', 'a@b.example'],
    ['import', 'a.zip', '--organisation', 'o'],
    ['backup'],
    ['backup', 'a', 'b'],
  ])('explain wrong usage: %s %s %s', async (...parameters) => {
    const { code, stdout, stderr } = await rightscope(...parameters);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('--help');
  });

  it.each([
    ['verify', '--heads', 'DATA_DIR', 'Exit codes'],
    ['export', '--procurement', '--output', '--data', 'Exit codes'],
    ['import', '--organisation', '--lead', '--data', 'Exit codes'],
    ['backup', '--data', 'Exit codes'],
  ])('explain %s', async (command, ...words) => {
    const { code, stdout } = await rightscope(command, '--help');
    expect(code).toBe(0);
    for (const word of words) expect(stdout).toContain(word);
  });
});
