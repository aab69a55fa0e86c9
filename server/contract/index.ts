/** The contract between server and client: endpoints, and the types that travel. */
export * from './assignments.ts';
export * from './coding.ts';
export * from './endpoint.ts';
export * from './estimates.ts';
export * from './health.ts';
export * from './instruments.ts';
export * from './problem.ts';
export * from './receipt.ts';
export * from './roles.ts';
export * from './runs.ts';
export * from './sample-units.ts';
export * from './session.ts';
export * from './submission-body.ts';
export * from './submission-summary.ts';
export * from './submissions.ts';
export * from './surveys.ts';
export * from './users.ts';
