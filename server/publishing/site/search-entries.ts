import { crimeName, type FigureLanguage, isOfCrimes } from '#contract';
import type { FigureContext } from '../../reports/report-context.ts';
import { figureInWords, groupName } from '../../reports/sentences/figure-in-words.ts';
import type { ReleasedTable } from '../read-release.ts';
import { titleOfTable } from './release-context.ts';

/** A figure as it is searched: in the words of a language. */
export interface SearchEntry {
  readonly figure: string;
  /** Blank where it is of no crime. */
  readonly crime: string;
  readonly group: string;
  readonly table: string;
  /** From the folder of the release. */
  readonly page: string;
}

/** The figures that a release shows, each once, for the search of the site. */
export function searchEntries(
  tables: readonly ReleasedTable[],
  language: FigureLanguage,
  context: FigureContext,
): SearchEntry[] {
  return tables.flatMap((released) => {
    const { spec, cells } = released;
    const table = titleOfTable(released, language);
    const page = `${language}/table-${spec.table}.html`;
    const shown = cells.filter(({ suppressed, estimate }) => suppressed === '' && estimate !== null);
    const entries = shown.map(
      (cell): SearchEntry => ({
        figure: figureInWords(cell, context),
        crime: isOfCrimes(cell.indicator) ? crimeName(context.names, cell.crime) : '',
        group: groupName(cell, spec, context),
        table,
        page,
      }),
    );
    return [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()];
  });
}
