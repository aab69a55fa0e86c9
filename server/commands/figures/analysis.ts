import { readConfig } from '../../config.ts';
import { deriveMissing } from '../../derivation/derive-missing.ts';
import { instrumentsWithFolder } from '../../instruments/import-folder.ts';
import type { Instruments, Survey } from '../../model.ts';
import { openServerStore } from '../../start/open-server-store.ts';
import type { Store } from '../../storage/store.ts';
import { findSurvey } from '../../surveys/find-survey.ts';
import { choice, optionalText } from '../arguments.ts';
import { defineCommand } from '../define-command.ts';
import type { Terminal } from '../terminal.ts';

/** A line of progress at most so often. */
const EVERY_MS = 1000;

/** What analysis needs of the interviews, made again. */
export const analysisCommand = defineCommand({
  name: 'analysis',
  summary: 'derives again what figures and coding need of the interviews',
  usage: 'cifra analysis rebuild [--survey KEY]',
  explanation: `
Derives again what figures and coding need of every interview that counts. The platform does so by itself when an
interview is accepted, an incident is coded or a questionnaire changes; this makes it again of every interview, with the same result.

  --survey KEY   one edition; all of them when absent

Reads and writes the database that CIFRA_DB names (data/cifra.sqlite when it is not set), and reads the
questionnaires in the folder that CIFRA_INSTRUMENTS names. A server may go on meanwhile.
`,
  positional: { action: choice(['rebuild']) },
  options: { survey: optionalText },
  async run({ survey: key }, io) {
    const config = readConfig();
    const { store } = await openServerStore(config);
    try {
      const instruments = await instrumentsWithFolder(store, config.instruments, new Date().toISOString());
      const surveys = key === undefined ? await store.surveys() : [await findSurvey(store, key)];
      for (const survey of surveys) await rebuild({ store, instruments }, survey, io);
      return 0;
    } finally {
      await store.close();
    }
  },
});

async function rebuild(
  { store, instruments }: { store: Store; instruments: Instruments },
  { key }: Survey,
  io: Terminal,
): Promise<void> {
  let said = performance.now();
  const report = (share: number) => {
    if (performance.now() - said < EVERY_MS) return;
    said = performance.now();
    io.err.write(`${key}: ${Math.floor(share * 100)} %\n`);
  };
  const services = { store, keepDerived: store.keepDerived, instruments };
  const count = await deriveMissing(services, key, { report, isRebuild: true });
  io.out.write(`${key}: ${count} interviews derived\n`);
}
