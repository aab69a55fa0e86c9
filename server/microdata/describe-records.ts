import { createHash } from 'node:crypto';
import { canonicalJson } from '#contract';
import type { Instrument, Localized } from '#questionnaires';
import type { Survey } from '../model.ts';
import { describeAnalysis } from './analysed/describe-analysis.ts';
import { builderOf } from './analysed/edition-columns.ts';
import { RECORD_UNITS, type RecordUnit } from './record-layout.ts';
import type { RecordPlan, WrittenRecords } from './write-records.ts';

/** Name of the description beside the record files. */
export const DESCRIPTION_FILE = 'microdata.json';

/** Name of the file of each kind of record. */
export function recordFileName(unit: RecordUnit): string {
  return `${unit}.parquet`;
}

/**
 * What the record files hold, for whoever reads them: columns with labels and codes, design, how many interviews of
 * which version, what was left out, and the hash of each file. Its own hash names all of it together.
 */
export function describeRecords(
  { key, title }: Pick<Survey, 'key' | 'title'>,
  questionnaire: string,
  { isApprovedOnly, imputed, weights }: Pick<RecordPlan, 'isApprovedOnly' | 'imputed' | 'weights'>,
  { instruments, layout, joined, files, versions, leftOut, madeFrom, weighting }: WrittenRecords,
) {
  const described = {
    format: 'cifra-microdata-1' as const,
    survey: key,
    title,
    questionnaire: { id: questionnaire, versions, ...statedMappings(joined) },
    interviews: isApprovedOnly ? 'approved' : 'accepted',
    leftOut,
    madeFrom,
    design: {
      stratum: 'stratum',
      psu: 'psu',
      // A PSU has one name, whatever its stratum.
      nested: false,
      weights: {
        household: 'weight_household',
        person: 'weight_person',
        member: 'weight_household',
        incident: 'weight_incident',
      },
      weighting: weighting ?? 'design',
    },
    ...(joined && { analysis: describeAnalysis(builderOf(joined, weights).finish(), isFitted(weights)) }),
    missing: missingWords(instruments),
    ...(imputed && { imputation: imputed.described }),
    files: RECORD_UNITS.map((unit) => ({
      unit,
      file: recordFileName(unit),
      rows: files[unit].rows,
      sha256: files[unit].sha256,
      columns: layout[unit],
    })),
  };
  return withHash(described);
}

/** How figures read answers of earlier versions, where the last one says so: columns of questions are as given. */
function statedMappings(joined: WrittenRecords['joined']) {
  const stated = (joined?.earlier ?? []).filter(({ mapping }) => Object.keys(mapping).length > 0);
  return stated.length === 0
    ? {}
    : { mappings: Object.fromEntries(stated.map(({ version, mapping }) => [version, mapping])) };
}

/** Whether weights rest on totals, which the files do not have. */
function isFitted(weights: RecordPlan['weights']): boolean {
  return weights !== undefined && weights.household.fitted.length + weights.person.fitted.length > 0;
}

/** A description with the hash that names it. */
export function withHash<Description extends object>(description: Description): Description & { sha256: string } {
  return { ...description, sha256: hashOfDescription(description) };
}

/** The hash of a description, whatever hash it states itself. */
export function hashOfDescription(description: object): string {
  return createHash('sha256')
    .update(canonicalJson({ ...description, sha256: undefined }))
    .digest('hex');
}

/** What `dk`, `refused` and `na` mean, in the words of the latest version that has them. */
function missingWords(instruments: readonly Instrument[]): Record<string, Localized> {
  const words: Record<string, Localized> = {};
  for (const { texts, manifest } of instruments)
    for (const language of manifest.languages)
      for (const [code, word] of Object.entries(texts[language]?.missing ?? {}))
        words[code] = { ...words[code], [language]: word };
  return words;
}
