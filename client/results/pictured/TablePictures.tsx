import type { IndicatorUnit, MadeCell, MadeTable } from '#contract';
import { Choice } from '../../components/Choice.tsx';
import { axisDomain } from '../../pictures/dots/axis-domain.ts';
import { MARK_ORDERS } from '../../pictures/dots/order-marks.ts';
import { usePictureChoice } from '../../pictures/use-picture-choice.ts';
import { useEdition } from '../../shell/editions/edition-context.ts';
import { pictureTexts } from '../../text/pictures/picture-texts.ts';
import type { ResultsTexts } from '../../text/results-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { AreaMap } from '../areas/AreaMap.tsx';
import { AreasContext } from '../areas/areas-context.ts';
import { useAreas } from '../areas/use-areas.ts';
import type { IsTestedPair } from '../compared/tested-pairs.ts';
import { Chart } from '../figures/Chart.tsx';
import { tickTexts } from '../model/figure-format.ts';
import { PictureSourceContext } from '../picture-source.ts';
import { picturesFor, suitedOrder } from './pictures-for.ts';

interface TablePicturesProps {
  table: MadeTable;
  texts: ResultsTexts;
  /** The unit of a cell, where more is known than the table says. */
  unitIn?: (cell: MadeCell) => IndicatorUnit;
  /** Whether the difference of two cells is tested beside the pictures. */
  isTested: IsTestedPair;
  /** Whose figures they are and of when: stands under a picture that is saved. */
  source: string;
  onSessionEnded: () => void;
}

/** The pictures of a table that was made; the table itself stands on the page. */
export function TablePictures({ table, texts, unitIn, isTested, source, onSessionEnded }: TablePicturesProps) {
  const { locale } = useLanguage();
  const areas = useAreas(useEdition().edition.key, onSessionEnded);
  const { standard } = table.specification;
  const pictureWords = useTexts(pictureTexts);
  const suited = suitedOrder(table);
  const { chosen: order, choose } = usePictureChoice('order', suited === 'own' ? ['own', 'value'] : ['value', 'own']);
  const pictures = picturesFor(table, { texts, locale, unitIn, isTested, order });
  return (
    <AreasContext value={areas}>
      <PictureSourceContext value={`${source} · ${texts.figures.standards.thresholds[standard]}`}>
        {pictures.length > 0 && (
          <div className="row">
            <span>{pictureWords.ordering}</span>
            <Choice
              label={pictureWords.ordering}
              value={order}
              groups={[{ options: MARK_ORDERS.map((value) => ({ value, label: pictureWords.orderings[value] })) }]}
              onChoose={choose}
            />
          </div>
        )}
        {pictures.map(({ kind, name, title, unit, unitKind, finding, marks, format, reference, isTestedBetween }) =>
          kind === 'map' ? (
            <AreaMap
              key={name}
              name={name}
              title={title}
              unit={unit}
              marks={marks}
              format={format}
              tested={(_, top, bottom) => (isTestedBetween(top, bottom) ? texts.figures.findings.testedBeside : '')}
            />
          ) : (
            <Chart
              key={name}
              name={name}
              title={title}
              unit={unit}
              finding={finding}
              standard={standard}
              marks={marks}
              domain={axisDomain(marks, unitKind === 'share' ? { most: 1 } : {})}
              tickTexts={tickTexts(locale, unitKind)}
              reference={reference}
            />
          ),
        )}
      </PictureSourceContext>
    </AreasContext>
  );
}
