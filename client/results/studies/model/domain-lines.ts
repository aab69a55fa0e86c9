import { isJsonList, isJsonRecord, type Json } from '#questionnaires';
import { categoriesIn, linesOfCategories } from '../../weights/model/category-lines.ts';

/** A domain variable as lines: categories with their conditions, or the codes of what an expression gives. */
export interface DomainLines {
  readonly kind: 'categories' | 'value';
  readonly lines: string;
  readonly value: string;
  readonly codes: string;
  /** What the form does not show: it stays as it is. */
  readonly others: { readonly [key: string]: Json };
}

export function domainLinesOf(variable: Json | undefined): DomainLines {
  const record = isJsonRecord(variable) ? variable : {};
  const { categories, value, codes, ...others } = record;
  return {
    kind: value === undefined ? 'categories' : 'value',
    lines: linesOfConditions(categories),
    value: typeof value === 'string' ? value : '',
    codes: isJsonList(codes) ? codes.join(', ') : '',
    others,
  };
}

export function domainOfLines({ kind, lines, value, codes, others }: DomainLines): Json {
  if (kind === 'categories') return { categories: conditionsIn(lines) };
  const list = codes
    .split(',')
    .map((code) => code.trim())
    .filter((code) => code !== '');
  return { value, codes: list, ...others };
}

/** Conditions by their names, a line each; what is no text is passed over. */
export function linesOfConditions(conditions: Json | undefined): string {
  if (!isJsonRecord(conditions)) return '';
  const texts = Object.entries(conditions).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return linesOfCategories(Object.fromEntries(texts));
}

export function conditionsIn(lines: string): Record<string, string> {
  return categoriesIn(lines).categories;
}
