import type { FigureLanguage, PackageManifest, QuestionnairePackage } from '#contract';
import type { PublicationStandard } from '#estimation';
import type { TableSource } from '../analysis/tables/read-tables.ts';
import { DESCRIPTION_FILE } from '../microdata/describe-records.ts';
import type { ShareReport } from '../runs/task.ts';
import { calculatingProgram } from './calculating-program.ts';
import { PUBLIC_FOLDER } from './check-accompanying.ts';
import { recordPlace } from './check-members.ts';
import { CODEBOOK_FILE, codebookOf, scriptsOfTables } from './derived-members.ts';
import { makeResults } from './make-results.ts';
import type { PackedRecords } from './packed-records.ts';
import { publicResults } from './public/public-results.ts';
import type { WeightingFiles } from './weights/weights-again.ts';
import { type WeightingToPack, weightingToPack } from './weights/weights-to-pack.ts';
import type { PackageToWrite } from './write-package.ts';

/** A specification of a table as it was read. */
export interface PackedTable {
  readonly source: TableSource;
  readonly text: Buffer;
}

/** What a package is made of. */
export interface PackageSource {
  readonly records: PackedRecords;
  /** Of the analysis file, where it has one. */
  readonly number?: number | undefined;
  /** Whether somebody chose that the records themselves are in it. */
  readonly isWithRecords: boolean;
  /** The bytes of the record files, by their names, and the text of their description. */
  readonly recordBytes: ReadonlyMap<string, Buffer>;
  readonly description: Buffer;
  readonly tables: readonly PackedTable[];
  readonly standard: PublicationStandard;
  readonly language: FigureLanguage;
  readonly questionnaires: readonly QuestionnairePackage[];
  readonly weighting?: WeightingFiles | undefined;
  /** The study file, of an existing survey. */
  readonly study?: Buffer | undefined;
  readonly publicFile?: { readonly records: PackedRecords; readonly files: ReadonlyMap<string, Buffer> } | undefined;
}

/**
 * Everything that a package holds. The records are in it only where somebody chose that.
 *
 * @throws TableError, EstimationError
 */
export async function packageContent(source: PackageSource, report?: ShareReport): Promise<PackageToWrite> {
  const { records, number, isWithRecords, recordBytes, tables, standard, language, publicFile } = source;
  const weighting = source.weighting && (await weightingToPack(source.weighting, records));
  const plan = { tables: tables.map((table) => table.source), standard, number, weights: weighting?.weights };
  const results = await makeResults(records, plan, report);
  const scripts = scriptsOfTables(results.plans, { file: results.file, records, language });
  const members = new Map<string, Buffer>();
  const add = (place: string, bytes: Buffer) => {
    members.set(place, bytes);
    return place;
  };
  const addAll = (texts: ReadonlyMap<string, Buffer>) => Array.from(texts, ([place, bytes]) => add(place, bytes));
  const { study, title, source: from } = results.file;
  const about: PackageToWrite['about'] = {
    survey: { key: study, title, source: from },
    program: calculatingProgram(),
    analysisFile: {
      sha256: records.sha256,
      ...(number !== undefined && { number }),
      description: add(recordPlace(DESCRIPTION_FILE), source.description),
      records: isWithRecords ? 'included' : 'hashes',
      files: records.described.files.map(({ file, rows }, place) => ({
        file,
        rows,
        sha256: records.description.files[place]!.sha256,
      })),
    },
    ...(weighting && { weighting: weightingPart(weighting, { records, isWithRecords }, add) }),
    questionnaires: source.questionnaires.map(({ id, version, sha256, ...rest }) => ({
      id,
      version,
      sha256,
      member: add(`questionnaire/${id}-${version}.json`, jsonOf({ id, version, sha256, ...rest })),
    })),
    ...(source.study && { study: add('study/study.json', source.study) }),
    codebook: add(CODEBOOK_FILE, await codebookOf(records, language)),
    tables: tables.map(({ source: { table }, text }, place) => ({
      table: table.table,
      specification: add(`tables/${table.table}.json`, text),
      results: addAll(results.ofTables[place]!),
      scripts: addAll(scripts[place]!),
    })),
    estimates: { standard, results: addAll(results.estimates) },
    ...(publicFile && { publicFile: await publicPart(publicFile, standard, add) }),
    language,
  };
  if (isWithRecords) for (const [file, bytes] of recordBytes) add(recordPlace(file), bytes);
  return { about, members };
}

async function publicPart(
  { records, files }: NonNullable<PackageSource['publicFile']>,
  standard: PublicationStandard,
  add: (place: string, bytes: Buffer) => string,
): Promise<PackageManifest['publicFile']> {
  return {
    sha256: records.sha256,
    members: Array.from(files, ([name, bytes]) => add(`${PUBLIC_FOLDER}/${name}`, bytes)),
    results: Array.from(await publicResults(records, standard), ([place, bytes]) => add(place, bytes)),
  };
}

function weightingPart(
  { files: { specification, totals, sample, madeFrom }, weights, fit }: WeightingToPack,
  { records, isWithRecords }: Pick<PackageSource, 'records' | 'isWithRecords'>,
  add: (place: string, bytes: Buffer) => string,
): PackageManifest['weighting'] {
  const { weighting: made } = records.description.design;
  // The records name the specification by which their weights were made.
  const { name, hash } = typeof made === 'object' ? made : { name: '', hash: '' };
  return {
    name,
    hash,
    madeFrom: [...madeFrom],
    specification: add('weighting/weighting.json', Buffer.from(specification)),
    totals: Array.from(totals, ([path, bytes], place) => ({
      path,
      member: add(`weighting/totals-${place + 1}.csv`, bytes),
    })),
    // As confidential as the records: it says of each of them what its household was in the sample.
    ...(isWithRecords && weights && { sample: add('weighting/sample.csv', sample) }),
    fit,
  };
}

function jsonOf(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value)}\n`);
}
