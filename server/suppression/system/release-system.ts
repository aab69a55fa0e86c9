/**
 * A quantity that published figures tell: how many cases, and how much with weights, of one kind of record in one
 * domain. Figures of the same records in the same domain tell the same quantity, in whichever table they stand.
 */
export interface ToldQuantity {
  /** For the report: what is counted, and where. */
  readonly name: string;
  /** Records of the sample. */
  readonly count: number;
  /** The same with their weights, or the weighted sum of a magnitude. */
  readonly total: number;
  /** Persons or households of the sample that they are of. */
  readonly contributors: number;
  /** The largest weighted contributions of one person or household to a magnitude, largest first; none of a count. */
  readonly largest: readonly number[];
  /** Whose these are: numbers of persons or households of the same kind of record. */
  readonly largestOf: readonly number[];
  /** Of its records, or of their amounts; equal ones have equal marks. A rest that nobody counted has none. */
  readonly mark?: string;
  /** Variables by which its domain is divided: a total of all has none. */
  readonly depth: number;
  /** Of records whose value no table shows: nothing tells it, and it must not follow. */
  readonly isRest: boolean;
}

/** What holds between quantities, for counts and totals alike: the sum of the terms is 0, or at most 0. */
export interface Relation {
  readonly kind: 'equal' | 'at-most';
  readonly terms: readonly Term[];
  /** For the report. */
  readonly why: RelationKind;
  /** Holds for totals alone where the counts are of other records. */
  readonly onlyTotals?: true;
  /** Holds for counts alone where the records have other weights. */
  readonly onlyCases?: true;
}

export interface Term {
  /** Position of the quantity. */
  readonly quantity: number;
  /** A whole number. */
  readonly factor: number;
}

export type RelationKind = 'domain' | 'levels' | 'parts' | 'within' | 'same' | 'covered' | 'victims' | 'rest';

/** A cell of a table, and the quantities that its numbers tell. */
export interface ReleaseCell {
  readonly table: string;
  /** Position among the cells of the table. */
  readonly place: number;
  /** The records counted, then those of the base. */
  readonly tells: readonly number[];
  /** Of a share or of a number of records: the quantity of the base, whose rest is told too. */
  readonly base: number | undefined;
  /** Units with the characteristic, where the figure tells how many. */
  readonly positives?: number;
}

/** All tables of a release together. */
export interface ReleaseSystem {
  readonly quantities: readonly ToldQuantity[];
  readonly relations: readonly Relation[];
  readonly cells: readonly ReleaseCell[];
  /** From which quantity and relation on they are of rests that stand in no table; absent where there are none. */
  readonly rests?: { readonly quantity: number; readonly relation: number };
}
