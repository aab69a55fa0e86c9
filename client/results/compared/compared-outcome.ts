import { type FigureComparison, valueName } from '#contract';
import type { ComparedOutcome } from '../../text/compared/compared-texts.ts';
import type { ResultsTexts } from '../../text/results-texts.ts';

/** What a comparison came to. */
export function outcomeOf({
  status,
  significant,
  difference,
}: Pick<FigureComparison, 'status' | 'significant' | 'difference'>): ComparedOutcome {
  if (status !== 'tested') return status;
  if (!significant) return 'none';
  return difference! < 0 ? 'down' : 'up';
}

/** The names of both figures: values of the variable, or editions by their titles. */
export function comparedNames(
  { between, by, of, minus }: Pick<FigureComparison, 'between' | 'by' | 'of' | 'minus'>,
  texts: ResultsTexts,
  editions: ReadonlyMap<string, string>,
): { of: string; minus: string } {
  const nameOf = (name: string) => (between === 'editions' ? (editions.get(name) ?? name) : valueName(texts, by, name));
  return { of: nameOf(of.name), minus: nameOf(minus.name) };
}

/** What both have in common, such as `Women · 18-29`; blank for everybody. */
export function commonDomain({ domain }: Pick<FigureComparison, 'domain'>, texts: ResultsTexts): string {
  return Object.entries(domain)
    .map(([variable, value]) => valueName(texts, variable, value))
    .join(' · ');
}
