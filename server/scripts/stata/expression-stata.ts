import type { MissingKind } from '../../exports/data-files/file-column.ts';
import type { CodeNumber, DataFileColumns } from '../plan/code-numbers.ts';
import type { Amount, RecordCondition, ScriptUnit } from '../plan/steps.ts';

/** The missing values that tell why, as `cifra export --format dta` writes them. */
const MISSING: Readonly<Record<MissingKind, string>> = { dk: '.d', refused: '.r', na: '.n' };

/** Stata's inlist takes ten texts, or 250 numbers. */
const MOST_TEXTS = 9;
const MOST_NUMBERS = 249;

/** Expressions of Stata over the columns of a file. */
export function stataExpressions(columns: DataFileColumns, unit: ScriptUnit) {
  const name = (column: string) => columns.nameOf(unit, column);

  const inList = (column: string, codes: readonly string[]): string => {
    const values = codes.map((code) => valueStata(columns.numberOf(unit, column, code))).filter((one) => one !== '');
    if (values.length === 0) return '0';
    if (values.length === 1) return `${name(column)} == ${values[0]}`;
    const most = columns.isText(unit, column) ? MOST_TEXTS : MOST_NUMBERS;
    const lists = Array.from({ length: Math.ceil(values.length / most) }, (_, part) =>
      values.slice(part * most, (part + 1) * most),
    );
    const said = lists.map((list) => `inlist(${[name(column), ...list].join(', ')})`);
    return said.length === 1 ? said[0]! : `(${said.join(' | ')})`;
  };

  const isThere = (column: string): string => {
    if (columns.isText(unit, column)) return `${name(column)} != ""`;
    return columns.isCode(unit, column) ? `${name(column)} != .` : `${name(column)} < .`;
  };

  const condition = (one: RecordCondition): string => {
    switch (one.is) {
      case 'in':
        return inList(one.column, one.codes);
      case 'there':
        return isThere(one.column);
      case 'equal':
        return `${name(one.column)} == ${one.value}`;
      case 'at-least':
        return `(${name(one.column)} >= ${one.value} & ${name(one.column)} < .)`;
      case 'not':
        return `!(${condition(one.of)})`;
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
    if ('missing' in one) return '.';
    if ('product' in one) return one.product.map(bracketed).join(' * ');
    if ('quotient' in one) return one.quotient.map(bracketed).join(' / ');
    if ('sum' in one) return one.sum.map(amount).join(' + ');
    return `min(${one.least.map(amount).join(', ')})`;
  };
  const bracketed = (one: Amount) =>
    'sum' in one || 'quotient' in one || 'product' in one ? `(${amount(one)})` : amount(one);

  return { name, condition, amount };
}

function valueStata(value: CodeNumber): string {
  if (typeof value === 'string') return textStata(value);
  if (typeof value === 'number') return Number.isNaN(value) ? '' : String(value);
  return MISSING[value.missing];
}

/** A text of Stata, whatever is in it. */
export function textStata(text: string): string {
  return `\`"${text.replace(/[`"'$\\\p{Cc}\u2028\u2029]/gu, ' ')}"'`;
}
