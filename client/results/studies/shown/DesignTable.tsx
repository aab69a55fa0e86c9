import type { StudyDesign } from '#contract';
import { formatNumber } from '../../../text/format.ts';
import { studyPageTexts } from '../../../text/study-page/study-page-texts.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';

/** What errors rest on, and the sums of weights, of the sampled parts beside each other. */
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
          {design.replicates ? <ReplicateFacts replicates={design.replicates} /> : <UnitFacts design={design} />}
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

function UnitFacts({ design: { strata, psus, single, singleStrata } }: { readonly design: StudyDesign }) {
  const { check } = useTexts(studyPageTexts);
  const { locale } = useLanguage();
  const written = (value: number) => formatNumber(value, locale);
  const named = `${written(single)}: ${singleStrata.join(', ')}${single > singleStrata.length ? ' …' : ''}`;
  return (
    <>
      <Fact name={check.strata} value={written(strata)} />
      <Fact name={check.psus} value={written(psus)} />
      <Fact name={check.single} value={single === 0 ? '0' : named} />
    </>
  );
}

/** With replicates strata and primary units count for nothing, so they are not shown. */
function ReplicateFacts({ replicates }: { readonly replicates: NonNullable<StudyDesign['replicates']> }) {
  const { check } = useTexts(studyPageTexts);
  const { locale } = useLanguage();
  const { method, count, degreesOfFreedom, isStated } = replicates;
  const degrees = formatNumber(degreesOfFreedom, locale, { maximumFractionDigits: 2 });
  return (
    <>
      <Fact name={check.replicates} value={formatNumber(count, locale)} />
      <Fact name={check.replicateMethod} value={method} />
      <Fact name={check.degreesOfFreedom} value={isStated ? degrees : check.notStated(degrees)} />
    </>
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
