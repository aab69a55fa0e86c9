import { dirname, resolve } from 'node:path';
import type { Weighting } from '#contract';
import { printable } from '../../files/printable.ts';
import { ResultsFolder } from '../../files/results-folder.ts';
import { writeFault } from '../../files/write-fault.ts';
import { makeWeights } from '../../weighting/make-weights.ts';
import { readWeighting } from '../../weighting/read-weighting.ts';
import { sampleFromFile } from '../../weighting/sample-from-file.ts';
import type { SampleRows } from '../../weighting/sample-rows.ts';
import { marginsOfSpec, readTotals } from '../../weighting/totals-table.ts';
import { warningsInWords, weightWarnings } from '../../weighting/warned/weight-warnings.ts';
import { WeightingFaults } from '../../weighting/weighting-error.ts';
import { weightingReport } from '../../weighting/written/weighting-report.ts';
import { WEIGHTS_FILES, weightsFiles } from '../../weighting/written/weights-files.ts';
import { optionalText, requiredText } from '../arguments.ts';
import { CommandFailure, WrongUse } from '../command-failure.ts';
import { defineCommand } from '../define-command.ts';
import { weightingFailure } from './weighting-failure.ts';

/**
 * Makes the weights of a survey. Exit 0 done, 1 the specification, the sample or the totals cannot be used, 2 wrong
 * use.
 */
export const weightCommand = defineCommand({
  name: 'weight',
  summary: 'makes the weights of a survey, step by step, from a specification',
  usage: `cifra weight --spec FILE --data DIR --out DIR
cifra weight --spec FILE [--survey KEY] --out DIR`,
  explanation: `
Makes the weights of dwellings, households, households of the selected adult and persons as a specification says: design
weight, unknown eligibility, nonresponse, fitting to population totals, trimming, replicates. Says of every step what it
did, and writes weights.csv (a line per sampled unit) and weights.json (the report, and hashes of the specification and
of what the weights were made from). The same inputs give the same bytes.

  --spec FILE    the specification (docs/weighting.md); the CSV files of totals that it names stand beside it
  --data DIR     the folder of the file of sampled units, where the specification names one
  --survey KEY   the edition, where the sample of the specification is "interviews"; needed when there are several
  --out DIR      where the two files are written; made if absent. They replace those of an earlier run together

Everything that is wrong is said at once, a line each: file, line, column, what is wrong, what to do. Exit 0: done; negative
weights are warned of, and no figure is made with them. 1: the specification, the sample or the totals cannot be used;
nothing is written. 2: wrong use.

With "interviews" it reads the database that CIFRA_DB names (data/cifra.sqlite when it is not set), and derives there
what is not derived yet; otherwise it reads no database. Writes only to the folder of --out.
`,
  options: { spec: requiredText, data: optionalText, survey: optionalText, out: requiredText },
  async run({ spec: path, data, survey, out }, io) {
    const results = new ResultsFolder(out, WEIGHTS_FILES);
    try {
      const source = readWeighting(path);
      const { spec } = source;
      if (spec.sample === 'interviews' && data !== undefined)
        throw new WrongUse('--data is for a specification that names a file, and this one weights interviews');
      if (spec.sample !== 'interviews' && (data === undefined || survey !== undefined))
        throw new WrongUse('name --data, the folder of the file of sampled units, and no --survey');
      const faults = new WeightingFaults();
      await orFail(results, () => results.open([path, ...filesRead(spec, { beside: dirname(resolve(path)), data })]));
      const sample = await sampleOf(spec, { data, survey }, faults);
      const totals = await readTotals(source, dirname(resolve(path)), faults);
      if (!sample) faults.throwIfAny();
      // Without a sample there is a fault.
      const made = makeWeights(source, { sample: sample!, totals }, faults);
      io.out.write(`${weightingReport(made)}\n`);
      const paths = await orFail(results, () => results.write(weightsFiles(made, spec.weighting)));
      io.out.write(`Wrote ${paths.map(printable).join(' and ')}.\n`);
      io.err.write(warningsInWords(weightWarnings(made)));
      return 0;
    } catch (error) {
      results.abandon();
      throw weightingFailure(error);
    }
  },
});

/** The files that are read besides the specification: no result takes the place of one. */
function filesRead(spec: Weighting, { beside, data = '' }: { beside: string; data: string | undefined }): string[] {
  const { sample } = spec;
  return [
    ...marginsOfSpec(spec).map(({ margin }) => resolve(beside, margin.totals.path)),
    ...(sample === 'interviews' ? [] : [resolve(data, sample.file.path)]),
  ];
}

async function sampleOf(
  { sample }: Weighting,
  { data, survey }: { data: string | undefined; survey: string | undefined },
  faults: WeightingFaults,
): Promise<SampleRows | undefined> {
  if (sample !== 'interviews') return sampleFromFile(sample, data!, faults);
  // A file needs nothing of the database and of its questionnaires.
  const { sampleOfEdition } = await import('./sample-of-edition.ts');
  return sampleOfEdition(survey);
}

/** Runs what writes to the folder of the results. */
async function orFail<Result>(results: ResultsFolder, write: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    throw new CommandFailure(2, writeFault(error, results.folder));
  }
}
