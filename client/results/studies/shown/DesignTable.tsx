import type { StudyDesign } from '#contract';
import { formatNumber } from '../../../text/format.ts';
import { studyPageTexts } from '../../../text/study-page/study-page-texts.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';

/** Strata, PSUs and sums of weights of the sampled parts, beside each other. */
export function DesignTable({ designs }: { designs: readonly StudyDesign[] }) {
  const { check } = useTexts(studyPageTexts);
  const { locale } = useLanguage();
  const written = (value: number | null, digits = 0) =>
    value === null ? '' : formatNumber(value, locale, { maximumFractionDigits: digits });
  return (
    <section className="stack">
      <h3>{check.design}</h3>
      {designs.map((design) => (
        <dl key={design.part} className="design-facts" aria-label={check.parts[design.part]}>
          <Fact name={check.parts[design.part]} value={written(design.rows)} />
          <Fact name={check.strata} value={written(design.strata)} />
          <Fact name={check.psus} value={written(design.psus)} />
          <Fact
            name={check.single}
            value={
              design.single === 0
                ? '0'
                : `${written(design.single)}: ${design.singleStrata.join(', ')}${design.single > design.singleStrata.length ? ' …' : ''}`
            }
          />
          {design.weights.map(({ name, sum, zero, smallest, largest }) => (
            <Fact
              key={name}
              name={name === '' ? check.sumOfWeights : check.sumOfWeight(name)}
              value={`${written(sum)} (${check.fromTo({ from: written(smallest, 2), to: written(largest, 2) })}${
                zero > 0 ? `; ${check.zero(written(zero))}` : ''
              })`}
            />
          ))}
        </dl>
      ))}
    </section>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="tabular">{value}</dd>
    </div>
  );
}
