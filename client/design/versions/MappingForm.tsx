import { useState } from 'react';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { designTexts } from '../../text/design/design-texts.ts';
import { designVersionsTexts } from '../../text/design-versions/design-versions-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import type { MappingToState, ShownChange } from './version-desk.ts';

/** @returns why nothing was stated */
export type StateMapping = (
  change: Pick<ShownChange, 'unmapped'>,
  mapping: Pick<MappingToState, 'variables'>,
  to: string | undefined,
) => keyof (typeof designTexts)['en']['refusals'] | undefined;

interface MappingFormProps {
  change: ShownChange;
  mapping: MappingToState;
  stateMapping: StateMapping | undefined;
}

/** How the earlier answers are read: what is stated, or a way to state it. */
export function MappingForm({ change, mapping, stateMapping }: MappingFormProps) {
  const text = useTexts(designVersionsTexts).mapping;
  const { refusals } = useTexts(designTexts);
  const { of, old, options, variables, likely = '', stated } = mapping;
  const [chosen, setChosen] = useState(likely);
  const [refused, setRefused] = useState<keyof typeof refusals>();
  const labelOf = (value: string) => options.find((option) => option.value === value)?.label ?? value;
  if (stated !== undefined)
    return (
      <div className="versions-mapping">
        <p>{of === 'numbers' ? text.sameStated(old) : text.stated({ old, to: labelOf(stated) })}</p>
        {stateMapping && (
          <Button kind="quiet" onClick={() => setRefused(stateMapping(change, mapping, undefined))}>
            {text.takeBack}
          </Button>
        )}
      </div>
    );
  if (!stateMapping) return <p className="quiet">{text.inDraft}</p>;
  return (
    <fieldset className="versions-mapping">
      <legend>{text.title}</legend>
      {of === 'variable' && <p>{text.variable({ old, to: labelOf(chosen) })}</p>}
      {of === 'numbers' && <p>{text.same({ old, variables: variables.join(', ') })}</p>}
      {of === 'code' && (
        <SelectField
          label={text.code({ old, variables: variables.join(', ') })}
          options={options.map(({ value, label }) => [value, label] as const)}
          value={chosen}
          none={text.choose}
          onChoose={setChosen}
        />
      )}
      <div>
        <Button disabled={chosen === ''} onClick={() => setRefused(stateMapping(change, mapping, chosen))}>
          {text.state}
        </Button>
      </div>
      {refused && <Banner kind="caution">{refusals[refused]}</Banner>}
    </fieldset>
  );
}
