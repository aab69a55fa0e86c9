import { createHash } from 'node:crypto';
import { canonicalJson, type PublicFileSpec } from '#contract';
import type { AnalysisFile } from '../analysis/analysis-file.ts';
import type { DescribedAnalysis } from '../microdata/analysed/describe-analysis.ts';
import type { RecordSource } from '../microdata/export/record-source.ts';
import { analysisFileOfColumns } from '../microdata/read/analysis-file-of-records.ts';
import { columnsInMemory } from '../microdata/read/read-columns.ts';
import { keysToldByOthers, keysToldByPlace } from './anonymity/keys-told.ts';
import { shown, viewOfSubjects, viewOfVictims } from './anonymity/views.ts';
import { type JoinedDesign, joinStrata } from './design/join-strata.ts';
import { publicWeights } from './design/public-weights.ts';
import { sampledStrata, strataOfRows } from './design/sampled-strata.ts';
import { type PublicProblem, publicProblem } from './problems/public-problem.ts';
import { type ProtectedRecords, protectRecords } from './protect-records.ts';
import { type PublicUnit, type RecordTables, readRecordTables, valuesOf } from './public-records.ts';
import { publishTables } from './publish-tables.ts';
import { type MeasuredRisk, measureRisk, subjectWeights } from './risk/measure-risk.ts';
import { drawsFrom } from './secret-draws.ts';
import { type SubjectRows, subjectsOf } from './subjects.ts';
import { type CrimePlan, planCrimes, withoutCrimes } from './treat/merge-crimes.ts';
import { perturbTables, type StatedTreatment } from './treat/perturb-tables.ts';
import { coarsenTables, countCrimes, hideMergedCrimes, withoutCopies } from './treat/prepare-tables.ts';

/** A public-use file as it is made, with what its report needs. */
export interface MadePublicFile {
  readonly tables: RecordTables;
  readonly analysis: DescribedAnalysis;
  readonly stated: ReadonlyMap<string, StatedTreatment>;
  readonly crimes: CrimePlan;
  readonly rows: SubjectRows;
  readonly protected: ProtectedRecords;
  readonly design: JoinedDesign['report'];
  /** Cells that are blank because not every crime of a merged one was asked. */
  readonly blankOfMerged: ReadonlyMap<string, number>;
  /** Incidents of sealed crimes that are left out. */
  readonly leftOut: number;
  /**
   * The records before anything was withheld, cut or changed, as coarse as those of the file, with the
   * sample's weights.
   */
  readonly before: AnalysisFile;
  readonly after: AnalysisFile;
  readonly risk: RiskByStage;
  /** Records and cells of the file. */
  readonly counts: {
    readonly before: Readonly<Record<string, number>>;
    readonly after: Readonly<Record<string, number>>;
  };
}

/** How much people risk in the records as they are, as coarse as the file, and in the file. */
export type RiskByStage = Readonly<Record<'records' | 'coarse' | 'released', MeasuredRisk>>;

/** Why records cannot become such a file. */
export interface NotMade {
  readonly problems: readonly PublicProblem[];
}

/**
 * Makes a public-use file in memory. The same records, specification and secret give the same file.
 *
 * @param spec without faults for these records
 * @throws the error of the library where a file cannot be read
 */
export async function makePublicFile(
  source: RecordSource & { readonly described: { readonly analysis: DescribedAnalysis } },
  spec: PublicFileSpec,
  secretOfOffice: string,
): Promise<MadePublicFile | NotMade> {
  // Another specification draws otherwise, so that neither numbers nor order lead from one file to another.
  const secret = createHash('sha256')
    .update(`${secretOfOffice}\n${canonicalJson(spec)}`)
    .digest('hex');
  const raw = await readRecordTables(source, (name) => Object.hasOwn(spec.columns, name));
  const { analysis } = source.described;
  const crimes = planCrimes(analysis, spec, countCrimes(raw));
  const coarse = coarsenTables(raw, spec, crimes);
  const before = valuesOf(raw.get('incident'), 'crime');
  const hidden = hideMergedCrimes(coarse, before, crimes);
  const repeats = [...keysToldByOthers(withoutCopies(coarse), spec), ...keysToldByPlace(coarse, spec)];
  if (repeats.length > 0) return { problems: repeats };
  const perturbed = perturbTables(withoutCopies(hidden.tables), spec, secret);
  const publicCrimes = withoutCrimes(crimes.analysis, crimes.leftOut);
  const rows = subjectsOf(perturbed.tables, spec, publicCrimes.crimes);
  if (rows.isShared) return { problems: [publicProblem([], 'several-interviews-of-a-home')] };
  const safe = protectRecords(perturbed.tables, rows, { spec, rareOf: crimes.rareOf, secret });
  if (safe === undefined) return { problems: [publicProblem([], 'area-too-small', spec.k)] };
  const design = joinStrata(sampledStrata(safe.tables, rows), drawsFrom(secret, 'design'), {
    size: spec.design.strata,
    people: spec.k,
  });
  const places = strataOfRows(safe.tables, design);
  const weights = publicWeights(safe.tables, {
    k: spec.k,
    times: spec.weights.classes,
    places,
    shown: shownLevels({ rows, protected: safe }),
    ...publicCrimes,
  });
  const tables = publishTables(safe.tables, { rows, weights, design, secret });
  const told = publishedAnalysis({ ...analysis, ...publicCrimes }, tables);
  const riskAt = (of: RecordTables, known: DescribedAnalysis['crimes']) => {
    const found = subjectsOf(withoutCopies(of), spec, known);
    const none = {
      ofSubjects: new Int32Array(found.subjects.count),
      ofIncidents: new Int32Array(found.incidents.count),
    };
    return measureRisk(found, none, subjectWeights(of, found), spec.k);
  };
  return {
    tables,
    analysis: told,
    risk: {
      records: riskAt(raw, analysis.crimes),
      coarse: riskAt(coarse, crimes.analysis.crimes),
      released: measureRisk(rows, safe.withheld, subjectWeights(raw, rows), spec.k),
    },
    counts: { before: countRows(raw), after: countRows(tables) },
    stated: perturbed.stated,
    crimes,
    rows,
    protected: safe,
    design: design.report,
    blankOfMerged: hidden.blank,
    leftOut: before.filter((crime) => crimes.leftOut.has(String(crime))).length,
    before: analysisFileOfTables(coarse, publishedAnalysis({ ...analysis, ...crimes.analysis }, tables)),
    after: analysisFileOfTables(tables, told),
  };
}

function countRows(tables: RecordTables): Record<string, number> {
  return Object.fromEntries(Array.from(tables, ([unit, { rows }]) => [unit, rows]));
}

/**
 * How figures are made of tables, without what these do not have: the rest of the design tells of the sample.
 */
function publishedAnalysis(analysis: DescribedAnalysis, tables: RecordTables): DescribedAnalysis {
  const held = [...tables.values()].flatMap(({ columns }) =>
    [...columns.values()].flatMap(({ described: { holds } }) => (holds ? [holds] : [])),
  );
  const isHeld = (what: string, of: string, category?: string) =>
    held.some((one) => one.what === what && one.of === of && (one.category ?? '') === (category ?? ''));
  const { fpcType: _, replicates: _replicates, ...design } = analysis.design;
  return {
    ...analysis,
    design: { ...design, nested: false },
    profile: analysis.profile.filter((name) => isHeld('domain', name)),
    indicators: analysis.indicators.filter(
      ({ id, categories, statistic, weight }) =>
        weight === undefined &&
        categories.every((category) => isHeld('figure', id, category)) &&
        (statistic !== 'ratio' || isHeld('denominator', id)),
    ),
    series: analysis.series.filter(({ series }) => isHeld('series', series)),
  };
}

function analysisFileOfTables(tables: RecordTables, analysis: DescribedAnalysis): AnalysisFile {
  const read = (unit: PublicUnit) => {
    const table = tables.get(unit);
    if (!table) return undefined;
    const columns = [...table.columns.values()];
    return columnsInMemory(
      columns.map(({ described }) => described),
      columns.map(({ values }) => values),
      table.rows,
    );
  };
  return analysisFileOfColumns(
    { household: read('household'), person: read('person'), incident: read('incident') },
    analysis,
  );
}

/**
 * What each person shows, from most to least: area, keys and crimes; the same crimes anywhere; area and keys with
 * whether there are any crimes; area and keys.
 */
function shownLevels(made: Pick<MadePublicFile, 'rows' | 'protected'>): string[][] {
  const { subjectOfPerson, incidents } = made.rows;
  const people = shownBy(made).subjects;
  const crimesOf = new Map<number, Set<number>>();
  for (const [row, subject] of incidents.subject.entries())
    if (incidents.crime[row]! >= 0)
      crimesOf.set(subject, (crimesOf.get(subject) ?? new Set()).add(incidents.crime[row]!));
  return Array.from(subjectOfPerson, (subject) => {
    const keys = people[subject] ?? '';
    const crimes = [...(crimesOf.get(subject) ?? [])].sort((a, b) => a - b);
    const alone = crimes.length > 0 ? `anywhere ${crimes.join(' ')}` : keys;
    return [`${keys} ${crimes.join(' ')}`, alone, `${keys} ${crimes.length > 0}`, keys];
  });
}

/** What each person shows in a file, and each of their crimes, so that two files can be laid side by side. */
export function shownBy({ rows, protected: { withheld } }: Pick<MadePublicFile, 'rows' | 'protected'>): {
  readonly subjects: readonly string[];
  /** By incident: whose it is, and what it shows with its victim; those that are not in the file are absent. */
  readonly victims: readonly { readonly subject: number; readonly text: string }[];
} {
  const { subjects, incidents, areas, crimes } = rows;
  const people = viewOfSubjects(subjects, withheld);
  const victims = viewOfVictims(subjects, incidents, withheld);
  return {
    subjects: people.items.map((item) => `${areas[subjects.area[item]!]}${shown(people, item, people.mask(item))}`),
    victims: victims.items.map((item) => ({
      subject: victims.subject(item),
      text: `${crimes[incidents.crime[item]!]}${shown(victims, item, victims.mask(item))}`,
    })),
  };
}
