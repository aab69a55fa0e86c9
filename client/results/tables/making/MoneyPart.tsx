import { tableMoneyTexts } from '../../../text/table-money/table-money-texts.ts';
import { useTexts } from '../../../text/use-texts.ts';
import { useMoneyInWords } from '../use-money-words.ts';
import type { PartProps } from './FiguresPart.tsx';
import { ImputationFields } from './ImputationFields.tsx';
import { MoneyFields } from './MoneyFields.tsx';

/** What figures of money are a share of, in whose prices they are, and how unknown amounts are imputed. */
export function MoneyPart({ choices, spec, onChange }: PartProps) {
  const texts = useTexts(tableMoneyTexts);
  const said = useMoneyInWords(spec);
  if (choices.amounts.length === 0 && said.length === 0) return null;
  return (
    <details className="card how">
      <summary>{texts.heading}</summary>
      <div className="stack">
        <ul className="plain-list" aria-label={texts.chosen}>
          {said.length === 0 && <li>{texts.nothing}</li>}
          {said.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <MoneyFields spec={spec} currency={choices.currency} onChange={onChange} />
        <ImputationFields choices={choices} spec={spec} onChange={onChange} />
      </div>
    </details>
  );
}
