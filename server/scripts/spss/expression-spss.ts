import { MISSING_CODES } from '../../exports/data-files/spss/spss-layout.ts';
import type { CodeNumber, DataFileColumns } from '../plan/code-numbers.ts';
import type { Amount, RecordCondition, ScriptUnit } from '../plan/steps.ts';

/** Expressions of SPSS over the columns of a file; a value that is missing makes no condition missing. */
export function spssExpressions(columns: DataFileColumns, unit: ScriptUnit) {
  const name = (column: string) => columns.nameOf(unit, column);

  const condition = (one: RecordCondition): string => {
    switch (one.is) {
      case 'in': {
        const codes = one.codes.map((code) => valueSpss(columns.numberOf(unit, one.column, code)));
        const values = codes.filter((value) => value !== '').join(', ');
        if (values === '') return '(1 = 0)';
        if (columns.isText(unit, one.column)) return `ANY(${name(one.column)}, ${values})`;
        return `(~SYSMIS(${name(one.column)}) & ANY(VALUE(${name(one.column)}), ${values}))`;
      }
      case 'there':
        return columns.isText(unit, one.column) ? `(${name(one.column)} <> "")` : `~SYSMIS(${name(one.column)})`;
      case 'equal':
        return `(~SYSMIS(${name(one.column)}) & ${name(one.column)} = ${one.value})`;
      case 'at-least':
        return `(~SYSMIS(${name(one.column)}) & ${name(one.column)} >= ${one.value})`;
      case 'not':
        return `~(${condition(one.of)})`;
      case 'all':
        return one.of.map(grouped).join(' & ');
      case 'any':
        return one.of.map(grouped).join(' | ');
    }
  };
  const grouped = (one: RecordCondition) =>
    (one.is === 'all' || one.is === 'any') && one.of.length > 1 ? `(${condition(one)})` : condition(one);

  const amount = (one: Amount): string => {
    if ('number' in one) return String(one.number);
    if ('column' in one) return name(one.column);
    if ('missing' in one) return '$SYSMIS';
    if ('product' in one) return one.product.map(bracketed).join(' * ');
    if ('quotient' in one) return one.quotient.map(bracketed).join(' / ');
    if ('sum' in one) return one.sum.map(amount).join(' + ');
    return `MIN(${one.least.map(amount).join(', ')})`;
  };
  const bracketed = (one: Amount) =>
    'sum' in one || 'quotient' in one || 'product' in one ? `(${amount(one)})` : amount(one);

  return { name, condition, amount };
}

function valueSpss(value: CodeNumber): string {
  if (typeof value === 'string') return textSpss(value);
  if (typeof value === 'number') return Number.isNaN(value) ? '' : String(value);
  return String(MISSING_CODES[value.missing]);
}

/** A text of SPSS. */
export function textSpss(text: string): string {
  return `"${text.replaceAll('"', '""').replace(/[\p{Cc}\u2028\u2029]/gu, ' ')}"`;
}
