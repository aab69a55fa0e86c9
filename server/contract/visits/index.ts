/** Attempts to reach a household: what travels of them, and what follows from them on both sides. */
export * from './attempt-rule.ts';
export * from './disposition.ts';
export * from './endpoints.ts';
export * from './outcome-rates.ts';
export * from './outcomes.ts';
export * from './visit.ts';
