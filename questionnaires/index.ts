/**
 * Door of the questionnaires: what is asked, in which order, and what counts as a proper answer.
 * Runs in the browser and in Node; reads no clock, file, environment or random source.
 */

export type { DesignComment } from './authoring/design/comment-file.ts';
export { DESIGN_FILES, forInterview, isDesignFile, withoutComments } from './authoring/design/design-files.ts';
export type { VersionMapping, VersionMappings } from './authoring/design/mapping-file.ts';
export { commentsIn, keptStatesIn, mappingsIn } from './authoring/design/read-design.ts';
export type { Expectations, IndicatorsOfCrime } from './authoring/design/scenario-file.ts';
export type { KeptState, TranslationFile } from './authoring/design/translation-file.ts';
export type { Finding, FindingCode } from './authoring/finding.ts';
export { findingKey } from './authoring/finding-key.ts';
export { schemas } from './authoring/instrument-schema.ts';
export { type KeyPlace, type KeyProblems, keyProblems } from './authoring/key-problems.ts';
export { InvalidInstrument, parseInstrument } from './authoring/parse-instrument.ts';
export type { WrittenQuestion } from './authoring/question-schema.ts';
export { type ShapeProblem, shapeProblems } from './authoring/shape-problems.ts';
export { type Burden, type BurdenPath, expectedBurden } from './burden/burden.ts';
export { burdenHtml } from './burden/burden-html.ts';
export { BURDEN_MODEL as burdenModel, type BurdenModel } from './burden/burden-model.ts';
export { burdenText, isNotTimed, isTooLong } from './burden/burden-text.ts';
export { secondsByForm } from './burden/seconds-by-form.ts';
export type { InterviewToCheck } from './check/check-interview.ts';
export { checkInterview } from './check/check-interview.ts';
export type { Violation, ViolationCode } from './check/violations.ts';
export type { CodebookVariable } from './codebook/codebook.ts';
export { codebook } from './codebook/codebook.ts';
export { codebookCsv } from './codebook/codebook-csv.ts';
export type { CodebookEntry, CodebookValue } from './codebook/codebook-entries.ts';
export { codebookEntries } from './codebook/codebook-entries.ts';
export { codebookHtml } from './codebook/codebook-html.ts';
export { codebookJson } from './codebook/codebook-json.ts';
export { officeVariables } from './codebook/office-variables.ts';
export { withoutFills } from './codebook/short-label.ts';
export { compareWithStandard } from './comparability/compare-with-standard.ts';
export { figureName } from './comparability/figure-name.ts';
export type { ComparabilityReport, ComparedFigure, ComparedQuestion } from './comparability/report.ts';
export { comparabilityCsv } from './comparability/report-csv.ts';
export { comparabilityHtml } from './comparability/report-html.ts';
export { STANDINGS, type Standing } from './comparability/standing.ts';
export { comparabilityWords } from './comparability/words/words-of.ts';
export {
  type ConditionProblem,
  conditionProblemsAt,
} from './condition-help/condition-problems-at.ts';
export { type ExplainedPart, explainCondition, type NameRead } from './condition-help/explain-condition.ts';
export { type AnsweredSoFar, type KnownThere, knownThere } from './condition-help/known-there.ts';
export { type CodeToChoose, type NameToChoose, namesToChoose } from './condition-help/names-to-choose.ts';
export { readDraft } from './condition-help/read-draft.ts';
export { type ConditionPlace, writtenFor } from './condition-help/written-for.ts';
export { type ConditionSpeaker, conditionSpeaker } from './conditions-in-words/condition-speaker.ts';
export type { Coverage, CoveredEdge, SettledOutcome } from './coverage/cover-routing.ts';
export { coverRouting } from './coverage/cover-routing.ts';
export { coverageHtml } from './coverage/coverage-html.ts';
export { coverageText, edgeList, findingText } from './coverage/coverage-text.ts';
export { readScenarios, scenariosIn } from './coverage/read-scenarios.ts';
export type { CoverageFinding, Scenario, WalkedScenario } from './coverage/scenario.ts';
export { type ReadIn, scenarioTitle, titleWith } from './coverage/scenario-title.ts';
export { everythingOn, type Settings, settingsText, withSettings } from './coverage/settings.ts';
export { type SettledCondition, type SettledReason, settledText } from './coverage/settled-reason.ts';
export { type SyntheticInterview, syntheticInterview } from './coverage/synthetic-interview.ts';
export { withoutFormula } from './csv/without-formula.ts';
export type { Change, ChangeKind, Unmapped } from './diff/change.ts';
export { CHANGE_KINDS, saysOnlyWhich } from './diff/change.ts';
export { diffInstruments } from './diff/diff-instruments.ts';
export { VERDICT_BY_REASON, VERDICTS, type Verdict, type VerdictReason } from './diff/reasons.ts';
export { reasonInWords, reasonWords } from './diff/words/reason-in-words.ts';
export { applyOperations } from './edit/apply-operation.ts';
export { addedInParts } from './edit/begun-by-several.ts';
export { type DraftChange, type NextSteps, nextSteps, ownSteps } from './edit/change-log.ts';
export { addCrime, isNameOfCrime, languagesWithout, type NewCrime } from './edit/compose/add-crime.ts';
export { addLanguage } from './edit/compose/add-language.ts';
export {
  addForm,
  addList,
  addQuestion,
  addScreen,
  freeName,
  type NewForm,
  type NewPlace,
  type NewQuestion,
  type Words,
} from './edit/compose/add-parts.ts';
export { isFormOfMore } from './edit/compose/ask-elsewhere.ts';
export { type QuestionPlace, removeQuestion } from './edit/compose/change-question.ts';
export { copyScreens, type QuestionGroup } from './edit/compose/copy-screens.ts';
export { duplicated } from './edit/compose/duplicated.ts';
export {
  type FoundText,
  foundTexts,
  replacedIn,
  replacing,
  type WantedWords,
} from './edit/compose/found-texts.ts';
export { ownListFor, usesOfList } from './edit/compose/list-uses.ts';
export { mentionsOf } from './edit/compose/mentions-of.ts';
export { namedElsewhere } from './edit/compose/named-elsewhere.ts';
export {
  type CellLeft,
  type PastedChoice,
  type PastedChoices,
  pastedChoices,
  proposedCode,
} from './edit/compose/pasted-choices.ts';
export { placesChanged } from './edit/compose/places-changed.ts';
export { put } from './edit/compose/put.ts';
export { readByPrograms, removed } from './edit/compose/removed.ts';
export { settingAt } from './edit/compose/setting-at.ts';
export { EditRefused, type RefusalCode } from './edit/edit-refused.ts';
export { filesOut } from './edit/files-out.ts';
export { isJsonList, isJsonRecord, isSameJson, type Json, type JsonRecord } from './edit/json.ts';
export { type Operation, operationSchema } from './edit/operation.ts';
export { operationsBetween } from './edit/operations-between.ts';
export { placeOfFinding } from './edit/place-of-finding.ts';
export { type DraftFiles, keyOf, namedIn, type Path, valueAt } from './edit/places.ts';
export { remediesFor } from './edit/remedies/remedies-for.ts';
export type { Remedy, RemedyKind } from './edit/remedies/remedy.ts';
export { subjectOfFinding } from './edit/subject-of-finding.ts';
export { writeJson } from './edit/write-json.ts';
export type { Columns, NumberColumn, TextColumn, TypedColumn } from './expression/columns.ts';
export { compileColumn, conditionColumn, numberColumn, textColumn } from './expression/columns.ts';
export type { Compiled, ExpressionFunction, Names, Reader } from './expression/compile-expression.ts';
export { compileCondition, compileExpression } from './expression/compile-expression.ts';
export { InstrumentError, type InstrumentErrorCode } from './expression/errors.ts';
export type { ExpressionValue } from './expression/operators.ts';
export { parseExpression } from './expression/parse-expression.ts';
export type { ExpressionTree } from './expression/tree.ts';
export { codesIn, namesIn } from './expression/tree.ts';
export {
  type FigureReads,
  figuresOf,
  INDICATORS_OF_CRIMES,
  INDICATORS_OF_EVERYBODY,
  INDICATORS_OF_FILES,
  INDICATORS_OF_REPORTING,
} from './figures/figures-of.ts';
export type { ComposedForm } from './form/compose.ts';
export { composeForms } from './form/compose.ts';
export { questionOf } from './form/compose-question.ts';
export type { FormOptions, MoveOutcome, OpenedForm, SoftEdit } from './form/form.ts';
export { openForm } from './form/form.ts';
export { cellName, columnLetters } from './grid/cell-name.ts';
export type { Sheet } from './grid/sheet.ts';
export type { CellMark, CellMarkKind, Workbook } from './grid/workbook.ts';
export type { ShownAs, ShownNumber, WrittenCell, WrittenColumn, WrittenSheet } from './grid/written-sheet.ts';
export { type Impact, impactOf, type WorkDone } from './impact/impact-of.ts';
export type { Answers, CaseContext, FormKey, SealedAway, Value } from './instrument/answers.ts';
export { crimesOfScreen, type ExpandedQuestion, expandScreens } from './instrument/expand-screens.ts';
export { isIccs2015 } from './instrument/iccs-2015.ts';
export { ICCS_TAG_NAMES, ICCS_TAGS, type IccsTag } from './instrument/iccs-tags.ts';
export type {
  CrimeLevel,
  CrimeType,
  Edit,
  EventSet,
  FormModule,
  MissingCode,
  Question,
  QuestionType,
  Screen,
  Sensitive,
} from './instrument/instrument.ts';
export { inOrderOfForms } from './instrument/linkable-crimes.ts';
export type { Details, Localized, Manifest, SdgSeries, SelectionMethod } from './instrument/manifest.ts';
export { REFERRAL_CARD } from './instrument/manifest.ts';
export {
  HEAD_LINE,
  INCIDENT,
  LINES_LEFT,
  REPORTING,
  ROSTER,
  SELECTED_CONSENT,
  SELECTED_LINE,
} from './instrument/needed-variables.ts';
export type { Instrument } from './instrument/prepared-instrument.ts';
export { sdgSeriesOf } from './instrument/sdg-series.ts';
export { formTitle, textOf, textsIn } from './instrument/text.ts';
export type { Texts } from './instrument/texts.ts';
export type { ToldShare } from './instrument/told-questions.ts';
export { indicatorsOfTold, TOLD_NAMES, TOLD_QUESTIONS, WHERE_APPLIES } from './instrument/told-questions.ts';
export { carriedEntries } from './journal/carried-entries.ts';
export type { DueForm } from './journal/due-forms.ts';
export { dueForms, nextForm } from './journal/due-forms.ts';
export { fold } from './journal/fold.ts';
export type { FormProgress } from './journal/form-progress.ts';
export { formProgress } from './journal/form-progress.ts';
export { type InterviewMemory, interviewMemory } from './journal/interview-memory.ts';
export type { JournalEntry, Submission } from './journal/journal-entry.ts';
export { type PrivatePart, privatePart } from './journal/private/private-part.ts';
export type { ProgramEntry } from './journal/program-entries.ts';
export { programEntries } from './journal/program-entries.ts';
export { type Remark, remarksOf, WHOLE_INTERVIEW } from './journal/remarks.ts';
export { isVersionStep, VERSION_STEP, versionOfJournal } from './journal/version-step.ts';
export { findingInWords } from './lint/finding-in-words.ts';
export { lint } from './lint/lint.ts';
export { type FindInDraft, liveLint } from './lint/live-lint.ts';
export { checkMapping, type MappingProblem } from './mappings/check-mapping.ts';
export { mappedChanges } from './mappings/mapped-changes.ts';
export { mappingOf } from './mappings/mapping-of.ts';
export { type ReadAsLater, readAsLater } from './mappings/read-as-later.ts';
export { type StatedMapping, stateMapping, variablesWithList } from './mappings/state-mapping.ts';
export { type Html, html } from './pages/html.ts';
export { PAGE_STYLE } from './pages/page-style.ts';
export { printQuestionnaire } from './print/print-questionnaire.ts';
export { PAPERS, type PaperSize } from './print/print-style.ts';
export type { AskedQuestion, WalkContext, WalkedInterview } from './respondent/walk.ts';
export { walkInterview } from './respondent/walk.ts';
export { type MovedAnswer, type MovePreview, previewMove } from './rollout/preview-move.ts';
export { countersOf } from './routing/count-incidents.ts';
export { iccsCodesOf, iccsOf, iccsTagsOf } from './routing/iccs.ts';
export { isBySomebodyClose } from './routing/incident-care.ts';
export type { Adult, Selection } from './routing/selection/draw-selection.ts';
export { drawSelection } from './routing/selection/draw-selection.ts';
export { isAdult } from './routing/selection/is-adult.ts';
export { reportedElsewhere, wasReported } from './routing/was-reported.ts';
export type { ReferenceWindow } from './routing/window.ts';
export { dayName, monthName, referenceWindow } from './routing/window.ts';
export type { InterviewOutcome } from './scenarios/interview-outcome.ts';
export { type ManyRespondents, type MinutesOfMany, manyRespondents } from './scenarios/many-respondents.ts';
export { type RecordedAs, recordScenario } from './scenarios/record-scenario.ts';
export {
  contextOf,
  runScenario,
  SCENARIO_CONTEXT,
  SCENARIOS_FAIL,
  type ScenarioRun,
} from './scenarios/run-scenario.ts';
export type { FailureCode, ScenarioFailure } from './scenarios/scenario-failures.ts';
export { type ScenarioRunner, scenarioRunner } from './scenarios/scenario-runner.ts';
export { type WalkedRoute, walkedRoutes, whySettled } from './scenarios/walked-routes.ts';
export { isOpenPlace, isOpenViolation } from './secrecy/open-places.ts';
export { sealedNames, tellsOfCrime, tellsOfIncidents } from './secrecy/sealed-names.ts';
export { type TextContext, textContexts } from './translation/text-contexts.ts';
export { textMark } from './translation/text-mark.ts';
export {
  languagesOf,
  sourceLanguage,
  type TextPart,
  textAtPlace,
  textKeys,
  textPlace,
} from './translation/text-places.ts';
export { type StatedText, TEXT_STATES, type TextState, textIn, textStates } from './translation/text-states.ts';
export { keepStates, type TranslatedText, translate, withSourceWords } from './translation/translate.ts';
export { withNewMarks } from './translation/with-new-marks.ts';
export type { SettingName } from './words/setting-name.ts';
export { settingKnownAs, settingNames } from './words/setting-names-of.ts';
export { wrongText } from './workbook/cell-text.ts';
export { NOT_TAKEN_CODES, type NotTaken, type NotTakenCode } from './workbook/not-taken.ts';
export { readTextsWorkbook, type TextsRead } from './workbook/read-texts-workbook.ts';
export {
  type FlawOfWorkbook,
  notTakenInWords,
  textsTakenInWords,
  workbookFlawInWords,
} from './workbook/refusals/refusal-in-words.ts';
export type { WorkbookFlaw, WorkbookFlawValues } from './workbook/refusals/refusal-words.ts';
export { type TextsToWrite, textsWorkbook } from './workbook/texts-workbook.ts';
export { instrumentToXlsform, type XlsformExport } from './xlsform/export/instrument-to-xlsform.ts';
export { idOfName } from './xlsform/id-of-name.ts';
export { type XlsformImport, xlsformToInstrument } from './xlsform/import/xlsform-to-instrument.ts';
export { remarkInWords, remarkLine } from './xlsform/remark-in-words.ts';
export { remarksCsv } from './xlsform/remarks-csv.ts';
export type { CarriedRemark, CarriedSeverity } from './xlsform/report.ts';
export { carriedWords } from './xlsform/words/words-of.ts';
