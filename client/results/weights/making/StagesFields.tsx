import { Plus, X } from 'lucide-react';
import type { TotalsFile } from '#contract';
import { Button } from '../../../components/Button.tsx';
import { Field } from '../../../components/Field.tsx';
import { SelectField } from '../../../components/SelectField.tsx';
import { formatNumber } from '../../../text/format.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';
import { weightingDesignTexts } from '../../../text/weighting-design/weighting-design-texts.ts';
import { replaced } from '../../tables/model/spec.ts';
import {
  newCorrection,
  type WrittenStage,
  withFpc,
  withFpcType,
  withLaterStages,
  withStratumOfStage,
} from '../model/design-choices.ts';
import type { WrittenWeighting } from '../model/weighting-draft.ts';
import { CorrectionFields } from './CorrectionFields.tsx';

interface StagesFieldsProps {
  readonly spec: WrittenWeighting;
  readonly totals: readonly TotalsFile[];
  readonly onChange: (spec: WrittenWeighting) => void;
}

/** Finite population corrections, and the stages of sampling after the first one. */
export function StagesFields({ spec, totals, onChange }: StagesFieldsProps) {
  const texts = useTexts(weightingDesignTexts);
  const { fpc, fpcType, laterStages = [] } = spec.design;
  return (
    <>
      <CorrectionFields
        label={texts.fpc}
        none={texts.noFpc}
        totals={totals}
        value={fpc}
        by="stratum"
        onChange={(changed) => onChange(withFpc(spec, changed))}
      />
      {fpc !== undefined && (
        <>
          <SelectField
            label={texts.fpcType}
            none={texts.asTheyLook}
            options={(['population', 'fraction'] as const).map((type) => [type, texts.fpcTypes[type]] as const)}
            value={fpcType ?? ''}
            onChoose={(type) => onChange(withFpcType(spec, type === '' ? undefined : type))}
          />
          <LaterStages
            stages={laterStages}
            totals={totals}
            onChange={(stages) => onChange(withLaterStages(spec, stages))}
          />
        </>
      )}
    </>
  );
}

interface LaterStagesProps {
  readonly stages: readonly WrittenStage[];
  readonly totals: readonly TotalsFile[];
  readonly onChange: (stages: readonly WrittenStage[]) => void;
}

function LaterStages({ stages, totals, onChange }: LaterStagesProps) {
  const texts = useTexts(weightingDesignTexts);
  const { locale } = useLanguage();
  return (
    <>
      {stages.map((stage, place) => {
        const number = formatNumber(place + 2, locale);
        const set = (changed: WrittenStage) => onChange(replaced(stages, place, changed));
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a stage has no other identity than its place
          <fieldset key={`${place} of ${stages.length}`} className="step-group">
            <legend>{texts.stage(number)}</legend>
            <Field
              label={texts.cluster}
              hint={texts.clusterHint}
              autoCapitalize="none"
              spellCheck={false}
              value={stage.cluster}
              onChange={({ target }) => set({ ...stage, cluster: target.value })}
            />
            <Field
              label={texts.stratum}
              hint={texts.stratumHint}
              autoCapitalize="none"
              spellCheck={false}
              value={stage.stratum ?? ''}
              onChange={({ target }) => set(withStratumOfStage(stage, target.value))}
            />
            <CorrectionFields
              label={texts.fpc}
              totals={totals}
              value={stage.fpc}
              by="psu"
              onChange={(fpc) => fpc !== undefined && set({ ...stage, fpc })}
            />
            <Button kind="quiet" icon={X} onClick={() => onChange(stages.toSpliced(place, 1))}>
              {texts.removeStage(number)}
            </Button>
          </fieldset>
        );
      })}
      <div>
        <Button
          icon={Plus}
          onClick={() =>
            onChange([...stages, { cluster: 'dwelling', fpc: newCorrection('expression', 'psu', undefined) }])
          }
        >
          {texts.addStage}
        </Button>
      </div>
    </>
  );
}
