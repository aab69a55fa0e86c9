import { crimeName, type FigureLanguage, isOfCrimes } from '#contract';
import { type RowGroup, rowGroups } from '../../reports/made/row-groups.ts';
import { labelWords, unitWords } from '../../reports/page/figure-table.ts';
import type { FigureContext } from '../../reports/report-context.ts';
import { figureInWords, groupName } from '../../reports/sentences/figure-in-words.ts';
import { limitsInWords } from '../../reports/sentences/limits-in-words.ts';
import { printedQuality } from '../../reports/sentences/printed-quality.ts';
import { writtenLevel } from '../../reports/sentences/written-p.ts';
import type { ReleaseDescription } from '../described-release.ts';
import type { ReleasedTable } from '../read-release.ts';
import { siteTexts } from '../words/site-texts.ts';
import { asReportedTable, titleOfTable } from './release-context.ts';

/** A figure as it is searched and shown where it is found: in the words of a language. */
export interface SearchEntry {
  readonly figure: string;
  /** Blank where it is of no crime. */
  readonly crime: string;
  readonly group: string;
  readonly table: string;
  /** From the folder of the release. */
  readonly page: string;
  /** As its table writes it, with its unit. Releases of before lack this and what follows. */
  readonly value?: string;
  /** With their level; blank where it has none. */
  readonly limits?: string;
  /** The word of its precision with the signs of its flags, and the class of its style. */
  readonly precision?: string;
  readonly quality?: string;
}

/** The figures of a release, each once, for the search of the site: of one that is hidden its name alone. */
export function searchEntries(
  tables: readonly ReleasedTable[],
  language: FigureLanguage,
  { context, described }: { readonly context: FigureContext; readonly described: ReleaseDescription },
): SearchEntry[] {
  return tables.flatMap((released) => {
    const { spec } = released;
    const reported = asReportedTable(released, described);
    const level = writtenLevel(reported.level, context.locale);
    const table = titleOfTable(released, language);
    const page = `${language}/table-${spec.table}.html`;
    const hidden = { value: siteTexts(language).search.notShown, limits: '', precision: '', quality: 'none' };
    const entries = rowGroups(reported, context).flatMap((group) =>
      group.rows
        .filter(({ cell }) => cell.suppressed !== '' || cell.estimate !== null)
        .map(
          ({ cell }): SearchEntry => ({
            figure: figureInWords(cell, context),
            crime: isOfCrimes(cell.indicator) ? crimeName(context.names, cell.crime) : '',
            group: groupName(cell, spec, context),
            table,
            page,
            ...(cell.suppressed === '' ? writtenFigure(cell, group, { context, level }) : hidden),
          }),
        ),
    );
    return [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()];
  });
}

function writtenFigure(
  { estimate, lower, upper, label, flag }: RowGroup['rows'][number]['cell'],
  group: RowGroup,
  { context, level }: { readonly context: FigureContext; readonly level: string },
): Required<Pick<SearchEntry, 'value' | 'limits' | 'precision' | 'quality'>> {
  const { writer, unit, currency } = group;
  const value = writer.value(estimate!);
  // A share has its sign, money its currency, and the name of a count says what is counted.
  const isTold = unit.kind === 'share' || unit.kind === 'count' || currency !== undefined;
  return {
    value: isTold ? value : `${value} (${unitWords(group, context)})`,
    limits:
      lower === null || upper === null ? '' : `${limitsInWords({ lower, upper }, writer, context.words)} (${level})`,
    precision: labelWords({ label, flag }, context),
    quality: printedQuality(label),
  };
}
