import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../../server/config.ts';
import { sampleUnit } from '../../server/api.ts';
import { type ServerProcess, startServerProcess } from '../../support/server-process.ts';
import { storeAt } from '../../support/store-at.ts';

/** Forms about incidents that one interview may have; the questionnaire as it comes has fewer. */
export const MOST_INCIDENTS = 20;

/** Cases beside those of the demonstration: many interviews are held in a row. */
const MORE_CASES = 15;

export interface Office {
  readonly server: ServerProcess;
  readonly address: string;
}

/** The real server on the demonstration, whose questionnaire gives a form to each of twenty incidents. */
export async function startOffice(folder: string): Promise<Office> {
  const instruments = join(folder, 'instruments');
  cpSync(readConfig({}).instruments, instruments, { recursive: true });
  const file = join(instruments, 'lacsi-2018-r1', 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { details: { perInterview: number } };
  manifest.details.perInterview = MOST_INCIDENTS;
  writeFileSync(file, JSON.stringify(manifest));
  const database = join(folder, 'tablet.sqlite');
  const server = startServerProcess({ CIFRA_DB: database, CIFRA_INSTRUMENTS: instruments });
  const address = await server.ready;
  await addCases(database);
  return { server, address };
}

async function addCases(database: string): Promise<void> {
  const store = await storeAt(database);
  const survey = `demo-${new Date().getFullYear()}`;
  const act = { by: 'bench', at: new Date().toISOString() };
  const units = Array.from({ length: MORE_CASES }, (_, place) => sampleUnit(`BENCH-${place + 1}`));
  await store.importSampleUnits(survey, units, [], act);
  const caseIds = units.map(({ caseId }) => caseId);
  await store.assign(survey, caseIds, 'interviewer', act);
  await store.close();
}
