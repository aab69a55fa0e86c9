import { useId } from 'react';
import { profilePageTexts } from '../../../text/profile-page/profile-page-texts.ts';
import { useTexts } from '../../../text/use-texts.ts';
import { Tick } from '../../tables/making/Tick.tsx';
import { chosenFigure } from '../model/profile-offers.ts';
import type { ProfilePartProps } from './FigurePart.tsx';
import { WrongPart } from './WrongPart.tsx';

/** Which ratios: of odds, of risks, or of rates. */
export function ModelPart({ choices, spec, onChange }: ProfilePartProps) {
  const { making } = useTexts(profilePageTexts);
  const name = useId();
  const kind = spec.kind ?? 'logistic';
  const isNumber = chosenFigure(choices, spec)?.kind === 'mean';
  return (
    <section className="card" aria-labelledby="profile-model">
      <h3 id="profile-model">{making.model}</h3>
      <div className="ticks" role="radiogroup" aria-labelledby="profile-model">
        <Tick
          kind="radio"
          name={name}
          label={making.kinds.logistic}
          isOn={kind === 'logistic'}
          refused={isNumber ? making.notLogistic : undefined}
          onChange={() => onChange({ ...spec, kind: 'logistic' })}
        />
        <Tick
          kind="radio"
          name={name}
          label={isNumber ? making.kinds.rateRatios : making.kinds.riskRatios}
          isOn={kind === 'poisson'}
          onChange={() => onChange({ ...spec, kind: 'poisson' })}
        />
      </div>
      {!isNumber && <p className="field-hint">{making.kindHint}</p>}
      <WrongPart path={['kind']} />
    </section>
  );
}
