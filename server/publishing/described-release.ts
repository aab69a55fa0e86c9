import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { AnalysisFile } from '../analysis/analysis-file.ts';
import type { TableEdition } from '../analysis/compared/table-edition.ts';
import { tableFigures } from '../analysis/exported/table-figures.ts';
import { answerNames } from '../analysis/tables/answer-names.ts';
import type { TablePlan } from '../analysis/tables/plan-table.ts';
import type { TableCell } from '../analysis/tables/table-cell.ts';
import { crimeNames } from '../instruments/crime-names.ts';
import { namedSurvey, surveyOfRelease } from './survey-of-release.ts';

const text = z.string();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** By code, then by language. */
const called = z.record(text, z.record(text, text));

const unit = z.strictObject({
  kind: z.enum(['count', 'share', 'ratio', 'mean', 'rate', 'per-100k-people', 'per-100k-households']),
  per: z.number().positive(),
});

/** What a release says of itself beside its tables, so that pages can be made of them. */
export const releaseDescription = z.strictObject({
  title: text,
  source: text,
  /** Where it is one of this platform; what was made before it was named has none. */
  survey: surveyOfRelease.optional(),
  /** Of the limits, where a table states none. */
  level: z.number(),
  tables: z.array(
    z.strictObject({
      table: text,
      /** In what each figure is given; in the order of its first cell. */
      figures: z.array(z.strictObject({ indicator: text, crime: text, outcome: text, category: text, unit })),
      /** Of its files as they were written. */
      csv: sha256,
      json: sha256,
    }),
  ),
  /** What the questionnaire or the study calls things. */
  named: z.strictObject({ crimes: called, indicators: called, answers: z.record(text, called) }),
});

export type ReleaseDescription = z.infer<typeof releaseDescription>;

type Contents = Readonly<Record<string, () => Iterable<string>>>;

/** What a release is made of. */
export type ReleasedEdition = Pick<TableEdition, 'name' | 'file' | 'instrument' | 'survey'>;

/**
 * Describes the tables of a release.
 *
 * @param tables cells of each, by name
 * @param contents the files of the release, as they will be written
 */
export function describedRelease(
  { name, file, instrument, survey }: ReleasedEdition,
  plans: readonly TablePlan[],
  { tables, contents }: { tables: ReadonlyMap<string, readonly TableCell[]>; contents: Contents },
): ReleaseDescription {
  return {
    title: file.title,
    source: file.source,
    ...(survey &&
      instrument && {
        survey: namedSurvey({ key: name, title: survey.title }, { instrument, versions: survey.versions }),
      }),
    level: file.figures?.level ?? 0.95,
    tables: plans.map((plan) => {
      const { table } = plan.table;
      const cells = tables.get(table)!;
      const { unitOf } = tableFigures(plan, cells, file, 'en');
      const first = new Map(cells.map((cell) => [nameOfFigure(cell), cell] as const).toReversed());
      const figures = [...first.values()].toReversed().map((cell) => {
        const { indicator, crime, outcome, category } = cell;
        return { indicator, crime, outcome, category, unit: unitOf(cell) };
      });
      return { table, figures, csv: hashOf(contents[`${table}.csv`]!), json: hashOf(contents[`${table}.json`]!) };
    }),
    named: {
      crimes: instrument ? crimeNames(instrument) : {},
      indicators: Object.fromEntries((file.indicators ?? []).map(({ id, title }: Stated) => [id, { ...title }])),
      answers: { ...copied(file.labels ?? {}), ...(instrument && copied(answerNames(instrument))) },
    },
  };
}

type Names = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;

const copied = (names: Names) => names as Record<string, Record<string, Record<string, string>>>;

type Stated = NonNullable<AnalysisFile['indicators']>[number];

/** A figure of a table: its cells differ by the variables that divide it. */
export function nameOfFigure({
  indicator,
  crime,
  outcome,
  category,
}: Pick<TableCell, 'indicator' | 'crime' | 'outcome' | 'category'>): string {
  return JSON.stringify([indicator, crime, outcome, category]);
}

function hashOf(parts: () => Iterable<string>): string {
  const hash = createHash('sha256');
  for (const part of parts()) hash.update(part);
  return hash.digest('hex');
}
