import type { RowUnit, WrittenQuantity } from '../figure-set.ts';

/** What a workbook of figures says besides the names of the figures. */
export interface SheetWords {
  readonly notes: string;
  readonly source: string;
  /** A line of where figures come from. */
  readonly sourced: (source: string) => string;
  readonly indicator: string;
  readonly crime: string;
  readonly outcome: string;
  readonly category: string;
  /** Which sampling units a variance is of, and what each choice is called. */
  readonly frame: string;
  readonly frames: Readonly<Record<'all_psus' | 'incident_psus', string>>;
  readonly unit: string;
  readonly quantities: Readonly<Record<WrittenQuantity, string>>;
  readonly label: string;
  readonly flag: string;
  readonly hidden: string;
  readonly everybody: string;
  readonly units: Readonly<Record<RowUnit['kind'], (per: string) => string>>;
  /** By which standard the labels are given. */
  readonly labelledBy: (standard: string) => string;
  readonly weightedBy: (name: string, hash: string) => string;
  readonly ofFile: (number: number, sha256: string) => string;
  readonly definitions: string;
}
