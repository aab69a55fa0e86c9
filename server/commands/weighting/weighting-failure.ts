import { WeightingError } from '../../weighting/weighting-error.ts';
import { CommandFailure } from '../command-failure.ts';

/** What cannot be used of a weighting ends a command with 1, what is not there with 2. */
export function weightingFailure(error: unknown): unknown {
  if (!(error instanceof WeightingError)) return error;
  const { message, findings } = error;
  const isWrongUse = findings.every(({ code }) => code === 'file-missing');
  const count = findings.length > 1 ? `\n${findings.length} errors` : '';
  return new CommandFailure(isWrongUse ? 2 : 1, `${message}${count}`);
}
