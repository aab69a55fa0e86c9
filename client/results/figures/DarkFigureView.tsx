import { crimeName, definitionOf, type EstimateRow, outcomeName } from '#contract';
import { Choice } from '../../components/Choice.tsx';
import { useLanguage } from '../../text/use-texts.ts';
import { useResultsTexts } from '../crime-names.ts';
import { FramedSource } from '../FramedSource.tsx';
import { choicesOf } from '../model/choices.ts';
import { darkFunnel } from '../model/dark-funnel.ts';
import { decimalsFor, figureFormat } from '../model/figure-format.ts';
import { measureOf } from '../model/measure-of.ts';
import type { ResultsView } from '../model/view.ts';
import { crimeGroups } from './choice-groups.ts';
import { DarkByCrime } from './DarkByCrime.tsx';
import { FunnelFigure } from './FunnelFigure.tsx';
import { Headline } from './Headline.tsx';
import { OutcomeChoice } from './OutcomeChoice.tsx';
import { StandardChoice } from './StandardChoice.tsx';

interface DarkFigureViewProps {
  rows: readonly EstimateRow[];
  view: ResultsView;
  onChange: (change: Partial<ResultsView>) => void;
}

/** The two dark figures side by side, the way from the crime to the file, and both by crime on one scale. */
export function DarkFigureView({ rows, view, onChange }: DarkFigureViewProps) {
  const texts = useResultsTexts();
  const { locale } = useLanguage();
  const { dark, crime: crimeLabel, filters, crimesOf } = texts.figures;
  const wanted = { ...view, measure: 'dark_figure_unreported' };
  const { outcomes } = choicesOf(rows, wanted);
  const outcome = outcomes.includes(view.outcome) ? view.outcome : 'both';
  const { crimes, frames } = choicesOf(rows, { ...wanted, outcome });
  // INEGI's published figure is that of the pool, so the pool comes first here.
  const crime = crimes.includes(view.crime) ? view.crime : crimes.includes('any') ? 'any' : (crimes[0] ?? '');
  const frame = frames.includes(view.frame) ? view.frame : (frames[0] ?? view.frame);
  const funnel = darkFunnel(rows, { crime, frame, outcome });
  const figures = [funnel.unreported, funnel.noFile].filter((row) => row !== undefined);
  const format = figureFormat(
    locale,
    'share',
    decimalsFor(
      'share',
      figures.map((row) => row.se),
    ),
  );
  return (
    <>
      <section className="sentence" aria-label={filters}>
        <span>{crimesOf}</span>
        <Choice
          label={crimeLabel}
          value={crime}
          groups={crimeGroups(crimes, texts)}
          onChoose={(chosen) => onChange({ crime: chosen })}
        />
        <OutcomeChoice outcome={outcome} outcomes={outcomes} onChange={onChange} />
        <StandardChoice view={{ ...view, frame }} frames={frames} onChange={onChange} />
      </section>
      <h2>{dark.heading}</h2>
      <div className="headline-pair">
        {figures.map((row) => (
          <Headline
            key={row.indicator}
            level={3}
            title={measureOf({ measure: row.indicator, crime: row.crime, outcome }, texts)}
            row={row}
            format={format}
            definition={definitionOf(texts, row.indicator)}
          />
        ))}
      </div>
      <FramedSource frame={figures[0]?.variance_frame}>
        <FunnelFigure funnel={funnel} of={[crimeName(texts, crime), outcomeName(texts, outcome)]} format={format} />
        <DarkByCrime rows={rows} view={{ ...view, crime, frame, outcome }} />
      </FramedSource>
    </>
  );
}
