import { SAMPLE_ACCOUNTING } from '../accounting/sample-accounting.ts';
import { BESIDE_COUNTS } from '../administrative/beside-counts-task.ts';
import { TABLE_CHOICES } from '../analysis/tables/table-tasks.ts';
import { READ_AREAS } from '../areas/read-areas.ts';
import { READ_CONTACTS } from '../contacts/read-contacts-csv.ts';
import { DERIVE } from '../derivation/derive-missing.ts';
import { CODING_CSV } from '../exports/coding-csv.ts';
import { ESTIMATES_CSV } from '../exports/estimates-csv.ts';
import { FORM_TIMES } from '../interviews/form-times.ts';
import { JUDGE_SUBMISSION } from '../interviews/judge-submission.ts';
import { CHECK_QUESTIONNAIRE } from '../questionnaires/check-publication.ts';
import { READ_QUESTIONNAIRE_FILE } from '../questionnaires/files/read-questionnaire-file.ts';
import { REPORT_XLSFORM, WRITE_XLSFORM } from '../questionnaires/files/write-xlsform.ts';
import { KEEP_TEXT_STATES } from '../questionnaires/keep-states-task.ts';
import { READ_PACKAGE } from '../questionnaires/package/read-package.ts';
import { READ_TEXTS, WRITE_TEXTS, WRITE_TEXTS_CSV } from '../questionnaires/texts-tasks.ts';
import type { Task } from '../runs/task.ts';
import { READ_SAMPLE } from '../sample/read-sample-csv.ts';
import { ESTIMATES_FILE, TABLE_FILE } from '../sources/figure-file-tasks.ts';
import { RECORD_FILES } from '../sources/record-files-task.ts';
import { FIGURES, MAKE_COMPARISONS, MAKE_TABLE, MAKE_TABLE_SCRIPT } from '../sources/source-tasks.ts';
import { CHECK_STUDY, JUDGE_STUDY } from '../studies/check-study-task.ts';
import { DESCRIBE_DATA_FILE } from '../studies/describe-data-task.ts';
import { STUDY_FIGURES } from '../studies/study-figures-task.ts';
import { VERSION_CHANGES } from '../surveys/version-changes.ts';
import { OUTCOME_RATES } from '../visits/outcome-rates-of-survey.ts';
import { MAKE_WEIGHTS } from '../weighting/page/make-weights-task.ts';

const TASKS = [
  DERIVE,
  FIGURES,
  TABLE_CHOICES,
  MAKE_TABLE,
  MAKE_TABLE_SCRIPT,
  READ_AREAS,
  BESIDE_COUNTS,
  MAKE_WEIGHTS,
  DESCRIBE_DATA_FILE,
  JUDGE_STUDY,
  CHECK_STUDY,
  STUDY_FIGURES,
  MAKE_COMPARISONS,
  CODING_CSV,
  ESTIMATES_CSV,
  ESTIMATES_FILE,
  TABLE_FILE,
  RECORD_FILES,
  READ_SAMPLE,
  READ_CONTACTS,
  JUDGE_SUBMISSION,
  OUTCOME_RATES,
  SAMPLE_ACCOUNTING,
  CHECK_QUESTIONNAIRE,
  FORM_TIMES,
  KEEP_TEXT_STATES,
  READ_PACKAGE,
  READ_QUESTIONNAIRE_FILE,
  WRITE_XLSFORM,
  REPORT_XLSFORM,
  WRITE_TEXTS,
  WRITE_TEXTS_CSV,
  READ_TEXTS,
  VERSION_CHANGES,
];

/** Every task that a worker can be asked for, by name. */
export const TASKS_BY_NAME: ReadonlyMap<string, Task<never, unknown>> = new Map(TASKS.map((task) => [task.name, task]));
