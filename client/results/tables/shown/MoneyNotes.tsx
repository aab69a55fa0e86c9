import { costTexts, type MadeTable } from '#contract';
import { formatNumber } from '../../../text/format.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';
import { useImputationInWords } from '../use-money-words.ts';

/** Under a table of money: what of each amount is not known, what was imputed, in whose prices it is. */
export function MoneyNotes({ specification: { money, imputation }, amounts = [], cells }: MadeTable) {
  const { notes, amounts: names } = useTexts(costTexts);
  const { locale } = useLanguage();
  const imputedHow = useImputationInWords(imputation);
  const written = (value: number) => formatNumber(value, locale);
  const isShown = (treatment: string) => cells.some(({ category }) => category === treatment);
  return (
    <>
      {amounts.map(({ variable, asked, unknown, imputed, winsorised_at }) => (
        <li key={variable}>
          {notes.unknown({
            amount: Object.hasOwn(names, variable) ? names[variable as keyof typeof names] : variable,
            asked: written(asked),
            unknown: written(unknown),
          })}
          {imputed !== undefined && isShown('imputed') && ` ${notes.imputed(written(imputed))}`}
          {isShown('winsorised') && ` ${notes.winsorised(written(winsorised_at))}`}
        </li>
      ))}
      {imputedHow.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
      {money?.prices && (
        <li>
          {notes.prices({
            factor: formatNumber(money.prices.factor, locale, { maximumFractionDigits: 6 }),
            prices: money.prices.of,
          })}
        </li>
      )}
      {money?.gdp && <li>{notes.gdp({ amount: written(money.gdp.amount), source: money.gdp.source })}</li>}
    </>
  );
}
