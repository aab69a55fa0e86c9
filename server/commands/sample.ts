import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { readConfig } from '../config.ts';
import { instrumentsWithFolder } from '../instruments/import-folder.ts';
import { inlineRuns } from '../runs/inline-runs.ts';
import { importSample } from '../sample/import-sample.ts';
import { openServerStore } from '../start/open-server-store.ts';
import { findSurvey } from '../surveys/find-survey.ts';
import { choice, optionalText, requiredText } from './arguments.ts';
import { CommandFailure } from './command-failure.ts';
import { defineCommand } from './define-command.ts';

/** Imports a sample. Exit 1 when the file has problems, each printed with its line and column. */
export const sampleCommand = defineCommand({
  name: 'sample',
  summary: 'imports the sample units of a CSV file',
  usage: 'cifra sample import FILE [--survey KEY]',
  explanation: `
Imports the sample units of a CSV file: all of them or, when a line has a problem, none.

  columns    unit_id, stratum, psu, area (urban, other_urban, rural), one probability per stage (p1, p2...)
  optional   state, label, address, phone; the last two are kept apart from everything that is analysed

  --survey KEY   the edition that the units belong to; needed when there are several (cifra survey list)

Reads FILE. Writes to the database that CIFRA_DB names (data/cifra.sqlite when it is not set).
`,
  positional: { action: choice(['import']), file: requiredText },
  options: { survey: optionalText },
  async run({ file, survey }, io) {
    const bytes = await readFile(file).catch(() => {
      throw new CommandFailure(2, `Cannot read ${file}; check the path.`);
    });
    const config = readConfig();
    const { store, keys } = await openServerStore(config);
    try {
      const act = { by: 'command line', at: new Date().toISOString() };
      const instruments = await instrumentsWithFolder(store, config.instruments, act.at);
      const runs = inlineRuns({ store, keys, instruments, config, now: () => new Date() });
      const { key } = await findSurvey(store, survey);
      const { imported, problems } = await importSample({ store, runs, newId: randomUUID }, { into: key, bytes }, act);
      for (const { line, column, message } of problems)
        io.out.write(`line ${line}, ${column || 'whole line'}: ${message}\n`);
      io.out.write(`${imported} units imported, ${problems.length} problems\n`);
      return problems.length === 0 ? 0 : 1;
    } finally {
      await store.close();
    }
  },
});
