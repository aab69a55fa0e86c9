import type { Finding, FindingCode } from '#questionnaires';

/** What is wrong with a file of a questionnaire, and what to do. */
export interface FileProblem {
  readonly code: FindingCode;
  readonly message: string;
  readonly remedy: string;
}

const PUT_FILE = 'put the file in its place';

/** Everything that can be wrong with a file before its content is checked: one sentence for each. */
export const FILE_PROBLEMS = {
  notAFile: () => unreadable('it is not a file', 'put a JSON file in its place'),
  tooLarge: ({ megabytes, most }: { megabytes: number; most: number }) =>
    unreadable(
      `it has ${megabytes} MB, and a file of a questionnaire at most ${most}`,
      'put the right file in its place',
    ),
  notAllowed: () => unreadable('this user may not read it', 'give the user the right to read it'),
  circularLink: () => unreadable('it is a link that leads back to itself', PUT_FILE),
  brokenLink: () => unreadable('it is a link to a file that is not there', PUT_FILE),
  otherwiseUnreadable: ({ systemCode }: { systemCode: string }) =>
    unreadable(`it cannot be read (${systemCode})`, 'put a readable file in its place'),
  notUtf8: () => problem('not-json', 'it is not text in UTF-8', 'save it as UTF-8'),
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

function unreadable(message: string, remedy: string): FileProblem {
  return problem('unreadable-file', message, remedy);
}

/** The problem as a finding at a place of a file. */
export function fileFinding(
  { code, message, remedy }: FileProblem,
  { file, path }: { file: string; path: string },
): Finding {
  return { code, severity: 'error', file, path, message, remedy };
}

/** Why the operating system does not let a file or folder be read. */
export function readingProblem({ code }: NodeJS.ErrnoException): FileProblem {
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return FILE_PROBLEMS.notAllowed();
    case 'ELOOP':
      return FILE_PROBLEMS.circularLink();
    case 'ENOENT':
      return FILE_PROBLEMS.brokenLink();
    default:
      return FILE_PROBLEMS.otherwiseUnreadable({ systemCode: code ?? 'unknown' });
  }
}
