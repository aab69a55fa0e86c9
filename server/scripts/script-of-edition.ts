import { type MakeTableScriptReply, type NamedEdition, type ScriptProgram, sourceOfFigures } from '#contract';
import type { InterviewsOfEdition, ReadEdition } from '../analysis/figures.ts';
import { planTables } from '../analysis/tables/plan-table.ts';
import { readTableText } from '../analysis/tables/read-tables.ts';
import { TableError } from '../analysis/tables/table-error.ts';
import { findingsOf } from '../analysis/tables/table-tasks.ts';
import { readAtOnce } from '../analysis/tables/wrong-shape.ts';
import { inVersionOrder } from '../instruments/version-order.ts';
import { describeAnalysis } from '../microdata/analysed/describe-analysis.ts';
import { analysedLayout } from '../microdata/analysed/edition-columns.ts';
import { joinVersions } from '../microdata/analysed/join-versions.ts';
import { programVersion } from '../microdata/program-version.ts';
import { recordLayout } from '../microdata/record-layout.ts';
import { Problem } from '../problems.ts';
import type { ShareReport, TaskServices } from '../runs/task.ts';
import { planScript } from './plan/plan-script.ts';
import { SCRIPT_UNITS } from './plan/steps.ts';
import type { RecordsToScript } from './plan/workshop.ts';
import { printScript, scriptFileName } from './print-script.ts';
import { scriptTitle } from './script-title.ts';
import type { ScriptLanguage } from './words/script-words.ts';

type Services = Omit<TaskServices, 'config' | 'keys'>;

/** A script of a table of an edition, by the text of its specification. */
export interface ScriptInput {
  readonly survey: string;
  readonly text: string;
  readonly program: ScriptProgram;
  readonly language: ScriptLanguage;
}

/**
 * The script of a table over the record files that `cifra microdata` would write of the same interviews, or everything
 * that is wrong with the specification.
 *
 * @throws Problem unknown-survey, unknown-instrument, figures-not-computable
 */
export async function scriptOfEdition(
  services: Services,
  { survey, text, program, language }: ScriptInput,
  report: ShareReport,
  read: ReadEdition,
): Promise<MakeTableScriptReply> {
  try {
    const source = await readAtOnce(
      () => readTableText(text, 'the specification'),
      async (despite) => planTables([despite], (await read(services, survey, report)).file),
    );
    const edition = await read(services, survey, report);
    const records = recordsOf(services, edition);
    if (records === undefined)
      throw new Problem('figures-not-computable', { reason: `${survey} has no accepted interview yet` });
    const { file } = edition;
    const [plan] = planTables([source], file);
    const made = planScript(plan!, file, records, {
      program: programVersion(),
      title: scriptTitle(source.table, language),
      source: sourceOfFigures({ source: file.source, edition: file.edition && asInFiles(file.edition) }, language),
      ...(file.numbered && { sha256: file.numbered.sha256 }),
    });
    const name = scriptFileName(made.table, program);
    return { script: { name, text: printScript(made, program, language), leftOut: made.leftOut.length } };
  } catch (error) {
    if (error instanceof TableError) return { findings: findingsOf(error) };
    throw error;
  }
}

/** Record files do not say about which months people were asked. */
function asInFiles({ key, title, questionnaires }: NamedEdition): NamedEdition {
  return { key, title, questionnaires };
}

/** The columns that the record files of an edition have; undefined without interviews. */
function recordsOf(
  services: Services,
  { file, instrument, versions }: InterviewsOfEdition,
): RecordsToScript | undefined {
  const used = versions.filter(({ interviews }) => interviews > 0);
  const instruments = used
    .flatMap(({ version }) => services.instruments.find(instrument.id, version)?.instrument ?? [])
    .sort(inVersionOrder);
  const joined = joinVersions(services, instruments);
  if (joined === undefined) return undefined;
  const layout = analysedLayout(recordLayout(instruments, file.weighting !== undefined), joined);
  const isFitted = file.persons.fitted !== undefined || file.households.fitted !== undefined;
  // As the description of the files is read from JSON.
  const columns = SCRIPT_UNITS.map((unit) => [unit, JSON.parse(JSON.stringify(layout[unit]))] as const);
  return { analysis: describeAnalysis(file, isFitted), columns: new Map(columns) };
}
