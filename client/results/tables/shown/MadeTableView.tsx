import { useMemo } from 'react';
import {
  type ComparedTable,
  type MadeCell,
  type MakeTableReply,
  madeTable,
  type TableChoices,
  unitOf,
} from '#contract';
import { goTo, useAddress } from '../../../shell/use-address.ts';
import { formatDateTime, formatNumber } from '../../../text/format.ts';
import { sourceTexts } from '../../../text/sources/source-texts.ts';
import { tablePageTexts } from '../../../text/table-page/table-page-texts.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';
import { testedPairs } from '../../compared/tested-pairs.ts';
import { useResultsTexts } from '../../crime-names.ts';
import { decimalsFor, type FigureFormat, figureFormat } from '../../model/figure-format.ts';
import { TablePictures } from '../../pictured/TablePictures.tsx';
import { sourceNotes } from '../../sources/source-notes.ts';
import { useEditionTitle } from '../../use-edition-title.ts';
import { gridOf } from '../model/grid.ts';
import { offeredFigureOf } from '../model/offers.ts';
import { readQuantities, writeQuantities } from '../model/quantities.ts';
import { unitInTable, unitOfFigure } from '../model/table-words.ts';
import { gridText } from '../model/written-cells.ts';
import { QuantityChoice } from './QuantityChoice.tsx';
import { TableFiles } from './TableFiles.tsx';
import { TableGrid } from './TableGrid.tsx';
import { TableNotes } from './TableNotes.tsx';

interface MadeTableViewProps {
  readonly title: string;
  readonly made: Extract<MakeTableReply, { made: unknown }>['made'];
  /** What is compared beside it. */
  readonly compared: ComparedTable | undefined;
  readonly choices: TableChoices;
  readonly onSessionEnded: () => void;
}

/** A table that was made: its cells, its files, its notes. What is shown of each cell is in the address. */
export function MadeTableView({ title, made, compared, choices, onSessionEnded }: MadeTableViewProps) {
  const texts = useResultsTexts();
  const page = useTexts(tablePageTexts);
  const from = useTexts(sourceTexts);
  const { locale } = useLanguage();
  const edition = useEditionTitle();
  const { path, search } = useAddress();
  const { json, csv, interviews, computedAt } = made;
  // The server writes what the contract says; the files and the page are of the same bytes.
  const table = useMemo(() => madeTable.parse(JSON.parse(json)), [json]);
  const { specification, cells } = table;
  const grid = useMemo(() => gridOf(table), [table]);
  const unitIn = (cell: MadeCell) => {
    const offered = offeredFigureOf(choices, cell.indicator);
    return offered?.kind === undefined ? unitOf(cell.indicator) : unitOfFigure(offered, cell.crime);
  };
  const formats = new Map<string, FigureFormat>();
  const formatOf = (cell: MadeCell) => {
    const unit = unitIn(cell);
    const kept = formats.get(unit);
    if (kept) return kept;
    const alike = cells.filter((each) => unitIn(each) === unit).map(({ se }) => se);
    const format = figureFormat(locale, unit, decimalsFor(unit, alike), specification.standard);
    formats.set(unit, format);
    return format;
  };
  const quantities = readQuantities(search);
  const level = formatNumber(specification.level ?? 0.95, locale, { style: 'percent', maximumFractionDigits: 1 });
  const names = { ...page.shown.quantities, interval: page.shown.interval(level) };
  const basis = page.shown.basis({
    interviews: formatNumber(interviews, locale),
    when: formatDateTime(computedAt, locale),
    study: table.study,
  });
  const { weighting, analysis_file: analysisFile } = table;
  const told = sourceNotes({ weighting, analysisFile }, from, { isShort: true });
  const shown = { grid, quantities, names, formatOf };
  return (
    <div className="stack">
      <p className="quiet tabular">{[basis, ...told].join(' · ')}</p>
      <QuantityChoice shown={quantities} onChange={(chosen) => goTo(path, writeQuantities(chosen, search))} />
      <TableGrid
        title={title}
        unitOf={(cell) => cell.currency ?? unitInTable(unitIn(cell), specification, texts.figures, locale)}
        {...shown}
      />
      <TableFiles
        name={specification.table}
        json={json}
        csv={csv}
        written={() => gridText({ ...shown, texts, page })}
      />
      <TableNotes {...table} />
      <TablePictures
        table={table}
        texts={texts}
        unitIn={unitIn}
        isTested={testedPairs(compared?.comparisons ?? [])}
        source={[edition, title, basis, ...told].join(' · ')}
        onSessionEnded={onSessionEnded}
      />
    </div>
  );
}
