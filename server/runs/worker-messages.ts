import type { KeptDerivation } from '../model.ts';
import { Problem, type ProblemCode } from '../problems.ts';

/** What a worker is told: to run a task, or that what it wanted kept is kept. */
export type RunRequest =
  | { readonly kind: 'run'; readonly task: string; readonly input: unknown }
  | { readonly kind: 'kept'; readonly failure?: Failure };

/** What a worker answers. */
export type RunMessage =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'keep'; readonly survey: string; readonly kept: readonly KeptDerivation[] }
  | { readonly kind: 'done'; readonly output: unknown }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** An error that crosses from one thread to another. A problem comes out as the problem that it was. */
export type Failure =
  | { readonly problem: ProblemCode; readonly details: unknown }
  | { readonly name: string; readonly code: string | undefined; readonly stack: string | undefined };

export function asFailure(error: unknown): Failure {
  if (error instanceof Problem) return { problem: error.code, details: error.details };
  if (!(error instanceof Error)) return { name: typeof error, code: undefined, stack: undefined };
  const code = 'code' in error ? String(error.code) : undefined;
  // The message may quote the input; the place in the program says enough.
  return { name: error.name, code, stack: error.stack?.replace(error.message, '') };
}

export function asError(failure: Failure): Error {
  if ('problem' in failure) {
    // Made from the details of a problem with this very code.
    const make = Problem as unknown as new (code: ProblemCode, details: unknown) => Problem;
    return new make(failure.problem, failure.details);
  }
  const error: Error & { code?: string } = new Error('the task failed in its thread');
  error.name = failure.name;
  if (failure.code !== undefined) error.code = failure.code;
  if (failure.stack !== undefined) error.stack = failure.stack;
  return error;
}
