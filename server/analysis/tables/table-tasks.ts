import { type MakeTableReply, MOST_CELLS_OF_PAGE, type SpecFinding, type TableChoices } from '#contract';
import { EstimationError } from '#estimation';
import { crimeNames } from '../../instruments/crime-names.ts';
import { Problem } from '../../problems.ts';
import type { ShareReport, Task, TaskServices } from '../../runs/task.ts';
import type { AnalysisFile } from '../analysis-file.ts';
import type { ReadEdition } from '../figures.ts';
import { imputableAmounts } from '../imputed/impute.ts';
import { keptInterviews } from '../kept-interviews.ts';
import { answerNames } from './answer-names.ts';
import { notedBases } from './bases/noted-bases.ts';
import { planTables } from './plan-table.ts';
import { readTableText } from './read-tables.ts';
import { offeredFigures, offeredVariables } from './table-choices.ts';
import { tableCsvParts } from './table-csv.ts';
import { TableError } from './table-error.ts';
import { tableJsonParts } from './table-json.ts';
import { tabulateTable } from './tabulate-table.ts';
import { readAtOnce } from './wrong-shape.ts';

type Services = Omit<TaskServices, 'config' | 'keys'>;

/** How much of a table is done once the interviews are read. */
const READ = 0.9;

/** How findings name the text of a page; the reply says only line and column. */
const NAME = 'the specification';

/** What tables of an edition can be made of, as bytes of the reply. */
export const TABLE_CHOICES: Task<{ readonly survey: string }, Uint8Array<ArrayBuffer>> = {
  name: 'table-choices',
  async run(services, { survey }, report) {
    const { file, instrument, interviews } = await keptInterviews(services, survey, report);
    const choices: TableChoices = {
      survey,
      study: file.study,
      interviews,
      crimes: crimeNames(instrument),
      answers: answerNames(instrument),
      figures: offeredFigures(file),
      variables: offeredVariables(file),
      amounts: imputableAmounts(file),
      ...(file.currency !== undefined && { currency: file.currency }),
    };
    return asBytes(choices);
  },
};

/** A table of an edition, by the text of its specification. */
export interface TableInput {
  readonly survey: string;
  readonly text: string;
}

/**
 * A table of an edition, or everything that is wrong with its specification.
 *
 * @throws Problem unknown-survey, unknown-instrument, figures-not-computable
 */
export async function tableOfEdition(
  services: Services,
  { survey, text }: TableInput,
  report: ShareReport,
  read: ReadEdition,
): Promise<MakeTableReply> {
  try {
    const readFile = () => read(services, survey, (share) => report(share * READ));
    const source = await readAtOnce(
      () => readTableText(text, NAME),
      async (despite) => planTables([despite], (await readFile()).file, MOST_CELLS_OF_PAGE),
    );
    const { file, interviews } = await readFile();
    if (file.persons.rows === 0)
      throw new Problem('figures-not-computable', { reason: `${survey} has no accepted interview yet` });
    const files = filesOf(source, file);
    return { made: { survey, computedAt: services.now().toISOString(), interviews, ...files } };
  } catch (error) {
    if (error instanceof TableError) return { findings: findingsOf(error) };
    // The message names strata and PSUs, which the owner of the sample can correct. It holds no answers.
    if (error instanceof EstimationError) throw new Problem('figures-not-computable', { reason: error.message });
    throw error;
  }
}

/** The two files of a table, as the command writes them. */
export function filesOf(source: ReturnType<typeof readTableText>, file: AnalysisFile): { json: string; csv: string } {
  const [plan] = planTables([source], file, MOST_CELLS_OF_PAGE);
  const { table } = source;
  const cells = tabulateTable(plan!, file);
  const variables = table.by.map(({ variable }) => variable);
  const bases = notedBases(plan!.bases);
  return {
    json: [...tableJsonParts(file, table, cells, { ...plan, bases })].join(''),
    csv: [...tableCsvParts(variables, cells, file, bases)].join(''),
  };
}

/** What is wrong, as it travels. */
export function findingsOf({ findings }: TableError): SpecFinding[] {
  return findings.map(({ code, line, column, path, problem, remedy, said }) => ({
    code,
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
    ...(path !== undefined && path.length > 0 && { path: [...path] }),
    problem,
    remedy,
    ...(said && { said: { sentence: said.sentence, about: [...said.about] } }),
  }));
}

function asBytes(reply: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(reply));
}
