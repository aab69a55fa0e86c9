import { madeSmallAreas } from '../../analysis/small-areas/made-small-areas.ts';
import { covariatesPath, readSmallAreas } from '../../analysis/small-areas/read-small-areas.ts';
import { SmallAreaError } from '../../analysis/small-areas/small-area-error.ts';
import { smallAreaCsv, smallAreaJson, smallAreaModelCsv } from '../../analysis/small-areas/small-area-files.ts';
import { saidOfSmallAreas } from '../../analysis/small-areas/small-area-words.ts';
import { headOfFile } from '../../analysis/title-of-file.ts';
import { printable } from '../../files/printable.ts';
import { ResultsFolder } from '../../files/results-folder.ts';
import { writeFault } from '../../files/write-fault.ts';
import { requiredText } from '../arguments.ts';
import { CommandFailure } from '../command-failure.ts';
import { defineCommand } from '../define-command.ts';
import { EDITION_HELP, EDITION_OPTIONS, EDITION_READS } from './edition-options.ts';
import { tableFailure } from './table.ts';
import { editionPlaces, readEditions } from './table-editions.ts';
import { writeOrFail } from './write-or-fail.ts';

/** Figures of areas by a model. Exit 0 done, 1 something cannot be used or fitted, 2 wrong use. */
export const smallAreasCommand = defineCommand({
  name: 'small-areas',
  summary: 'estimates a figure of small areas by a model with covariates (Fay and Herriot), beside the direct figures',
  usage: `cifra small-areas --spec FILE --study FILE --data DIR --out DIR
cifra small-areas --spec FILE --survey KEY [--file N] [--weighting FILE|KEY] --out DIR`,
  explanation: `
Estimates a share, a mean or a rate of areas whose own samples are too small, from their direct figures and from covariates
of all areas. Of each area both figures stand side by side and are never mixed: the direct one with standard error,
coefficient of variation and the label of the standard, that of the model with the root of its mean squared error, the
weight of the direct figure and what the covariates alone say. Estimates of a model have no label. Called NAME, they are
written to NAME.csv, NAME-model.csv (coefficients, diagnostics) and NAME.json in the folder given with --out.

  --spec FILE       which figure of which areas, with which covariates (docs/small-areas.md); the CSV of the covariates is
                    beside it
${EDITION_HELP}
  --out DIR         where the files are written; made if absent. They replace those of an earlier run together

Everything that is wrong with the specification, the covariates and the areas is said at once, a line each: file, line,
column, what is wrong, what to do.
Exit 0: done. 1: the specification, the covariates or the data cannot be used, or the model has no estimate. 2: wrong use.

${EDITION_READS}
`,
  options: {
    spec: requiredText,
    ...EDITION_OPTIONS,
    out: requiredText,
  },
  async run({ spec, out, ...edition }, io) {
    const places = editionPlaces(edition);
    try {
      const source = readSmallAreas(spec);
      const name = source.spec.smallAreas;
      const results = new ResultsFolder(out, [`${name}.csv`, `${name}-model.csv`, `${name}.json`]);
      const open = (inputs: readonly string[]) =>
        writeOrFail(() => results.open([...inputs, spec, covariatesPath(source)]), out);
      try {
        const [own] = await readEditions(places, open).catch((error) => {
          // What is wrong with the specification is told though the data cannot be read.
          source.faults.throwIfAny();
          throw error;
        });
        const { file } = own!;
        const made = await madeSmallAreas(source, file);
        const paths = await results
          .write({
            [`${name}.csv`]: () => [smallAreaCsv(made, file)],
            [`${name}-model.csv`]: () => [smallAreaModelCsv(made)],
            [`${name}.json`]: () => [smallAreaJson(made, file)],
          })
          .catch((error) => {
            throw new CommandFailure(2, writeFault(error, out));
          });
        const { areas, fit } = made;
        const alone = areas.length - fit.sampledAreas;
        io.out.write(
          `${headOfFile(file).map(printable).join('\n')}\n${name}: ${areas.length} areas, ${alone} by the model alone\n  ${saidOfSmallAreas(made, 'en').join('\n  ')}\nWrote ${paths.map(printable).join(', ')}\n`,
        );
        return 0;
      } catch (error) {
        results.abandon();
        throw error;
      }
    } catch (error) {
      throw smallAreaFailure(error);
    }
  },
});

function smallAreaFailure(error: unknown): unknown {
  if (!(error instanceof SmallAreaError)) return tableFailure(error);
  const { message, findings } = error;
  return new CommandFailure(1, findings.length > 1 ? `${message}\n${findings.length} errors` : message);
}
