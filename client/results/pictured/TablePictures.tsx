import type { MadeTable } from '#contract';
import { axisDomain } from '../../pictures/dots/axis-domain.ts';
import { useLanguage } from '../../text/use-texts.ts';
import { AreaMap } from '../areas/AreaMap.tsx';
import { useResultsTexts } from '../crime-names.ts';
import { Chart } from '../figures/Chart.tsx';
import { tickTexts } from '../model/figure-format.ts';
import { picturesFor } from './pictures-for.ts';

/**
 * The pictures of a table that was made. The table itself stands on the page. Maps appear where an `AreasContext` has
 * some.
 */
export function TablePictures({ table }: { table: MadeTable }) {
  const texts = useResultsTexts();
  const { locale } = useLanguage();
  return picturesFor(table, texts, locale).map(({ kind, name, title, unit, unitKind, finding, marks, ...more }) =>
    kind === 'map' ? (
      <AreaMap key={name} name={name} title={title} unit={unit} marks={marks} format={more.format} />
    ) : (
      <Chart
        key={name}
        name={name}
        title={title}
        unit={unit}
        finding={finding}
        standard={table.specification.standard}
        marks={marks}
        domain={axisDomain(marks, unitKind === 'share' ? { most: 1 } : {})}
        tickTexts={tickTexts(locale, unitKind)}
        reference={more.reference}
      />
    ),
  );
}
