import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { LARGEST_FILE } from '#contract';
import { importAreasOf } from '../../areas/import-areas.ts';
import { readConfig } from '../../config.ts';
import { printable } from '../../files/printable.ts';
import { instrumentsWithFolder } from '../../instruments/import-folder.ts';
import { inlineRuns } from '../../runs/inline-runs.ts';
import { openServerStore } from '../../start/open-server-store.ts';
import { findSurvey } from '../../surveys/find-survey.ts';
import { choice, optionalText, requiredText } from '../arguments.ts';
import { CommandFailure } from '../command-failure.ts';
import { defineCommand } from '../define-command.ts';

/** Imports the map of an edition. Exit 1 when the file has problems, each printed with its place. */
export const areasCommand = defineCommand({
  name: 'areas',
  summary: 'imports the map on which figures of areas are drawn',
  usage: 'cifra areas import FILE --code PROPERTY [--name PROPERTY] [--survey KEY]',
  explanation: `
Imports a GeoJSON FeatureCollection of polygons in degrees (WGS 84), in place of the map before: all areas or, when
something is wrong, none. At most ${LARGEST_FILE / 1024 / 1024} MB: simplify a larger map before.

  --code PROPERTY   the property that holds the code of an area, as the sample has it in its column state
  --name PROPERTY   the property that holds its name; by default the code is shown
  --survey KEY      the edition that the map belongs to; needed when there are several (cifra survey list)

Reads FILE. Writes to the database that CIFRA_DB names (data/cifra.sqlite when it is not set). What is kept is what
drawing needs: keep your file.
`,
  positional: { action: choice(['import']), file: requiredText },
  options: { code: requiredText, name: optionalText, survey: optionalText },
  async run({ file, code, name, survey }, io) {
    const size = await stat(file).catch(() => undefined);
    if (size && size.size > LARGEST_FILE)
      throw new CommandFailure(2, `${file} has more than ${LARGEST_FILE / 1024 / 1024} MB; simplify the map before.`);
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
      const services = { store, runs, newId: randomUUID };
      const { imported, problems, notInSample } = await importAreasOf(services, { into: key, bytes, code, name }, act);
      for (const { place, message } of problems) io.out.write(`${place || 'whole file'}: ${printable(message)}\n`);
      for (const area of notInSample) io.out.write(`${printable(area)}: no unit of the sample is there\n`);
      io.out.write(`${imported} areas imported, ${problems.length} problems\n`);
      return problems.length === 0 ? 0 : 1;
    } finally {
      await store.close();
    }
  },
});
