import type { PublicFileSpec } from '#contract';
import type { Diversity } from '../anonymity/diversity.ts';
import type { JoinedDesign } from '../design/join-strata.ts';
import { type MadePublicFile, type RiskByStage, shownBy } from '../make-public-file.ts';
import type { BlankFor } from '../protect-records.ts';
import type { StatedTreatment } from '../treat/perturb-tables.ts';
import { compareFigures, type FigureBothWays } from './compare-figures.ts';
import { type LinkingAttacks, linkingAttacks } from './linking-attacks.ts';
import type { Differencing } from './two-releases.ts';

/**
 * An earlier public file of the same survey, and what the two tell together; absent where it cannot be made
 * again.
 */
export interface EarlierFile {
  readonly publicFile: string;
  readonly madeAt: string;
  readonly together?: Differencing;
}

/**
 * What the office reads before a public-use file leaves it. It has no record in it, and is not for
 * publication.
 */
export interface PublicFileReport {
  readonly publicFile: string;
  readonly study: string;
  readonly k: number;
  readonly l: number;
  readonly specification: PublicFileSpec;
  readonly records: Readonly<Record<string, { readonly before: number; readonly after: number }>>;
  readonly risk: RiskByStage;
  readonly withheld: {
    /** By column: how many cells are blank, for what, of how many that had a value. */
    readonly columns: readonly (Readonly<Record<BlankFor | 'mergedCrimes', number>> & {
      readonly column: string;
      readonly blank: number;
      readonly cells: number;
    })[];
    readonly cells: number;
    readonly share: number;
    readonly incidentsLeftOut: { readonly sealed: number; readonly rare: number };
    readonly incidentsMergedInAreas: number;
  };
  readonly crimesMerged: Readonly<Record<string, readonly string[]>>;
  readonly diversity: Readonly<Record<string, Diversity>>;
  readonly treatments: Readonly<Record<string, StatedTreatment>>;
  readonly design: JoinedDesign['report'];
  readonly attacks: LinkingAttacks;
  readonly earlier: readonly EarlierFile[];
  readonly figures: readonly FigureBothWays[];
}

const WHY = ['keys', 'telling', 'sensitive', 'rareCrimes'] as const;

/** Writes up a public-use file that was made. */
export function reportOfPublicFile(
  made: MadePublicFile,
  spec: PublicFileSpec,
  study: string,
  earlier: readonly EarlierFile[],
): PublicFileReport {
  const { cells, rare, diversity } = made.protected;
  const names = new Set([...WHY.flatMap((why) => [...cells[why].keys()]), ...made.blankOfMerged.keys()]);
  const valuesIn = (name: string) =>
    [...made.tables.values()].reduce(
      (sum, { columns }) => sum + (columns.get(name)?.values.filter((value) => value !== null).length ?? 0),
      0,
    );
  const columns = [...names].sort().map((column) => {
    const blank = {
      keys: cells.keys.get(column) ?? 0,
      telling: cells.telling.get(column) ?? 0,
      sensitive: cells.sensitive.get(column) ?? 0,
      rareCrimes: cells.rareCrimes.get(column) ?? 0,
      mergedCrimes: made.blankOfMerged.get(column) ?? 0,
    };
    const all = Object.values(blank).reduce((sum, one) => sum + one, 0);
    return { column, blank: all, ...blank, cells: all + valuesIn(column) };
  });
  const blanks = columns.reduce((sum, { blank }) => sum + blank, 0);
  const named = Object.keys(spec.columns).reduce((sum, name) => sum + valuesIn(name), 0);
  return {
    publicFile: spec.publicFile,
    study,
    k: spec.k,
    l: spec.l,
    specification: spec,
    records: Object.fromEntries(
      Object.entries(made.counts.before).map(([unit, before]) => [
        unit,
        { before, after: made.counts.after[unit] ?? 0 },
      ]),
    ),
    risk: made.risk,
    withheld: {
      columns,
      cells: blanks,
      share: blanks + named === 0 ? 0 : blanks / (blanks + named),
      incidentsLeftOut: { sealed: made.leftOut, rare: rare.dropped },
      incidentsMergedInAreas: rare.merged,
    },
    crimesMerged: Object.fromEntries(made.crimes.merged),
    diversity: Object.fromEntries(diversity),
    treatments: Object.fromEntries(made.stated),
    design: made.design,
    attacks: linkingAttacks(made.tables, made.rows, shownBy(made).subjects, spec.k),
    earlier,
    figures: compareFigures(made.before, made.after, spec.figures),
  };
}
