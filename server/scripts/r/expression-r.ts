import type { Amount, RecordCondition } from '../plan/steps.ts';

/** Words that are no names unless quoted. @see R's help Reserved */
const RESERVED = new Set([
  ...['if', 'else', 'repeat', 'while', 'function', 'for', 'next', 'break', 'in', 'TRUE', 'FALSE', 'NULL', 'Inf', 'NaN'],
  ...['NA', 'NA_integer_', 'NA_real_', 'NA_complex_', 'NA_character_'],
]);

/** A text of R. */
export function textR(text: string): string {
  return `"${text.replace(/[\\"]/g, (sign) => `\\${sign}`).replace(/[\p{Cc}\u2028\u2029]/gu, ' ')}"`;
}

export function textsR(texts: readonly string[]): string {
  return texts.length === 1 ? textR(texts[0]!) : `c(${texts.map(textR).join(', ')})`;
}

export function nameR(name: string): string {
  const isPlain = /^[A-Za-z][A-Za-z0-9_.]*$/.test(name) && !RESERVED.has(name);
  return isPlain ? name : `\`${name.replace(/[\\`]/g, (sign) => `\\${sign}`)}\``;
}

/** A condition that is never missing: it is so, or it is not. */
export function conditionR(condition: RecordCondition): string {
  switch (condition.is) {
    case 'in':
      return `${nameR(condition.column)} %in% ${textsR(condition.codes)}`;
    case 'there':
      return `!is.na(${nameR(condition.column)})`;
    case 'equal':
      return `${nameR(condition.column)} %in% ${condition.value}`;
    case 'at-least':
      return `(!is.na(${nameR(condition.column)}) & ${nameR(condition.column)} >= ${condition.value})`;
    case 'not':
      return `!(${conditionR(condition.of)})`;
    case 'all':
      return condition.of.length === 0 ? 'TRUE' : condition.of.map(grouped).join(' & ');
    case 'any':
      return condition.of.length === 0 ? 'FALSE' : condition.of.map(grouped).join(' | ');
  }
}

function grouped(condition: RecordCondition): string {
  const isList = (condition.is === 'all' || condition.is === 'any') && condition.of.length > 1;
  return isList ? `(${conditionR(condition)})` : conditionR(condition);
}

export function amountR(amount: Amount): string {
  if ('number' in amount) return String(amount.number);
  if ('column' in amount) return nameR(amount.column);
  if ('missing' in amount) return 'NA';
  if ('product' in amount) return amount.product.map(bracketed).join(' * ');
  if ('quotient' in amount) return amount.quotient.map(bracketed).join(' / ');
  if ('sum' in amount) return amount.sum.map(amountR).join(' + ');
  return `pmin(${amount.least.map(amountR).join(', ')})`;
}

function bracketed(amount: Amount): string {
  return 'sum' in amount || 'quotient' in amount || 'product' in amount ? `(${amountR(amount)})` : amountR(amount);
}
