import type { AmountTold, ImputationSpec } from '#contract';
import type { Localized } from '#questionnaires';
import type { AnalysisFile } from '../../analysis/analysis-file.ts';
import type { ImputedVariable } from '../../analysis/imputed/impute.ts';
import { IMPUTED_AMOUNT } from '../analysed/held.ts';
import type { RecordColumn } from '../record-layout.ts';
import type { RecordValue } from '../record-value.ts';

/** Ends the name of what was said or lent, and of the flag beside it: 1 where it was lent. */
const IMPUTED = '_imputed';
const FLAG = '_imputed_flag';

const LABELS: Readonly<Record<string, Readonly<{ imputed: string; flag: string }>>> = {
  es: { imputed: 'con lo imputado', flag: '1 si se imputó' },
  en: { imputed: 'with what was imputed', flag: '1 where it was imputed' },
  pt: { imputed: 'com o que foi imputado', flag: '1 se foi imputado' },
  fr: { imputed: 'avec ce qui a été imputé', flag: '1 si imputé' },
};

/** Two columns of an imputed variable, with the value of each row of the analysis file. */
export interface ImputedColumn extends RecordColumn {
  readonly valueAt: (row: number) => RecordValue;
}

/**
 * What was said of a variable or, where that is not known, what another record lent; and a flag beside it. The column
 * of what was said stays as it is.
 *
 * @param label of the variable, by language
 */
export function imputedColumns(file: AnalysisFile, of: ImputedVariable, label: Localized = {}): ImputedColumn[] {
  const { variable, unit, donorOf, amounts, answers } = of;
  const records = unit === 'household' ? file.households : file.incidents;
  const said = amounts && records.amounts!.get(variable)!.values;
  const given = answers && file.incidents.answers.get(variable)!;
  const isLent = (row: number) => donorOf[row] !== -1;
  const amountAt = (row: number) => {
    const value = isLent(row) ? amounts![row]! : said![row]!;
    return Number.isNaN(value) ? null : value;
  };
  const answerAt = (row: number) => answers!.names[isLent(row) ? answers!.codes[row]! : given!.codes[row]!] ?? null;
  const labelled = (kind: 'imputed' | 'flag') =>
    Object.fromEntries(
      Object.entries(label).map(([code, text]) => [code, `${text}: ${(LABELS[code] ?? LABELS.en!)[kind]}`]),
    );
  return [
    {
      name: `${variable}${IMPUTED}`,
      kind: amounts ? 'number' : 'code',
      label: labelled('imputed'),
      ...(answers && { codes: answers.names.map((code) => ({ code, label: {} })) }),
      ...(amounts && { holds: { what: 'amount', of: variable, category: IMPUTED_AMOUNT } }),
      valueAt: amounts ? amountAt : answerAt,
    },
    { name: `${variable}${FLAG}`, kind: 'flag', label: labelled('flag'), valueAt: (row) => (isLent(row) ? 1 : 0) },
  ];
}

/** What a description says of the imputation: how it was made, and how often. */
export function describeImputation(specification: ImputationSpec, variables: readonly ImputedVariable[]) {
  return {
    specification,
    variables: variables.map(
      ({ variable, asked, unknown, imputed }): Pick<AmountTold, 'variable' | 'asked' | 'unknown' | 'imputed'> => ({
        variable,
        asked,
        unknown,
        imputed,
      }),
    ),
  };
}
