import type { PublicationStandard } from '#contract';
import type { Instrument } from '#questionnaires';
import type { AnalysisFile } from '../../../analysis/analysis-file.ts';
import { estimateFigures } from '../../../analysis/exported/estimate-figures.ts';
import { figureSourceOf } from '../../../analysis/exported/figure-source.ts';
import { tableFigures } from '../../../analysis/exported/table-figures.ts';
import { readInterviews } from '../../../analysis/figures.ts';
import { analysisFileFromStudy } from '../../../analysis/from-study/analysis-file-from-study.ts';
import { estimateIndicators } from '../../../analysis/indicators/estimate-indicators.ts';
import { planTables } from '../../../analysis/tables/plan-table.ts';
import { readTables } from '../../../analysis/tables/read-tables.ts';
import { tabulateTable } from '../../../analysis/tables/tabulate-table.ts';
import { readAtOnce } from '../../../analysis/tables/wrong-shape.ts';
import { titleOfFile } from '../../../analysis/title-of-file.ts';
import type { FigureSet } from '../../../exports/figures/figure-set.ts';
import { figureFiles, writeFigures } from '../../../exports/figures/figure-writers.ts';
import { interviewsOfFile } from '../../../sources/read-source.ts';
import { findSurvey } from '../../../surveys/find-survey.ts';
import { CommandFailure } from '../../command-failure.ts';
import type { Terminal } from '../../terminal.ts';
import { filesOfWeighting, weightsOfEdition } from '../../weighting/weights-of-edition.ts';
import { progressOf } from '../microdata/progress-of.ts';
import { findNumbered } from '../microdata/remade-file.ts';
import { withRegister } from '../microdata/with-register.ts';
import type { ExportRequest } from './export-request.ts';
import { writeTo } from './write-to.ts';

type FigureRequest = Extract<ExportRequest, { what: 'tables' | 'estimates' }>;

interface ReadFigures {
  readonly file: AnalysisFile;
  /** Absent of a study. */
  readonly instrument?: Instrument;
  readonly inputs: readonly string[];
}

/** Exports tables or estimates. @returns a line for each file */
export async function exportFigures(
  request: FigureRequest,
  {
    out,
    language,
    standard,
  }: { readonly out: string; readonly language: string; readonly standard: PublicationStandard },
  io: Terminal,
): Promise<string[]> {
  const { format, specs, sdg, what } = request;
  // What is wrong with a specification is told before anything long begins, together with what the file does not have.
  const tables = await readAtOnce(
    () => readTables(specs),
    async (despite) => planTables(despite, (await readFileOf(request.place, io)).file),
  );
  const { file, instrument, inputs } = await readFileOf(request.place, io);
  const sets: FigureSet[] =
    what === 'tables'
      ? planTables(tables, file).map((plan) => tableFigures(plan, tabulateTable(plan, file), file, language))
      : [
          estimateFigures({
            title: titleOfFile(file, language),
            study: file.study,
            edition: file.edition,
            rows: estimateIndicators(file, { standard, report: progressOf(file.study, io) }),
            from: file,
            stated: file.indicators,
          }),
        ];
  const names = figureFiles(
    sets.map(({ name }) => name),
    format,
  );
  const written = await writeTo(out, { names, inputs: [...inputs, ...specs] }, (placeOf) =>
    writeFigures(format, {
      sets,
      source: figureSourceOf(file, instrument, language),
      sdg,
      prepared: new Date().toISOString(),
      placeOf: (name) => ({ path: placeOf(name) }),
      leaveOut: (figures) =>
        io.err.write(
          `${figures} figures of series are left out: they cannot be computed, or what they are divided by has no code in SDMX\n`,
        ),
    }),
  );
  return written.map(({ name, bytes, sha256 }) => `${name}: ${bytes} bytes, sha256 ${sha256}`);
}

async function readFileOf(place: FigureRequest['place'], io: Terminal): Promise<ReadFigures> {
  if ('study' in place) {
    let inputs: readonly string[] = [];
    const file = await analysisFileFromStudy(place.study, place.data, (read) => {
      inputs = read;
    });
    return { file, inputs };
  }
  return withRegister(async ({ store, instruments, now }) => {
    const numbered = 'number' in place ? await findNumbered(store, place.number) : undefined;
    const { key } = await findSurvey(store, numbered?.survey ?? ('survey' in place ? place.survey : undefined));
    const { weighting } = place;
    const weights =
      weighting === undefined ? undefined : await weightsOfEdition({ store, instruments }, key, weighting);
    const services = { store, keepDerived: store.keepDerived, instruments, now };
    const report = progressOf(key, io);
    const read = numbered
      ? await interviewsOfFile(services, numbered.kept, weights, report)
      : await readInterviews(services, key, report, weights);
    if (read.file.persons.rows === 0) throw new CommandFailure(1, `${key} has no accepted interview yet`);
    return { file: read.file, instrument: read.instrument, inputs: filesOfWeighting(weighting) };
  });
}
