import type { PublicationStandard } from '#contract';
import { axisDomain } from '../../pictures/dots/axis-domain.ts';
import type { ChartMark } from '../../pictures/dots/chart-mark.ts';
import { useLanguage } from '../../text/use-texts.ts';
import { useResultsTexts } from '../crime-names.ts';
import { type FigureFormat, tickTexts } from '../model/figure-format.ts';
import type { Line } from '../model/lines.ts';
import { marksOf } from '../model/marks-of.ts';
import { unitText } from '../model/units.ts';
import { Chart } from './Chart.tsx';

interface ProfileChartsProps {
  /** Victims of what, and what is compared: in every title. */
  of: string;
  /** Each group's share of the victims, with its share of the population under it. */
  pairs: readonly ChartMark[];
  risk: readonly Line[];
  relative: readonly Line[];
  finding: string;
  shares: FigureFormat;
  ratios: FigureFormat;
  standard: PublicationStandard;
}

/** The profile in three pictures: composition, risk, and risk against all others. */
export function ProfileCharts({ of, pairs, risk, relative, finding, shares, ratios, standard }: ProfileChartsProps) {
  const { figures } = useResultsTexts();
  const { locale } = useLanguage();
  const { profile } = figures;
  const riskMarks = marksOf(risk, figures, shares);
  const relativeMarks = marksOf(relative, figures, ratios);
  const share = { unit: figures.shares.others };
  const ends = { pairs: axisDomain(pairs, { most: 1 }), risk: axisDomain(riskMarks, { most: 1 }) };
  const ratioEnds = axisDomain(relativeMarks, { least: 1 });
  return (
    <>
      <Chart
        {...share}
        name="profile-shares"
        title={`${profile.shares} · ${of}`}
        finding={finding || listed(pairs)}
        standard={standard}
        marks={pairs}
        domain={ends.pairs}
        tickTexts={tickTexts(locale, 'share')}
      />
      <Chart
        {...share}
        name="profile-risk"
        title={`${profile.risk} · ${of}`}
        finding={listed(riskMarks)}
        standard={standard}
        hidesLegend
        marks={riskMarks}
        domain={ends.risk}
        tickTexts={tickTexts(locale, 'share')}
      />
      {relative.length > 0 && (
        <Chart
          name="profile-relative"
          title={`${profile.relative} · ${of}`}
          standard={standard}
          hidesLegend
          unit={unitText(figures, 'relative_risk', locale)}
          finding={listed(relativeMarks)}
          marks={relativeMarks}
          domain={ratioEnds}
          tickTexts={tickTexts(locale, 'ratio')}
          reference={{ value: 1, text: `1 = ${profile.asTheRest}` }}
        />
      )}
    </>
  );
}

/** Few marks are listed singly. */
const listed = (marks: readonly ChartMark[]) => `${marks.map((mark) => `${mark.label} ${mark.valueText}`).join(', ')}.`;
