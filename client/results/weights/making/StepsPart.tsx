import { Plus } from 'lucide-react';
import { useState } from 'react';
import { type TotalsFile, WEIGHT_NAMES, type WeightName } from '#contract';
import { Button } from '../../../components/Button.tsx';
import { SelectField } from '../../../components/SelectField.tsx';
import { useTexts } from '../../../text/use-texts.ts';
import { weightingPageTexts } from '../../../text/weighting-page/weighting-page-texts.ts';
import { OrderedList } from '../../tables/making/OrderedList.tsx';
import { moved, replaced } from '../../tables/model/spec.ts';
import { newStep, STEP_KINDS } from '../model/step-fields.ts';
import { stepsOfWeight, type WrittenStep, type WrittenWeighting, withSteps } from '../model/weighting-draft.ts';
import { StepForm } from './StepForm.tsx';

interface StepsPartProps {
  readonly spec: WrittenWeighting;
  readonly totals: readonly TotalsFile[];
  readonly onChange: (spec: WrittenWeighting) => void;
}

/** The steps of the four weights, each list begun by the weight before it. */
export function StepsPart({ spec, totals, onChange }: StepsPartProps) {
  return WEIGHT_NAMES.map((weight) => (
    <StepsOfWeight
      key={weight}
      weight={weight}
      steps={stepsOfWeight(spec, weight)}
      totals={totals}
      onChange={(steps) => onChange(withSteps(spec, weight, steps))}
    />
  ));
}

interface StepsOfWeightProps extends Pick<StepsPartProps, 'totals'> {
  readonly weight: WeightName;
  readonly steps: readonly WrittenStep[];
  readonly onChange: (steps: readonly WrittenStep[]) => void;
}

function StepsOfWeight({ weight, steps, totals, onChange }: StepsOfWeightProps) {
  const { making } = useTexts(weightingPageTexts);
  const [kind, setKind] = useState<(typeof STEP_KINDS)[number]>(weight === 'person' ? 'poststratify' : 'nonresponse');
  const [told, setTold] = useState('');
  // A step keeps its key while it is moved or filled in.
  const [keys, setKeys] = useState<readonly string[]>(() => steps.map(() => crypto.randomUUID()));
  const { name, about } = making.weights[weight];
  const offered = STEP_KINDS.filter((each) => each !== 'design' || weight === 'dwelling');
  const set = (changed: readonly WrittenStep[], itsKeys: readonly string[]) => {
    setKeys(itsKeys);
    onChange(changed);
  };
  return (
    <section className="card stack">
      <div>
        <h3>{name}</h3>
        <p className="quiet">{about}</p>
      </div>
      {steps.length === 0 && <p className="quiet">{making.noSteps}</p>}
      <OrderedList
        label={name}
        parts={steps.map((step, place) => ({
          key: keys[place] ?? String(place),
          name: making.steps[step.step].name,
          body: (
            <StepForm step={step} totals={totals} onChange={(changed) => onChange(replaced(steps, place, changed))} />
          ),
        }))}
        onMove={(from, to) => set(moved(steps, from, to), moved(keys, from, to))}
        onRemove={(place) => set(steps.toSpliced(place, 1), keys.toSpliced(place, 1))}
      />
      <div className="add-step">
        <SelectField
          label={making.chooseStep}
          options={offered.map((each) => [each, making.steps[each].name])}
          value={kind}
          onChoose={(chosen) => chosen && setKind(chosen)}
        />
        <Button
          icon={Plus}
          aria-label={`${making.addStep}: ${making.steps[kind].name}, ${name}`}
          onClick={() => {
            set([...steps, newStep(kind)], [...keys, crypto.randomUUID()]);
            setTold(making.added(making.steps[kind].name));
          }}
        >
          {making.addStep}
        </Button>
      </div>
      <p className="visually-hidden" role="status">
        {told}
      </p>
    </section>
  );
}
