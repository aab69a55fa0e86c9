import { costTexts, variableName } from '#contract';
import { formatNumber } from '../../text/format.ts';
import { type TableMoneyTexts, tableMoneyTexts } from '../../text/table-money/table-money-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { useResultsTexts } from '../crime-names.ts';
import { MOST_USES } from './model/money.ts';
import type { WrittenSpec } from './model/spec.ts';

/** What was chosen of money and imputation, a sentence each. */
export function useMoneyInWords({ money, imputation }: WrittenSpec): string[] {
  const { notes } = useTexts(costTexts);
  const { locale } = useLanguage();
  const imputed = useImputationInWords(imputation);
  const written = (value: number) => formatNumber(value, locale, { maximumFractionDigits: 6 });
  return [
    ...(money?.gdp ? [notes.gdp({ amount: written(money.gdp.amount), source: money.gdp.source })] : []),
    ...(money?.prices ? [notes.prices({ factor: written(money.prices.factor), prices: money.prices.of })] : []),
    ...imputed,
  ];
}

/** How unknown amounts are imputed. */
export function useImputationInWords(imputation: WrittenSpec['imputation']): string[] {
  const texts = useTexts(tableMoneyTexts);
  const { locale } = useLanguage();
  const nameOf = useMoneyNames();
  if (!imputation) return [];
  const uses = formatNumber(imputation.mostUses ?? MOST_USES, locale);
  return [
    ...imputation.variables.map(({ variable, within = [] }) =>
      within.length === 0
        ? texts.imputedAmongAll(nameOf.amount(variable))
        : texts.imputedWithin({ amount: nameOf.amount(variable), classes: within.map(nameOf.class).join(', ') }),
    ),
    texts.draws({ seed: String(imputation.seed), uses }),
  ];
}

/** The names of amounts, and of the variables that make classes. */
export function useMoneyNames(): { amount: (variable: string) => string; class: (variable: string) => string } {
  const texts = useTexts(tableMoneyTexts);
  const { amounts } = useTexts(costTexts);
  const results = useResultsTexts();
  return {
    amount: (variable) => (Object.hasOwn(amounts, variable) ? amounts[variable as keyof typeof amounts] : variable),
    class: (variable) =>
      Object.hasOwn(texts.classNames, variable)
        ? texts.classNames[variable as keyof TableMoneyTexts['classNames']]
        : variableName(results, variable),
  };
}
