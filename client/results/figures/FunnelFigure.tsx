import { Funnel, type FunnelStep } from '../../pictures/funnel/Funnel.tsx';
import { Picture } from '../../pictures/Picture.tsx';
import { spokenPicture } from '../../pictures/spoken-picture.ts';
import { LineSwatch } from '../../pictures/swatches.tsx';
import type { FigureTexts } from '../../text/figures/figure-texts.ts';
import { useLanguage } from '../../text/use-texts.ts';
import { useResultsTexts } from '../crime-names.ts';
import type { DarkFunnel, Share } from '../model/dark-funnel.ts';
import { type FigureFormat, figureFormat } from '../model/figure-format.ts';
import { usePictureSource } from '../picture-source.ts';

interface FunnelFigureProps {
  funnel: DarkFunnel;
  /** Of which crimes it is, for its title. */
  of: readonly string[];
  format: FigureFormat;
}

/** What becomes of crimes: how many happened, how many were reported, how many led to a file. */
export function FunnelFigure({ funnel, of, format }: FunnelFigureProps) {
  const { figures } = useResultsTexts();
  const { locale } = useLanguage();
  const { dark, notDefined } = figures;
  const source = usePictureSource();
  const whole = figureFormat(locale, 'share', 0);
  const counted = funnel.crimes?.estimate ?? null;
  const step = (key: 'reported' | 'formal' | 'file', share: Share): FunnelStep => ({
    ...share,
    key,
    label: dark.steps[key],
    text:
      share.value === null ? notDefined : `${format.value(share.value)} (${format.interval(share.lower, share.upper)})`,
  });
  const steps: FunnelStep[] = [
    {
      key: 'events',
      label: dark.steps.events,
      value: 1,
      lower: null,
      upper: null,
      text: counted === null ? whole.value(1) : `${whole.value(1)}: ${format.count(counted)}`,
    },
    step('reported', funnel.reported),
    ...(funnel.formal ? [step('formal', funnel.formal)] : []),
    step('file', funnel.file),
  ];
  const title = [dark.funnel, ...of].filter((part) => part !== '').join(' · ');
  const finding = findingOfFunnel(funnel, figures, format);
  return (
    <Picture
      name="funnel"
      title={title}
      finding={finding}
      legend={[{ key: 'interval', swatch: <LineSwatch className="funnel-interval" />, text: figures.intervalName }]}
      source={source}
      draw={(width) => <Funnel steps={steps} width={width} finding={spokenPicture(title, finding)} />}
    />
  );
}

function findingOfFunnel(
  { reported, file }: DarkFunnel,
  { dark, findings }: FigureTexts,
  format: FigureFormat,
): string {
  if (reported.value === null) return findings.nothing;
  const reportedText = format.value(reported.value);
  if (file.value === null) return dark.findingNoFile({ reported: reportedText });
  return dark.finding({ reported: reportedText, file: format.value(file.value) });
}
