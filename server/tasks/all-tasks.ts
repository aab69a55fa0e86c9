import type { Task } from '../runs/task.ts';

type SomeTask = Task<never, unknown>;

/**
 * Every task that a worker can be asked for, by name. A thread loads those that it is asked for: all of them take half
 * as much time again and a quarter more memory than deriving alone, and every server has threads.
 */
export const TASKS_BY_NAME: Readonly<Record<string, () => Promise<SomeTask>>> = {
  derive: async () => (await import('../derivation/derive-missing.ts')).DERIVE,
  figures: async () => (await import('../sources/source-tasks.ts')).FIGURES,
  'table-choices': async () => (await import('../analysis/tables/table-tasks.ts')).TABLE_CHOICES,
  'make-table': async () => (await import('../sources/source-tasks.ts')).MAKE_TABLE,
  'make-table-script': async () => (await import('../sources/source-tasks.ts')).MAKE_TABLE_SCRIPT,
  'make-profile': async () => (await import('../sources/source-tasks.ts')).MAKE_PROFILE,
  'read-areas': async () => (await import('../areas/read-areas.ts')).READ_AREAS,
  'beside-counts': async () => (await import('../administrative/beside-counts-task.ts')).BESIDE_COUNTS,
  'make-weights': async () => (await import('../weighting/page/make-weights-task.ts')).MAKE_WEIGHTS,
  'describe-data-file': async () => (await import('../studies/describe-data-task.ts')).DESCRIBE_DATA_FILE,
  'judge-study': async () => (await import('../studies/check-study-task.ts')).JUDGE_STUDY,
  'check-study': async () => (await import('../studies/check-study-task.ts')).CHECK_STUDY,
  'study-figures': async () => (await import('../studies/study-figures-task.ts')).STUDY_FIGURES,
  'make-comparisons': async () => (await import('../sources/source-tasks.ts')).MAKE_COMPARISONS,
  'coding-csv': async () => (await import('../exports/coding-csv.ts')).CODING_CSV,
  'estimates-csv': async () => (await import('../exports/estimates-csv.ts')).ESTIMATES_CSV,
  'estimates-file': async () => (await import('../sources/figure-file-tasks.ts')).ESTIMATES_FILE,
  'table-file': async () => (await import('../sources/figure-file-tasks.ts')).TABLE_FILE,
  'make-analysis-file': async () => (await import('../sources/analysis-file-task.ts')).MAKE_ANALYSIS_FILE,
  'record-files': async () => (await import('../sources/record-files-task.ts')).RECORD_FILES,
  'make-report': async () => (await import('../products/report-task.ts')).MAKE_REPORT,
  'public-file': async () => (await import('../products/public-file-task.ts')).PUBLIC_FILE,
  'make-package': async () => (await import('../products/package-task.ts')).MAKE_PACKAGE,
  'verify-package': async () => (await import('../products/verify-task.ts')).VERIFY_PACKAGE,
  'prepare-release': async () => (await import('../publishing/office/prepare-task.ts')).PREPARE_RELEASE,
  'public-files-of-release': async () =>
    (await import('../publishing/office/taken-along/public-files-task.ts')).PUBLIC_FILES_OF_RELEASE,
  'keep-release': async () => (await import('../publishing/office/keep-task.ts')).KEEP_RELEASE,
  'look-at-release': async () => (await import('../publishing/office/look-task.ts')).LOOK_AT_RELEASE,
  'put-site-back': async () => (await import('../publishing/office/put-back-task.ts')).PUT_SITE_BACK,
  'publish-release': async () => (await import('../publishing/office/publish-task.ts')).PUBLISH_RELEASE,
  'read-sample': async () => (await import('../sample/read-sample-csv.ts')).READ_SAMPLE,
  'read-contacts': async () => (await import('../contacts/read-contacts-csv.ts')).READ_CONTACTS,
  'judge-submission': async () => (await import('../interviews/judge-submission.ts')).JUDGE_SUBMISSION,
  'outcome-rates': async () => (await import('../visits/outcome-rates-of-survey.ts')).OUTCOME_RATES,
  'sample-accounting': async () => (await import('../accounting/sample-accounting.ts')).SAMPLE_ACCOUNTING,
  'check-questionnaire': async () => (await import('../questionnaires/check-publication.ts')).CHECK_QUESTIONNAIRE,
  'form-times': async () => (await import('../interviews/form-times.ts')).FORM_TIMES,
  'keep-text-states': async () => (await import('../questionnaires/keep-states-task.ts')).KEEP_TEXT_STATES,
  'read-package': async () => (await import('../questionnaires/package/read-package.ts')).READ_PACKAGE,
  'read-questionnaire-file': async () =>
    (await import('../questionnaires/files/read-questionnaire-file.ts')).READ_QUESTIONNAIRE_FILE,
  'write-xlsform': async () => (await import('../questionnaires/files/write-xlsform.ts')).WRITE_XLSFORM,
  'report-xlsform': async () => (await import('../questionnaires/files/write-xlsform.ts')).REPORT_XLSFORM,
  'write-texts': async () => (await import('../questionnaires/texts-tasks.ts')).WRITE_TEXTS,
  'write-texts-csv': async () => (await import('../questionnaires/texts-tasks.ts')).WRITE_TEXTS_CSV,
  'read-texts': async () => (await import('../questionnaires/texts-tasks.ts')).READ_TEXTS,
  'version-changes': async () => (await import('../surveys/version-changes.ts')).VERSION_CHANGES,
};
