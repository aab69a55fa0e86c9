import type { Amount, RecordCondition } from '../plan/steps.ts';

/** A text of Python. */
export function textPython(text: string): string {
  return JSON.stringify(text.replace(/[\p{Cc}\u2028\u2029]/gu, ' '));
}

export function textsPython(texts: readonly string[]): string {
  return `[${texts.map(textPython).join(', ')}]`;
}

/** A column of a file. */
export function columnPython(file: string, name: string): string {
  return `${file}[${textPython(name)}]`;
}

/** A condition over the rows of a file; of a value that is missing it is not so. */
export function conditionPython(file: string, condition: RecordCondition): string {
  const of = (one: RecordCondition) => conditionPython(file, one);
  switch (condition.is) {
    case 'in':
      return `${columnPython(file, condition.column)}.isin(${textsPython(condition.codes)})`;
    case 'there':
      return `${columnPython(file, condition.column)}.notna()`;
    case 'equal':
      return `${columnPython(file, condition.column)}.eq(${condition.value})`;
    case 'at-least':
      return `${columnPython(file, condition.column)}.ge(${condition.value})`;
    case 'not':
      return `~(${of(condition.of)})`;
    case 'all':
      return condition.of.map((one) => grouped(one, of)).join(' & ');
    case 'any':
      return condition.of.map((one) => grouped(one, of)).join(' | ');
  }
}

function grouped(condition: RecordCondition, of: (one: RecordCondition) => string): string {
  const isList = (condition.is === 'all' || condition.is === 'any') && condition.of.length > 1;
  return isList ? `(${of(condition)})` : of(condition);
}

export function amountPython(file: string, amount: Amount): string {
  const of = (one: Amount) => amountPython(file, one);
  const bracketed = (one: Amount) => ('sum' in one || 'quotient' in one || 'product' in one ? `(${of(one)})` : of(one));
  if ('number' in amount) return String(amount.number);
  if ('column' in amount) return columnPython(file, amount.column);
  if ('missing' in amount) return 'np.nan';
  if ('product' in amount) return amount.product.map(bracketed).join(' * ');
  if ('quotient' in amount) return amount.quotient.map(bracketed).join(' / ');
  if ('sum' in amount) return amount.sum.map(of).join(' + ');
  return `np.minimum(${amount.least.map(of).join(', ')})`;
}
