import type { FigureLanguage, PublicationStandard, SuppressionRules } from '#contract';
import type { TableEdition } from '../analysis/compared/table-edition.ts';
import type { InterviewsOfEdition } from '../analysis/figures.ts';
import { programVersion } from '../microdata/program-version.ts';
import type { Survey } from '../model.ts';
import type { TaskServices } from '../runs/task.ts';
import type { StepSummary } from '../weighting/step-summary.ts';
import { editionFacts } from './edition-facts.ts';
import { designCounts } from './made/design-counts.ts';
import type { ReportFacts } from './report-facts.ts';

/** What a report says of itself, whatever it is made from. */
export interface StatedOfReport {
  readonly language: FigureLanguage;
  readonly standard: PublicationStandard;
  readonly rules: SuppressionRules;
  /** The day on the cover, `YYYY-MM-DD`. */
  readonly date: string;
}

/** The editions of a report, with what is known beside the figures. */
export interface ReadForReport {
  readonly own: TableEdition;
  readonly before?: TableEdition;
  readonly facts: ReportFacts;
}

/** An edition that was read, and what each step of its weighting did. */
export interface EditionRead {
  readonly survey: Survey;
  readonly read: InterviewsOfEdition;
  readonly steps?: readonly StepSummary[];
}

/** An edition of this platform, and the one before, for a report. */
export async function reportOfEditions(
  services: Omit<TaskServices, 'config' | 'keys'>,
  { own, older }: { readonly own: EditionRead; readonly older?: EditionRead | undefined },
  stated: StatedOfReport,
): Promise<ReadForReport> {
  const { file, instrument } = own.read;
  const asks = instrument.texts[stated.language]?.instrument.title ?? file.title;
  const known = await editionFacts(services, own.survey, own.read, stated.language);
  return {
    own: { name: own.survey.key, file, instrument },
    ...(older && { before: { name: older.survey.key, file: older.read.file, instrument: older.read.instrument } }),
    facts: {
      ...known,
      source: known.office === undefined ? asks : `${known.office}, ${asks}`,
      ...(older && { before: titleOf(older.survey, stated.language), sourceBefore: sourceOf(older.read.file) }),
      ...(own.steps && file.weighting && { weighting: { ...file.weighting, steps: own.steps } }),
      ...(file.numbered && { numbered: file.numbered }),
      ...statedFacts(file, stated),
    },
  };
}

function sourceOf({ weighting, numbered }: TableEdition['file']): NonNullable<ReportFacts['sourceBefore']> {
  return { ...(weighting && { weighting }), ...(numbered && { numbered }) };
}

function titleOf({ title, key }: Survey, language: string): string {
  return title[language] ?? Object.values(title)[0] ?? key;
}

/** What is said of every file. */
export function statedFacts(
  file: TableEdition['file'],
  { standard, rules, date }: Pick<StatedOfReport, 'standard' | 'rules' | 'date'>,
) {
  return {
    standard,
    rules,
    date,
    level: file.figures?.level ?? 0.95,
    program: programVersion(),
    ...designCounts(file),
  };
}
