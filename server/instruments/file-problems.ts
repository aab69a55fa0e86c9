import type { Finding, FindingCode } from '#questionnaires';
import { type FileFault, faultOfSystem, fileFaults } from '../files/file-fault.ts';

/** What is wrong with a file of a questionnaire, and what to do. */
export interface FileProblem {
  readonly code: FindingCode;
  readonly message: string;
  readonly remedy: string;
}

/** Everything that can be wrong with the JSON of a questionnaire before it is checked: one sentence for each. */
export const FILE_PROBLEMS = {
  notJson: ({ why, remedy }: { why: string; remedy: string }) => problem('not-json', `it is not JSON (${why})`, remedy),
  tooDeep: () =>
    problem(
      'wrong-shape',
      'lists and objects are nested more deeply than any questionnaire needs',
      'write it as the README of the questionnaires says',
    ),
  repeatedKey: () =>
    problem(
      'duplicate-name',
      'it stands twice in the same place, and only the last one would count',
      'keep one of them',
    ),
  reservedKey: () => problem('wrong-shape', 'this name means something else to programs', 'choose another name'),
} as const;

function problem(code: FindingCode, message: string, remedy: string): FileProblem {
  return { code, message, remedy };
}

/** Why a file that its folder lists cannot be used: one that is not there is a link that leads nowhere. */
export function problemOfListed(fault: FileFault): FileProblem {
  const { kind, problem: message, remedy } = fault.kind === 'absent' ? fileFaults.brokenLink() : fault;
  const isText = kind === 'encoding' || kind === 'foreign';
  return problem(isText ? 'not-json' : 'unreadable-file', message, remedy);
}

/** The problem as a finding at a place of a file. */
export function fileFinding(
  { code, message, remedy }: FileProblem,
  { file, path }: { file: string; path: string },
): Finding {
  return { code, severity: 'error', file, path, message, remedy };
}

/** Why the operating system does not let a folder of a questionnaire be read. */
export function readingProblem(error: NodeJS.ErrnoException): FileProblem {
  return problemOfListed(faultOfSystem(error));
}
