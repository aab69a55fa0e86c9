import type { FormKey } from '#questionnaires';
import { designConditionTexts } from '../../text/design-conditions/design-condition-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import type { SaidPart } from './condition-desk.ts';
import { WhyPart } from './WhyPart.tsx';

interface WhyShownProps {
  why: SaidPart | undefined;
  whyIn: FormKey | undefined;
  /** Whether something is shown where the condition holds. */
  shows: boolean;
}

/** Why a condition holds, or does not, for the respondent of the preview: open where it does not. */
export function WhyShown({ why, whyIn, shows }: WhyShownProps) {
  const text = useTexts(designConditionTexts);
  if (!why) return null;
  const state = why.holds === undefined ? 'open' : why.holds ? 'true' : 'false';
  const title = {
    true: shows ? text.whyShown : text.whyTrue,
    false: shows ? text.whyNot : text.whyFalse,
    open: text.whyOpen,
  };
  return (
    <details className="condition-why" open={state === 'false'} key={state}>
      <summary>{title[state]}</summary>
      <p className="quiet why-answer">
        {text.whyFor} {whyIn?.includes('.') && <code>{whyIn}</code>}
      </p>
      <ul>
        <WhyPart part={why} />
      </ul>
    </details>
  );
}
