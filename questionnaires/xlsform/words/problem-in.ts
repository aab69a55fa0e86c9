import { findingInWords } from '../../lint/finding-in-words.ts';
import type { ProblemOfFiles } from './carried-values.ts';

/** What stops a questionnaire from being used, in a language. */
export function problemIn(problem: ProblemOfFiles, language: string): string {
  return findingInWords({ ...problem, code: 'wrong-shape', severity: 'error', file: '', path: '' }, language).message;
}
