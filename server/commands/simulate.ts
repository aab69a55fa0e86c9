import { randomUUID } from 'node:crypto';
import { keyRingFor, readConfig } from '../config.ts';
import { shownLocation } from '../database-location.ts';
import { instrumentsWithFolder } from '../instruments/import-folder.ts';
import { FairShare } from '../runs/fair-share.ts';
import { inlineRuns } from '../runs/inline-runs.ts';
import { compareWithTruth } from '../simulation/compare-with-truth.ts';
import { simulate } from '../simulation/simulate.ts';
import { openServerStore } from '../start/open-server-store.ts';
import { StartError } from '../start-error.ts';
import { textOr, wholeNumber } from './arguments.ts';
import { CommandFailure } from './command-failure.ts';
import { defineCommand } from './define-command.ts';
import type { Terminal } from './terminal.ts';

/**
 * Simulates a survey whose true figures are known. Exit 1 when an interview was not accepted or SurveyJS
 * disagrees.
 */
export const simulateCommand = defineCommand({
  name: 'simulate',
  summary: 'interviews synthetic respondents and compares the estimates with the truth',
  usage: 'cifra simulate [--cases N] [--editions 1|2] [--seed S] [--db FILE]',
  explanation: `
Interviews N synthetic households (default 300) drawn from an invented population by a stratified two-stage sample,
submits them through the real server and compares the estimates with the population's true figures. The population grows
with the sample. The edition is called simulation; with two editions there is simulation-last-year too: the same people a
year before, at a higher risk, in a sample that has half of the PSUs in common.

  --cases N      interviews of each edition, 20 to 100000
  --editions 2   last year's too (default 1)
  --seed S       any text; the same seed gives the same interviews (default "1")
  --db FILE      keep the result in a new database, with a key ring beside it; without it nothing is kept

Reads the questionnaires in the folder that CIFRA_INSTRUMENTS names (those that come with the platform when it is not set).
Writes only to the database of --db; the database that CIFRA_DB names is neither read nor written.
`,
  options: {
    cases: wholeNumber({ from: 20, to: 100_000, fallback: 300 }),
    editions: wholeNumber({ from: 1, to: 2, fallback: 1 }),
    seed: textOr('1'),
    db: textOr(':memory:'),
  },
  async run(values, io) {
    try {
      return await runSimulation(values, io);
    } catch (error) {
      if (!(error instanceof StartError)) throw error;
      throw new CommandFailure(2, error.message);
    }
  },
});

async function runSimulation(
  { cases, editions, seed, db }: { cases: number; editions: number; seed: string; db: string },
  io: Terminal,
): Promise<number> {
  const config = readConfig();
  const { store, keys } = await openServerStore({ database: db, keys: keyRingFor(db) });
  try {
    if (!(await store.isEmpty()))
      throw new CommandFailure(
        2,
        `${shownLocation(db)} is not empty; a simulation needs a new database, name a file that does not exist`,
      );
    const now = () => new Date();
    const instruments = await instrumentsWithFolder(store, config.instruments, now().toISOString());
    const runs = inlineRuns({ store, keys, instruments, config, now });
    const services = {
      store,
      keys,
      instruments,
      config,
      runs,
      now,
      newId: randomUUID,
      log: () => {},
      share: new FairShare(),
    };
    const startedAt = new Date().toISOString();
    const outcomes = await simulate(services, { cases, seed, startedAt, editions: editions === 2 ? 2 : 1 });
    let isWell = true;
    for (const { survey, frame, truth, receipts, compared, disagreements } of outcomes) {
      const accepted = receipts.filter(({ status }) => status === 'accepted').length;
      io.out.write(`${survey}: ${frame} dwellings, of which ${receipts.length} are in the sample\n`);
      io.out.write(`${receipts.length} interviews submitted, ${accepted} accepted\n`);
      io.out.write(`${compared} also answered through SurveyJS, ${disagreements.length} disagreements\n`);
      for (const line of disagreements) io.out.write(`  ${line}\n`);
      io.out.write(await compareWithTruth(services, { survey, truth }));
      isWell &&= accepted === receipts.length && disagreements.length === 0;
    }
    return isWell ? 0 : 1;
  } finally {
    await store.close();
  }
}
