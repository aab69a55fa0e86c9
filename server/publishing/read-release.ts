import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { rulesSchema, type TableSpec, tableSchema } from '#contract';
import { faultOfSystem } from '../files/file-fault.ts';
import { printable } from '../files/printable.ts';
import type { PublishedCell } from '../suppression/published-cells.ts';
import { ATTACK_KNOWS } from '../suppression/release-report.ts';
import { type ReleaseDescription, releaseDescription } from './described-release.ts';
import { PublishingError } from './publishing-error.ts';
import { hashOfContent } from './release-manifest.ts';

export const RELEASE_REPORT = 'release-report.json';

const AGAIN = 'make the release again with cifra release';

const hiddenOf = z.looseObject({
  indicator: z.string(),
  crime: z.string(),
  outcome: z.string(),
  category: z.string(),
  domain: z.record(z.string(), z.string()),
});

/** What is needed of the report that `cifra release` writes. */
const reportSchema = z.looseObject({
  study: z.string(),
  rules: rulesSchema,
  cells: z.int(),
  primary: z.int(),
  complementary: z.int(),
  hiddenBeside: z.array(hiddenOf),
  toldBeside: z.array(hiddenOf),
  attack: z.looseObject({
    knows: z.literal(ATTACK_KNOWS),
    equations: z.int(),
    hiddenQuantities: z.int(),
    linearPrograms: z.int(),
    rests: z.int(),
    recovered: z.array(z.unknown()),
  }),
  described: releaseDescription,
});

/** A table without them has none. */
const notesOfBases = z.array(z.looseObject({ note: z.record(z.string(), z.string()) })).default([]);

/** A table of a release, as it may be published. */
export interface ReleasedTable {
  readonly spec: TableSpec;
  readonly cells: readonly PublishedCell[];
  /** Where its shares are not of the total beside them, in each language. */
  readonly notes?: readonly Readonly<Record<string, string>>[];
  readonly csv: string;
  readonly json: string;
}

/** The tables of a release whose attack recovered nothing. */
export interface Released {
  readonly report: z.infer<typeof reportSchema>;
  readonly described: ReleaseDescription;
  readonly tables: readonly ReleasedTable[];
}

/**
 * Reads the folder that `cifra release` wrote. What is in it has to be what was attacked: its files are compared with
 * the hashes in the report.
 *
 * @throws PublishingError with everything that is wrong
 */
export function readRelease(folder: string): Released {
  return releaseOf(
    (name) => textOf(join(folder, name)),
    `${printable(folder)} has no ${RELEASE_REPORT}; name the folder that cifra release wrote`,
  );
}

/**
 * The same of texts by their names.
 *
 * @param none what is said where there is no report
 * @throws PublishingError with everything that is wrong
 */
export function releaseOf(textNamed: (name: string) => string | undefined, none: string): Released {
  const report = readReport(textNamed(RELEASE_REPORT), none);
  if (report.attack.recovered.length > 0)
    throw new PublishingError([`${RELEASE_REPORT}: the attack recovered hidden cells; ${AGAIN}`]);
  const findings: string[] = [];
  const { described } = report;
  const tables = described.tables.flatMap(({ table, csv, json }) => {
    const read = (name: string, sha256: string) => {
      const text = textNamed(name);
      if (text === undefined) findings.push(`${printable(name)} is not there; ${AGAIN}`);
      else if (hashOfContent(text) !== sha256) findings.push(`${printable(name)} is not what was attacked; ${AGAIN}`);
      return text ?? '';
    };
    const texts = { csv: read(`${table}.csv`, csv), json: read(`${table}.json`, json) };
    return findings.length > 0 ? [] : [{ ...texts, ...tableOfRelease(texts.json) }];
  });
  if (findings.length > 0) throw new PublishingError(findings);
  return { report, described, tables };
}

/** A table from the text that a release has of it. */
export function tableOfRelease(json: string): Pick<ReleasedTable, 'spec' | 'cells' | 'notes'> {
  const { specification, cells, bases } = JSON.parse(json) as {
    specification: unknown;
    cells: PublishedCell[];
    bases: unknown;
  };
  return { spec: tableSchema.parse(specification), cells, notes: notesOfBases.parse(bases).map(({ note }) => note) };
}

function readReport(text: string | undefined, none: string): z.infer<typeof reportSchema> {
  if (text === undefined) throw new PublishingError([none]);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new PublishingError([`${RELEASE_REPORT} is damaged; ${AGAIN}`]);
  }
  const parsed = reportSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new PublishingError(
    parsed.error.issues.map(
      ({ path }) => `${RELEASE_REPORT}: ${printable(path.join('.'))} is missing or wrong; ${AGAIN}`,
    ),
  );
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { kind, problem, remedy } = faultOfSystem(error as NodeJS.ErrnoException);
    if (kind === 'absent') return undefined;
    throw new PublishingError([`${printable(path)}: ${problem}; ${remedy}`]);
  }
}
