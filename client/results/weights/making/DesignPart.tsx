import type { TotalsFile } from '#contract';
import { SelectField } from '../../../components/SelectField.tsx';
import { useTexts } from '../../../text/use-texts.ts';
import { weightingDesignTexts } from '../../../text/weighting-design/weighting-design-texts.ts';
import {
  LONELY_PSUS,
  newReplicates,
  REPLICATE_METHODS,
  type WrittenReplicates,
  withLonelyPsu,
  withOtherReplicates,
} from '../model/design-choices.ts';
import type { WrittenWeighting } from '../model/weighting-draft.ts';
import { StagesFields } from './StagesFields.tsx';
import { NumberField } from './TypedField.tsx';

interface DesignPartProps {
  readonly spec: WrittenWeighting;
  readonly totals: readonly TotalsFile[];
  readonly onChange: (spec: WrittenWeighting) => void;
}

/** How the sample was drawn beyond its strata and PSUs, and which replicates the command makes. */
export function DesignPart({ spec, totals, onChange }: DesignPartProps) {
  const texts = useTexts(weightingDesignTexts);
  const { replicates, design } = spec;
  return (
    <section className="card stack" aria-labelledby="weighting-design">
      <div>
        <h3 id="weighting-design">{texts.heading}</h3>
        <p className="quiet">{texts.lead}</p>
      </div>
      <StagesFields spec={spec} totals={totals} onChange={onChange} />
      <SelectField
        label={texts.method}
        none={texts.none}
        options={REPLICATE_METHODS.map((method) => [method, texts.methods[method]] as const)}
        value={replicates?.method ?? ''}
        onChoose={(method) => onChange(withOtherReplicates(spec, method === '' ? undefined : newReplicates(method)))}
      />
      {replicates && (
        <ReplicatesFields
          key={replicates.method}
          replicates={replicates}
          onChange={(changed) => onChange(withOtherReplicates(spec, changed))}
        />
      )}
      <SelectField
        label={texts.lonelyPsu}
        options={LONELY_PSUS.map((policy) => [policy, texts.lonelyPsus[policy]] as const)}
        value={design.lonelyPsu ?? 'fail'}
        onChoose={(policy) => policy !== '' && onChange(withLonelyPsu(spec, policy))}
      />
      <p className="quiet small">{texts.note}</p>
    </section>
  );
}

interface ReplicatesFieldsProps {
  readonly replicates: WrittenReplicates;
  readonly onChange: (replicates: WrittenReplicates) => void;
}

function ReplicatesFields({ replicates, onChange }: ReplicatesFieldsProps) {
  const texts = useTexts(weightingDesignTexts);
  return (
    <div className="step-form">
      <p className="quiet step-about">{texts.about[replicates.method]}</p>
      {replicates.method === 'balanced' && (
        <NumberField
          label={texts.rho}
          hint={texts.rhoHint}
          value={replicates.rho ?? 0}
          onChange={(rho = 0) => onChange({ ...replicates, rho })}
        />
      )}
      {replicates.method === 'SDR' && (
        <NumberField
          label={texts.count}
          hint={texts.fewestHint}
          value={replicates.count}
          onChange={(count) =>
            onChange(count === undefined ? newReplicates(replicates.method) : { ...replicates, count })
          }
        />
      )}
      {replicates.method === 'bootstrap' && (
        <>
          <NumberField
            label={texts.count}
            hint={texts.countHint}
            value={replicates.count}
            onChange={(count = 0) => onChange({ ...replicates, count })}
          />
          <NumberField
            label={texts.seed}
            hint={texts.seedHint}
            value={replicates.seed}
            onChange={(seed = 0) => onChange({ ...replicates, seed })}
          />
        </>
      )}
    </div>
  );
}
