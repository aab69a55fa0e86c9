import type { PublicFileRisk } from '#contract';

type Columns = PublicFileRisk['withheld']['columns'];

/** The columns that lost the most, worst first: by what is blank now, however much they had. */
export function mostBlank(columns: Columns, most: number): Columns {
  return columns
    .filter(({ blank }) => blank > 0)
    .sort((one, other) => other.blank - one.blank)
    .slice(0, most);
}
