import type { WeightsReport } from '#contract';
import { weightsFinding } from '../../../pictures/findings/weights-finding.ts';
import { Picture } from '../../../pictures/Picture.tsx';
import { spokenPicture } from '../../../pictures/spoken-picture.ts';
import { LineSwatch } from '../../../pictures/swatches.tsx';
import { WeightsPicture } from '../../../pictures/weights/WeightsPicture.tsx';
import type { WeightStep } from '../../../pictures/weights/weight-bins.ts';
import { formatDateTime } from '../../../text/format.ts';
import { pictureTexts } from '../../../text/pictures/picture-texts.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';
import { weightingPageTexts } from '../../../text/weighting-page/weighting-page-texts.ts';
import { useEditionTitle } from '../../use-edition-title.ts';
import { useNameOfStep } from './use-name-of-step.ts';
import { useWrittenNumbers } from './use-written-numbers.ts';

/** How the weights are spread after each step. */
export function WeightsSpread({ report: { steps, units, computedAt } }: { report: WeightsReport }) {
  const { shown } = useTexts(weightingPageTexts);
  const pictures = useTexts(pictureTexts);
  const { locale } = useLanguage();
  const edition = useEditionTitle();
  const nameOf = useNameOfStep();
  const { digits, whole } = useWrittenNumbers();
  const spread = steps.map(
    (step): WeightStep => ({
      key: `${step.weight}-${step.number}`,
      label: nameOf(step),
      note: shown.pictureNote({ units: whole(step.n), designEffect: digits(step.designEffect) }),
      weights: step.spread.weights.flatMap((weight, index) =>
        new Array<number>(step.spread.units[index]!).fill(weight),
      ),
    }),
  );
  const title = pictures.titles.weights(shown.picture);
  const finding = weightsFinding(spread, pictures.findings, locale);
  const basis = shown.basis({ units: whole(units), when: formatDateTime(computedAt, locale) });
  return (
    <Picture
      name="weights"
      title={title}
      finding={finding}
      legend={[
        { key: 'median', swatch: <LineSwatch className="weight-median" />, text: pictures.legend.median },
        { key: 'quantiles', swatch: <LineSwatch className="weight-quantile" />, text: pictures.legend.quantiles },
      ]}
      source={`${edition} · ${basis}`}
      draw={(width) => (
        <WeightsPicture
          steps={spread}
          width={width}
          tickTexts={(ticks) => ticks.map((tick) => digits(tick))}
          quantileText={([p5, p25, median, p75, p95]) =>
            pictures.quantiles({
              p5: digits(p5 ?? null),
              p25: digits(p25 ?? null),
              median: digits(median ?? null),
              p75: digits(p75 ?? null),
              p95: digits(p95 ?? null),
            })
          }
          finding={spokenPicture(title, finding)}
        />
      )}
    />
  );
}
