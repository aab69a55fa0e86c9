import { Check, Save } from 'lucide-react';
import type { Ref } from 'react';
import { codingTexts } from '../../text/coding/coding-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import type { CodingOption } from './coding-options.ts';

interface ChosenCodingProps {
  id: string;
  chosen: CodingOption | undefined;
  /** Whether the catalogue's rules give what is chosen. */
  isDerived: boolean;
  isMissing: boolean;
}

/** What the incident will be coded as. */
export function ChosenCoding({ id, chosen, isDerived, isMissing }: ChosenCodingProps) {
  const text = useTexts(codingTexts);
  return (
    <>
      <p id={id} className="coding-chosen">
        {chosen ? (
          <>
            <strong>{chosen.label}</strong>
            <span>{chosen.detail}</span>
            {isDerived && <span className="quiet">{text.asDerived}</span>}
          </>
        ) : (
          <span>{text.notChosen}</span>
        )}
      </p>
      {isMissing && (
        <p className="field-error" role="alert">
          {text.choiceMissing}
        </p>
      )}
    </>
  );
}

interface SaveCodingButtonProps {
  ref: Ref<HTMLButtonElement>;
  /** Where it says what will be saved. */
  describedBy: string;
  settles: boolean;
  isDerived: boolean;
  busy: boolean;
}

/** Confirms what the rules give, saves another coding, or settles a disagreement. */
export function SaveCodingButton({ ref, describedBy, settles, isDerived, busy }: SaveCodingButtonProps) {
  const { settle, confirm, save } = useTexts(codingTexts);
  const Picture = isDerived && !settles ? Check : Save;
  return (
    <div className="row">
      <button
        ref={ref}
        type="submit"
        className="button button-primary"
        aria-disabled={busy || undefined}
        aria-describedby={describedBy}
      >
        <Picture aria-hidden="true" size={20} />
        {settles ? settle : isDerived ? confirm : save}
      </button>
    </div>
  );
}
