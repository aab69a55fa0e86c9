import {
  type ImportProblemCode,
  type ImportProblemReply,
  REFERRAL_COLUMNS,
  REFERRAL_LANGUAGES,
  type ReferralService,
} from '#contract';
import { type CsvLine, csvLines } from '../sample/csv-lines.ts';
import { headerProblems } from '../sample/header-problems.ts';
import { isTelephone } from '../sample/is-telephone.ts';
import { sampleProblem } from '../sample/sample-problems.ts';

type Column = (typeof REFERRAL_COLUMNS)[number];

/** More lines are no card that somebody reads at a door, and every tablet carries them. */
const MOST_LINES = 2000;
const MOST_CHARACTERS = 300;
const MOST_PROBLEMS = 200;
/** What the whole country has may leave this out. */
const MAY_BE_EMPTY: readonly Column[] = ['area'];

/** A directory: its services or, when anything is wrong with the file, all the problems. */
export interface ReferralsRead {
  services: ReferralService[];
  problems: ImportProblemReply[];
}

/** Reads a directory of services and finds everything that is wrong with it. */
export function readReferralsCsv(bytes: Uint8Array): ReferralsRead {
  const read = csvLines(bytes);
  if ('problem' in read) return { services: [], problems: [read.problem] };
  const [header, ...lines] = read.lines;
  const isWhole = (code: ImportProblemCode, details = {}) => [sampleProblem({ line: 1, column: '' }, code, details)];
  if (!header || lines.length === 0) return { services: [], problems: isWhole('empty-file') };
  if (lines.length > MOST_LINES) return { services: [], problems: isWhole('too-many-lines', { most: MOST_LINES }) };
  const names = header.cells.map((cell) => cell.trim().toLowerCase());
  const wrongColumns = headerProblems(names, { known: REFERRAL_COLUMNS });
  if (wrongColumns.length > 0) return { services: [], problems: wrongColumns.slice(0, MOST_PROBLEMS) };

  const problems: ImportProblemReply[] = [];
  const services = lines.map((line) => serviceIn(line, names, problems));
  // Wherever a dwelling is, there is something to be shown.
  if (problems.length === 0 && !services.some(({ area }) => area === '')) {
    problems.push(sampleProblem({ line: 1, column: 'area' }, 'no-national-service'));
  }
  return problems.length > 0 ? { services: [], problems: problems.slice(0, MOST_PROBLEMS) } : { services, problems };
}

function serviceIn({ line, cells }: CsvLine, names: readonly string[], problems: ImportProblemReply[]) {
  const report = (column: string, code: ImportProblemCode, details: ImportProblemReply['details'] = {}) =>
    problems.push(sampleProblem({ line, column }, code, details));
  if (cells.length !== names.length) report('', 'wrong-length');
  const service = Object.fromEntries(
    REFERRAL_COLUMNS.map((column) => {
      const text = (cells[names.indexOf(column)] ?? '').trim();
      if (text === '' && !MAY_BE_EMPTY.includes(column)) report(column, 'missing-value');
      if (text.length > MOST_CHARACTERS) report(column, 'too-long', { most: MOST_CHARACTERS });
      if (/\p{Cc}/u.test(text)) report(column, 'control-character');
      return [column, text];
    }),
  ) as Record<Column, string>;
  const languages: readonly string[] = REFERRAL_LANGUAGES;
  if (service.language && !languages.includes(service.language))
    report('language', 'unknown-language', { choices: [...languages] });
  if (service.phone && !isTelephone(service.phone)) report('phone', 'not-a-phone');
  return service as ReferralService;
}
