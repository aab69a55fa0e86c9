import type { LimitsChoice } from '#estimation';
import type { DescribedAnalysis } from '../../microdata/analysed/describe-analysis.ts';
import type { DescribedRecordColumn } from '../../microdata/export/described-columns.ts';
import type { ScriptStep, ScriptUnit } from './steps.ts';

/** A column of a file that a script reads. */
export type ScriptColumn = Pick<DescribedRecordColumn, 'name' | 'kind' | 'codes' | 'variable' | 'isMissingOf'>;

/** By what cells are divided, in a kind of record. */
export interface ScriptGroup {
  readonly variable: string;
  readonly column: string;
  /** The values that have cells, in their order. */
  readonly values: readonly string[];
  /** All values that are known: others are the cell `unknown`, where the table has it. */
  readonly known: readonly string[];
  readonly hasUnknown: boolean;
  readonly total: 'first' | 'last' | 'none';
}

/** A figure: what is counted of each record, blank outside its base, and what is estimated of it. */
export interface ScriptFigure {
  /** Its place in the table, from 1. */
  readonly place: number;
  readonly indicator: string;
  readonly crime: string;
  readonly outcome: string;
  readonly category: string;
  readonly statistic: 'total' | 'mean' | 'share' | 'ratio';
  readonly y: string;
  /** Of a ratio: the column of its denominator. */
  readonly x?: string;
  /** What estimate, standard error and limits are multiplied with. */
  readonly per: number;
  /** Where limits end: shares at 0 and 1, what is counted at 0, incidents a victim at 1. */
  readonly bounds: 'share' | 'zero' | 'one' | 'none';
}

/** A stage of sampling, as columns of the block's records, and those of its sample where these are incidents. */
export interface ScriptStage {
  readonly stratum?: string;
  readonly cluster: string;
  readonly fpc?: string;
  readonly ofSample: { readonly stratum?: string; readonly cluster: string; readonly fpc?: string };
}

/** Variance: scale * sum over the replicates of rscales * (difference to their mean)^2, or to the estimate with mse. */
export interface ScriptReplicates {
  readonly scale: number;
  readonly rscales: readonly number[];
  /** Columns with the weights of each replicate, in the files of persons and households. */
  readonly columns: readonly string[];
  /** Of incidents: whose replicates change their weight, by crime. */
  readonly crimes: Readonly<Record<'person' | 'household', readonly string[]>>;
}

/** Figures of the same records with the same weight: one design. */
export interface ScriptBlock {
  readonly unit: ScriptUnit;
  readonly weight: string;
  /** Whose sample it is: incidents are of the sample of persons or, without persons, of that of households. */
  readonly sample: 'person' | 'household';
  /** Of incidents: every record of the sample stands beside them and counts with 0, so that every PSU is there. */
  readonly hasFrame: boolean;
  readonly lonelyPsu: DescribedAnalysis['design']['lonelyPsu']['all_psus'];
  readonly stages: readonly ScriptStage[];
  /** Replicate weights in the place of strata and PSUs. */
  readonly replicates?: ScriptReplicates;
  readonly groups: readonly ScriptGroup[];
  readonly figures: readonly ScriptFigure[];
}

/** A figure that the files cannot give, and why. */
export interface LeftOutFigure {
  readonly indicator: string;
  readonly crime: string;
  readonly category: string;
  readonly why: 'imputed' | 'joined' | 'absent' | 'unwritten';
}

/** What a cell of a table is, in no language of programs: every script prints it. */
export interface ScriptPlan {
  readonly table: string;
  readonly title: string;
  readonly source: string;
  /** Hash of the analysis file; absent where there is no file yet. */
  readonly sha256?: string;
  readonly program: string;
  readonly level: number;
  readonly limits: LimitsChoice;
  readonly df: 'domain' | 'design';
  readonly nested: boolean;
  readonly fpcType?: 'population' | 'fraction';
  readonly replicates?: DescribedAnalysis['design']['replicates'];
  /** Whether weights were fitted to totals: standard errors and limits are left out. */
  readonly fitted: boolean;
  /** The files that are read, with the columns that are needed of each. */
  readonly files: ReadonlyMap<ScriptUnit, readonly ScriptColumn[]>;
  /** Names of all columns of the files, by which data files name theirs. */
  readonly allColumns: ReadonlyMap<ScriptUnit, readonly string[]>;
  readonly steps: readonly ScriptStep[];
  readonly blocks: readonly ScriptBlock[];
  readonly leftOut: readonly LeftOutFigure[];
}
