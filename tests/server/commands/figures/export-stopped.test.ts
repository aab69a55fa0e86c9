import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordFileName, withHash } from '../../../../server/microdata/describe-records.ts';
import { parquetFile } from '../../../../server/microdata/parquet-file.ts';
import { startCifra } from '../../../support/cifra-process.ts';

const ROWS = 160_000;
const GROUP = 20_000;

const COLUMNS = ['weight_person', 'stratum', 'psu', 'a', 'b', 'c', 'd'].map((name, place) => ({
  name,
  kind: place === 1 || place === 2 ? ('code' as const) : ('number' as const),
  label: { es: name },
}));

describe('an export that does not come to its end', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cifra-stopped-'));
  const at = (...parts: string[]) => join(folder, ...parts);

  // Large enough that there is time to stop it.
  beforeAll(() => {
    const file = parquetFile({ path: at(recordFileName('person')) }, COLUMNS);
    for (let start = 0; start < ROWS; start += GROUP)
      file.add(
        COLUMNS.map(({ kind }, place) =>
          Array.from({ length: GROUP }, (_, row) => (kind === 'code' ? `p${row % 40}` : (start + row) * (place + 0.1))),
        ),
      );
    const { rows, sha256 } = file.finish();
    const description = withHash({
      format: 'cifra-microdata-1',
      survey: 'large',
      interviews: 'accepted',
      design: { weighting: 'design' },
      files: [{ unit: 'person', file: recordFileName('person'), rows, sha256, columns: COLUMNS }],
    });
    writeFileSync(at('microdata.json'), JSON.stringify(description));
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  function begin(out: string, shell = ':') {
    return startCifra(['export', folder, '--format', 'xlsx', '--out', out], { shell });
  }

  /** Waits until something stands there. */
  async function written(out: string): Promise<void> {
    const begun = Date.now();
    while (!(existsSync(out) && readdirSync(out).some((name) => name.endsWith('.part')))) {
      if (Date.now() - begun > 60_000) throw new Error('nothing was written');
      await setTimeout(5);
    }
    await setTimeout(200);
  }

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'by %s leaves nothing, not even its folder',
    async (signal) => {
      const run = begin(at(signal));
      await written(at(signal));
      run.process.kill(signal);
      expect(await run.ended).toBe(signal === 'SIGINT' ? 130 : 143);
      expect(existsSync(at(signal))).toBe(false);
    },
    120_000,
  );

  it('by a kill that nobody can answer leaves nothing that looks whole, and an earlier result as it was', async () => {
    const out = at('killed');
    const begun = performance.now();
    const first = begin(out);
    expect(await first.ended).toBe(0);
    // What takes more than two seconds tells how far it is.
    if (performance.now() - begun > 4000) expect(first.output()).toMatch(/^large: \d+ %$/m);
    const before = readFileSync(join(out, 'records.xlsx'));
    const run = begin(out);
    await written(out);
    run.process.kill('SIGKILL');
    expect(await run.ended).toBe('SIGKILL');
    expect(readdirSync(out).filter((name) => !name.endsWith('.part'))).toEqual(['records.xlsx']);
    expect(readFileSync(join(out, 'records.xlsx')).equals(before)).toBe(true);
  }, 180_000);

  it('for want of room leaves nothing and says so', async () => {
    const out = at('full');
    // No file may be larger than that, as on a disk that is full.
    const run = begin(out, 'ulimit -f 4000');
    expect(await run.ended).toBe(2);
    expect(run.output()).toContain(`${join(out, 'records.xlsx')}`);
    expect(run.output()).toMatch(/cannot be written: (the file would be larger than the disk takes|the disk is full)/);
    expect(existsSync(out)).toBe(false);
  }, 120_000);
});
