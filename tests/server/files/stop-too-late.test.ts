import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const RESULTS = join(import.meta.dirname, '../../../server/files/results-folder.ts');
const folder = mkdtempSync(join(tmpdir(), 'cifra-late-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A program that writes two files, says where it is, and has a little to do before and after. */
const PROGRAM = `
const { ResultsFolder } = await import(process.argv[1]);
const results = new ResultsFolder(process.argv[2], ['a.txt', 'b.txt']);
results.open();
const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const write = () => results.write({
  'a.txt': function* () { yield 'a'; },
  'b.txt': function* () { process.stdout.write('writing\\n'); yield 'b'; },
});
await write();
process.stdout.write('there\\n');
await pause(700);
if (process.argv[3] === 'again') {
  await results.writeWith(async (placeOf) => {
    process.stdout.write('again\\n');
    await pause(20_000);
  });
}
`;

async function said(child: ChildProcess, word: string): Promise<void> {
  for await (const [chunk] of on(child)) if (String(chunk).includes(word)) return;
}

async function* on(child: ChildProcess) {
  while (child.exitCode === null) yield await once(child.stdout!, 'data');
}

describe('a stop that comes when everything is written', () => {
  const start = (name: string, more: string[] = []) =>
    spawn(process.execPath, ['--input-type=module', '-e', PROGRAM, RESULTS, join(folder, name), ...more], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  const ended = async (child: ChildProcess) => {
    const [code, signal] = await once(child, 'close');
    return code ?? signal;
  };

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'changes nothing: %s, the files are whole and the exit is 0',
    async (stop) => {
      const child = start(stop);
      await said(child, 'there');
      child.kill(stop);
      expect(await ended(child)).toBe(0);
      expect(readdirSync(join(folder, stop)).toSorted()).toEqual(['a.txt', 'b.txt']);
    },
  );

  it('is obeyed when it comes a second time', async () => {
    const child = start('twice');
    await said(child, 'there');
    child.kill('SIGINT');
    setTimeout(() => child.kill('SIGINT'), 200);
    expect(await ended(child)).toBe('SIGINT');
  });

  it('is obeyed at once where further files are being written, and leaves none of them', async () => {
    const child = start('further', ['again']);
    await said(child, 'again');
    child.kill('SIGINT');
    expect(await ended(child)).toBe(130);
    expect(readdirSync(join(folder, 'further')).toSorted()).toEqual(['a.txt', 'b.txt']);
    expect(existsSync(join(folder, 'further', 'a.txt.part'))).toBe(false);
  });
});
