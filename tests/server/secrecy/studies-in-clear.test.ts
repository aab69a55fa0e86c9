import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, expect, it } from 'vitest';
import { backUp } from '../../../server/storage/backup/back-up.ts';
import { type Api, startApi } from '../api.ts';

const folder = mkdtempSync(join(tmpdir(), 'cifra-studies-'));
afterAll(() => rmSync(folder, { recursive: true }));

const MARK = 'MarcaQuetzalDeEstudio';

async function bring(api: Api, name: string, bytes: Buffer): Promise<string> {
  const id = randomUUID();
  await api.ask('carla', 'PUT', `/api/data-files/${id}`, { body: { name, bytes: bytes.length } });
  const sent = await api.ask('carla', 'PUT', `/api/data-files/${id}/parts/0`, { body: bytes });
  expect(sent.status).toBe(200);
  return id;
}

it('the database and its backup hold no row, no name and no condition of a study in clear, and the log none', async () => {
  const database = join(folder, 'office.sqlite');
  const api = await startApi({ database });
  const id = await bring(api, `${MARK}.csv`, Buffer.from(`weight,told\n1,${MARK}\n2,x\n`));
  const text = JSON.stringify({
    study: MARK,
    title: MARK,
    source: '',
    files: { one: { path: `${MARK}.csv`, columns: { weight: 'number', told: 'text' } } },
    design: {},
    persons: { file: 'one', weight: 'weight' },
    indicators: [{ id: 'told', title: 'Told', unit: 'person', statistic: 'share', numerator: `{told} = '${MARK}'` }],
  });
  const body = { text, files: [id], revision: 0 };
  expect((await api.ask('carla', 'PUT', `/api/studies/${randomUUID()}`, { body })).status).toBe(200);
  const columns = await (await api.ask('carla', 'POST', `/api/data-files/${id}/columns`, { body: {} })).text();
  // The search finds what does stand somewhere.
  expect(columns).toContain(MARK);
  const asked = { body: { text, files: [id], standard: 'inegi' } };
  expect(await (await api.ask('carla', 'POST', '/api/study-figures', asked)).text()).toContain('"made"');
  const backup = join(folder, 'monday.cifra');
  await backUp({ from: database, file: backup, recipient: undefined, now: '2026-11-24T16:00:00.000Z' }, () => {});
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, name));
    for (const form of [MARK, Buffer.from(MARK).toString('base64').slice(2, -4), Buffer.from(MARK).toString('hex')])
      expect([name, bytes.includes(form)]).toEqual([name, false]);
  }
  expect(api.logged.join('\n')).not.toContain(MARK);

  // Nor does a length tell more than the number of parts.
  await bring(api, `${MARK}-with-a-longer-name.csv`, Buffer.alloc(900_000, 'a\n1\n'));
  const opened = new Database(database, { readonly: true });
  for (const sql of ['select length(part) from data_file_parts', 'select length(about) from data_files'])
    expect(new Set(opened.prepare<[], number>(sql).pluck().all()).size, sql).toBe(1);
  opened.close();
  await api.close();
});
