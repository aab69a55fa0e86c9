/**
 * Door of the questionnaires: what is asked, in which order, and what counts as a proper answer.
 * Runs in the browser and in Node; reads no clock, file, environment or random source.
 */

export { type Burden, type BurdenPath, expectedBurden } from './burden/burden.ts';
export { burdenHtml } from './burden/burden-html.ts';
export { BURDEN_MODEL as burdenModel, type BurdenModel } from './burden/burden-model.ts';
export { burdenText, isNotTimed, isTooLong } from './burden/burden-text.ts';
export type { ProgramEntry } from './chain.ts';
export { dueForms, nextForm, programEntries } from './chain.ts';
export type { InterviewToCheck } from './check-interview.ts';
export { checkInterview } from './check-interview.ts';
export { codebookCsv } from './codebook/codebook-csv.ts';
export type { CodebookEntry, CodebookValue } from './codebook/codebook-entries.ts';
export { codebookEntries } from './codebook/codebook-entries.ts';
export { codebookHtml } from './codebook/codebook-html.ts';
export { codebookJson } from './codebook/codebook-json.ts';
export type { CodebookVariable } from './codebook.ts';
export { codebook } from './codebook.ts';
export type { ComposedForm } from './compose.ts';
export { composeForms } from './compose.ts';
export type { Coverage, CoveredEdge, SettledOutcome } from './coverage/cover.ts';
export { coverRouting } from './coverage/cover.ts';
export { coverageHtml } from './coverage/coverage-html.ts';
export { coverageText, edgeList, findingText } from './coverage/coverage-text.ts';
export { readScenarios } from './coverage/read-scenarios.ts';
export type { CoverageFinding, Scenario, WalkedScenario } from './coverage/scenario.ts';
export { everythingOn, type Settings, settingsText, withSettings } from './coverage/settings.ts';
export { type SyntheticInterview, syntheticInterview } from './coverage/synthetic-interview.ts';
export type { Change, ChangeKind } from './diff/change.ts';
export { CHANGE_KINDS } from './diff/change.ts';
export { diffInstruments } from './diff/diff-instruments.ts';
export { InstrumentError, type InstrumentErrorCode } from './errors.ts';
export type { Compiled, ExpressionFunction, ExpressionTree, ExpressionValue, Names, Reader } from './expression.ts';
export { codesIn, compileCondition, compileExpression, namesIn, parseExpression } from './expression.ts';
export type { Column, Columns, NumberColumn, TextColumn } from './expression-column.ts';
export { compileColumn, conditionColumn, numberColumn, textColumn } from './expression-column.ts';
export type { Finding, FindingCode } from './finding.ts';
export { fold } from './fold.ts';
export type { FormOptions, MoveOutcome, OpenedForm, SoftEdit } from './form.ts';
export { openForm } from './form.ts';
export { iccsCodesOf, iccsOf } from './iccs.ts';
export type {
  CrimeLevel,
  CrimeType,
  Details,
  Edit,
  EventSet,
  FormModule,
  Instrument,
  Localized,
  Manifest,
  MissingCode,
  Question,
  QuestionType,
  Screen,
  SdgSeries,
  Sensitive,
  Texts,
} from './instrument.ts';
export type {
  Answers,
  CaseContext,
  DueForm,
  FormKey,
  JournalEntry,
  Submission,
  Value,
  Violation,
  ViolationCode,
} from './interview.ts';
export { type KeyProblems, keyProblems } from './key-problems.ts';
export { lint } from './lint.ts';
export { InvalidInstrument, parseInstrument } from './parse-instrument.ts';
export { printQuestionnaire } from './print/print-questionnaire.ts';
export { PAPERS, type PaperSize } from './print/print-style.ts';
export type { Adult, Selection, SelectionMethod } from './selection/draw-selection.ts';
export { drawSelection } from './selection/draw-selection.ts';
export { isAdult } from './selection/is-adult.ts';
export { crimesOfScreen } from './stamp.ts';
export { formTitle, textOf } from './text.ts';
export type { AskedQuestion, WalkContext, WalkedInterview } from './walk.ts';
export { walkInterview } from './walk.ts';
export type { ReferenceWindow } from './window.ts';
export { monthName, referenceWindow } from './window.ts';
