/** The interviewer's day: visits and what follows from them on both sides, addresses, practice. */
export * from './accounting.ts';
export * from './attempt-rule.ts';
export * from './check-ins.ts';
export * from './contacts.ts';
export * from './disposition.ts';
export * from './endpoints.ts';
export * from './households.ts';
export * from './outcome-rates.ts';
export * from './outcomes.ts';
export * from './practice.ts';
export * from './referrals.ts';
export * from './replacements.ts';
export * from './visit.ts';
