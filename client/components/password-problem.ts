import { LONGEST_PASSWORD, passwordLength, SHORTEST_PASSWORD } from '#contract';
import { ApiProblem } from '../api.ts';
import type { ShellTexts } from '../text/shell/shell-texts.ts';

/** What is wrong with a new password before it is sent: its length. The server knows the rest. */
export function lengthProblem(password: string, text: ShellTexts): string | undefined {
  const length = passwordLength(password);
  if (length < SHORTEST_PASSWORD) return text.passwordTooShort;
  return length > LONGEST_PASSWORD ? text.passwordTooLong : undefined;
}

/** Why the server refused a new password; undefined when it refused something else. */
export function refusedPassword(problem: unknown, text: ShellTexts): string | undefined {
  const flaws: Readonly<Record<string, string>> = text.passwordFlaws;
  return problem instanceof ApiProblem ? flaws[problem.code] : undefined;
}
