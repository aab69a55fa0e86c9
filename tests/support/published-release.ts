import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { readRelease } from '../../server/publishing/read-release.ts';
import { hashOfTables } from '../../server/suppression/hash-of-tables.ts';
import { release, surveyFiles } from '../server/commands/figures/few-robbed.ts';
import { cifraWithInput } from './command-line.ts';

const PASSWORDS: Readonly<Record<string, string>> = {
  carla: 'dos soles azules',
  mateo: 'cinco barcos lentos',
  elena: 'tres lunas verdes',
};

export const TITLE = {
  es: 'Robo en la encuesta pequeña',
  en: 'Robbery in the small survey',
  pt: 'Roubo na pesquisa pequena',
  fr: 'Vol dans la petite enquête',
};

export const WHY = {
  es: 'Un peso estaba mal escrito.',
  en: 'A weight was typed wrong.',
  pt: 'Um peso estava errado.',
  fr: 'Un poids était mal écrit.',
};

/** The head of a page that `cifra report --release` writes beside the tables in a folder. */
export function pageOfReport(language: string, tables: string): string {
  const hash = hashOfTables(readRelease(tables).tables);
  return `<!doctype html>\n<html lang="${language}">\n<meta name="cifra-release" content="${hash}">\n<title>A</title>`;
}

/** An office of two statisticians and an administrator, in a folder of its own: for each test, or for all of a file. */
export function publishingOffice(of: 'each' | 'all' = 'each') {
  const root = mkdtempSync(join(tmpdir(), 'cifra-publishing-'));
  afterAll(() => {
    rmSync(root, { recursive: true });
  });
  let offices = 0;
  let office = '';
  const place = (name: string) => join(office, name);
  const run = (words: readonly string[], user?: string, password = PASSWORDS[user ?? ''] ?? '') =>
    cifraWithInput(password, ...words, ...(user === undefined ? [] : ['--user', user]));

  const begin = of === 'each' ? beforeEach : beforeAll;
  const end = of === 'each' ? afterEach : afterAll;
  begin(async () => {
    office = mkdtempSync(join(root, `office-${++offices}-`));
    vi.stubEnv('CIFRA_DB', place('office.sqlite'));
    for (const [user, role] of Object.entries({ carla: 'statistician', mateo: 'statistician', elena: 'admin' }))
      await run(['user', 'add', '--role', role], user);
  });
  end(() => {
    vi.unstubAllEnvs();
  });

  let abouts = 0;
  return {
    place,
    run,
    /** Tables of the survey, hidden and attacked; `files` replace those of the survey. */
    async tables(files?: Record<string, string>, ...options: string[]): Promise<string> {
      const folder = mkdtempSync(place('survey-'));
      for (const [name, content] of Object.entries(surveyFiles(files))) writeFileSync(join(folder, name), content);
      await release(folder, ...options);
      return join(folder, 'out');
    },
    prepare(
      tables: string,
      {
        user = 'carla',
        out = 'prepared',
        embargo = '2026-11-01T12:00:00-03:00',
        more = [] as readonly string[],
        about = {},
        password = undefined as string | undefined,
      } = {},
    ) {
      const file = place(`about-${++abouts}.json`);
      writeFileSync(file, JSON.stringify({ release: 'robbery-2026', title: TITLE, ...about }));
      const words = ['publish', 'prepare', '--about', file, '--release', tables, '--embargo', embargo];
      return run([...words, '--out', place(out), ...more], user, password);
    },
    check: (user = 'mateo', out = 'prepared', more: readonly string[] = ['--yes']) =>
      run(['publish', 'check', '--prepared', place(out), ...more], user),
    publish: (out = 'prepared', site = 'site') =>
      run(['publish', 'release', '--prepared', place(out), '--site', place(site)]),
  };
}
