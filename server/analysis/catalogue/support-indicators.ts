import type { IndicatorRow } from './indicator.ts';

/** Support of victims, who are asked once: a category a kind of support, over the persons asked; onlyInTables. */
export interface SupportIndicator extends IndicatorRow {
  readonly unit: 'person';
  readonly statistic: 'share';
  /** The question whose answers are counted. */
  readonly answer: 'support_received' | 'support_source' | 'support_wanted';
  /** Counts those who did not name the same answer here, among those who named it to `answer`. */
  readonly without?: 'support_received';
  readonly onlyInTables: true;
}

const ofVictims = { unit: 'person', statistic: 'share', onlyInTables: true } as const;

/** The figures of support, a row each. Formulas: docs/methods.md, Impact. */
export const SUPPORT_CATALOGUE: readonly SupportIndicator[] = [
  { id: 'support_received', answer: 'support_received', ...ofVictims },
  { id: 'support_source', answer: 'support_source', ...ofVictims },
  { id: 'support_wanted', answer: 'support_wanted', ...ofVictims },
  { id: 'support_unmet', answer: 'support_wanted', without: 'support_received', ...ofVictims },
];
