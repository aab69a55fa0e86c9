import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { loadInstruments } from '../instruments/load-instruments.ts';
import { compareWithTruth } from '../simulation/compare-with-truth.ts';
import { simulate } from '../simulation/simulate.ts';
import { StartError } from '../start-error.ts';
import { openStore } from '../storage/open-store.ts';

interface Terminal {
  readonly out: { write(text: string): unknown };
  readonly err: { write(text: string): unknown };
}

const USAGE = 'cifra simulate [--cases N] [--seed S] [--db FILE]';

const EXPLANATION = `
Interviews N synthetic households (default 300) drawn from an invented population by a stratified two-stage sample,
submits them through the real server and compares the estimates with the population's true figures.

  --cases N   interviews, 20 to 100000
  --seed S    any text; the same seed gives the same interviews (default "1")
  --db FILE   keep the result in a new database; without it nothing is kept
`;

const MOST_CASES = 100_000;
const FEWEST_CASES = 20;

/** Simulates a survey whose true figures are known. Exit 1 when an interview was not accepted or SurveyJS disagrees. */
export const command = {
  name: 'simulate',
  summary: 'interviews synthetic respondents and compares the estimates with the truth',
  usage: USAGE,
  async run(args: string[], io: Terminal): Promise<number> {
    const request = readArguments(args);
    if (typeof request === 'string') {
      io.err.write(`${request}; usage: ${USAGE}\n`);
      return 2;
    }
    if (request.help) {
      io.out.write(`${USAGE}\n${EXPLANATION}`);
      return 0;
    }
    try {
      return await run(request, io);
    } catch (error) {
      if (!(error instanceof StartError)) throw error;
      io.err.write(`${error.message}\n`);
      return 2;
    }
  },
};

async function run({ cases, seed, db }: Request, io: Terminal): Promise<number> {
  const config = readConfig();
  const instruments = loadInstruments(config.instruments);
  const store = await openStore(db);
  try {
    if (!(await store.isEmpty())) {
      io.err.write(`${db} is not empty; a simulation needs a database of its own, name a new file\n`);
      return 2;
    }
    const services = { store, instruments, config, now: () => new Date(), newId: randomUUID, log: () => {} };
    const outcome = await simulate(services, { cases, seed, startedAt: new Date().toISOString() });
    const accepted = outcome.receipts.filter(({ status }) => status === 'accepted').length;
    io.out.write(`${outcome.receipts.length} interviews submitted, ${accepted} accepted\n`);
    io.out.write(`${outcome.compared} also answered through SurveyJS, ${outcome.disagreements.length} disagreements\n`);
    for (const line of outcome.disagreements) io.out.write(`  ${line}\n`);
    io.out.write(await compareWithTruth(services, outcome.truth));
    return accepted === outcome.receipts.length && outcome.disagreements.length === 0 ? 0 : 1;
  } finally {
    await store.close();
  }
}

interface Request {
  help: boolean;
  cases: number;
  seed: string;
  db: string;
}

function readArguments(args: string[]): string | Request {
  try {
    const { values } = parseArgs({
      args,
      options: {
        cases: { type: 'string', default: '300' },
        seed: { type: 'string', default: '1' },
        db: { type: 'string', default: ':memory:' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const cases = Number(values.cases);
    if (!Number.isInteger(cases) || cases < FEWEST_CASES || cases > MOST_CASES) {
      return `--cases must be a whole number from ${FEWEST_CASES} to ${MOST_CASES}`;
    }
    return { help: values.help, cases, seed: values.seed, db: values.db };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
