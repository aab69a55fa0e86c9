import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../../server/config.ts';
import { type ServerProcess, startServerProcess } from '../../support/server-process.ts';

/** Forms about incidents that one interview may have; the questionnaire as it comes has fewer. */
export const MOST_INCIDENTS = 20;

/** The real server on the demonstration, whose questionnaire gives a form to each of twenty incidents. */
export function startOffice(folder: string): ServerProcess {
  const instruments = join(folder, 'instruments');
  cpSync(readConfig({}).instruments, instruments, { recursive: true });
  const file = join(instruments, 'lacsi-2018-r1', 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { details: { perInterview: number } };
  manifest.details.perInterview = MOST_INCIDENTS;
  writeFileSync(file, JSON.stringify(manifest));
  return startServerProcess({ CIFRA_DB: join(folder, 'tablet.sqlite'), CIFRA_INSTRUMENTS: instruments });
}
