import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PUBLISHED = join(import.meta.dirname, '..', '..', '..', 'questionnaires', 'instruments');

/** Versions of the questionnaire that come one after the other, and the folders of those that there are. */
export const VERSIONS = ['1.0.0', '1.1.0', '1.2.0'] as const;

/** Makes a folder of questionnaires with a version that is yet to come. */
export function threeVersions(folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (const name of ['lacsi-2018-r1-1.0.0', 'lacsi-2018-r1-1.1.0'])
    cpSync(join(PUBLISHED, name), join(folder, name), { recursive: true });
  const next = join(folder, 'lacsi-2018-r1-next');
  cpSync(join(PUBLISHED, 'lacsi-2018-r1-1.1.0'), next, { recursive: true });
  const manifest = join(next, 'manifest.json');
  writeFileSync(manifest, JSON.stringify({ ...JSON.parse(readFileSync(manifest, 'utf8')), version: VERSIONS[2] }));
  return folder;
}
