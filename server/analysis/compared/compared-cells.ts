import type { DeclaredBridge } from '#contract';
import type { JointEstimates } from '#estimation';
import type { ByLanguage } from '../analysis-file.ts';
import type { FigureCandidate } from '../tables/figure-candidates.ts';
import type { TableCell } from '../tables/table-cell.ts';

/** Two cells that are compared, before the test. */
export interface ComparedCells {
  readonly figure: FigureCandidate;
  readonly between: 'groups' | 'editions';
  readonly by: string;
  readonly domain: Readonly<Record<string, string>>;
  readonly of: NamedCell;
  readonly minus: NamedCell;
  /** Values of both with their covariance, not yet per so many; absent where they are not compared. */
  readonly joint?: JointEstimates;
  readonly bridge?: DeclaredBridge;
  /** One edition has weights made by a specification, the other those of the design. */
  readonly areUnlikeWeighted?: boolean;
  /** Why they are not compared. */
  readonly obstacle?: ComparisonObstacle;
}

export interface NamedCell {
  readonly name: string;
  /** Absent where an edition does not have the figure. */
  readonly cell?: TableCell;
}

export interface ComparisonObstacle {
  readonly status: 'break' | 'absent';
  readonly codes: readonly string[];
  readonly explanation: ByLanguage;
}
