import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { importSample } from '../sample/import-sample.ts';
import { openStore } from '../storage/open-store.ts';
import type { Terminal } from './terminal.ts';

const USAGE = 'cifra sample import FILE';

const EXPLANATION = `
Imports the sample units of a CSV file: all of them or, when a line has a problem, none.

  columns    unit_id, stratum, psu, area (urban, other_urban, rural), one probability per stage (p1, p2...)
  optional   state, label, address, phone; the last two are kept apart from everything that is analysed
`;

/** Imports a sample. Exit 1 when the file has problems, each printed with its line and column. */
export const command = {
  name: 'sample',
  summary: 'imports the sample units of a CSV file',
  usage: USAGE,
  async run(args: string[], io: Terminal): Promise<number> {
    const request = readArguments(args);
    if (request === undefined) {
      io.err.write(`${USAGE}\n`);
      return 2;
    }
    if (request === 'help') {
      io.out.write(`${USAGE}\n${EXPLANATION}`);
      return 0;
    }
    let bytes: Buffer;
    try {
      bytes = await readFile(request.file);
    } catch {
      io.err.write(`Cannot read ${request.file}; check the path.\n`);
      return 2;
    }
    const store = await openStore(readConfig().database);
    try {
      const act = { by: 'command line', at: new Date().toISOString() };
      const { imported, problems } = await importSample(store, bytes, randomUUID, act);
      for (const { line, column, message } of problems)
        io.out.write(`line ${line}, ${column || 'whole line'}: ${message}\n`);
      io.out.write(`${imported} units imported, ${problems.length} problems\n`);
      return problems.length === 0 ? 0 : 1;
    } finally {
      await store.close();
    }
  },
};

function readArguments(args: string[]): 'help' | { file: string } | undefined {
  try {
    const help = { type: 'boolean', short: 'h', default: false } as const;
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { help } });
    if (values.help) return 'help';
    const [action, file, ...rest] = positionals;
    return action === 'import' && file && rest.length === 0 ? { file } : undefined;
  } catch {
    return undefined;
  }
}
