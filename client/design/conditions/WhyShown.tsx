import type { FormKey } from '#questionnaires';
import { designConditionTexts } from '../../text/design-conditions/design-condition-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import type { SaidPart } from './condition-desk.ts';
import { WhyPart } from './WhyPart.tsx';

/** Why a condition holds, or does not, for the respondent of the preview: open where it does not. */
export function WhyShown({ why, whyIn }: { why: SaidPart | undefined; whyIn: FormKey | undefined }) {
  const text = useTexts(designConditionTexts);
  if (!why) return null;
  const state = why.holds === undefined ? 'open' : why.holds ? 'true' : 'false';
  return (
    <details className="condition-why" open={state === 'false'} key={state}>
      <summary>{state === 'true' ? text.whyShown : state === 'false' ? text.whyNot : text.whyOpen}</summary>
      <p className="quiet why-answer">
        {text.whyFor} {whyIn?.includes('.') && <code>{whyIn}</code>}
      </p>
      <ul>
        <WhyPart part={why} />
      </ul>
    </details>
  );
}
