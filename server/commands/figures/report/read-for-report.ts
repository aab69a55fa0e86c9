import { basename } from 'node:path';
import type { FigureLanguage, PublicationStandard } from '#contract';
import type { TableEdition } from '../../../analysis/compared/table-edition.ts';
import { type InterviewsOfEdition, readInterviews } from '../../../analysis/figures.ts';
import { analysisFileFromStudy } from '../../../analysis/from-study/analysis-file-from-study.ts';
import { titleOfFile } from '../../../analysis/title-of-file.ts';
import { hashOfFile } from '../../../files/hash-of-file.ts';
import { programVersion } from '../../../microdata/program-version.ts';
import type { Survey } from '../../../model.ts';
import { editionFacts } from '../../../reports/edition-facts.ts';
import { designCounts } from '../../../reports/made/design-counts.ts';
import type { ReportFacts } from '../../../reports/report-facts.ts';
import { interviewsOfFile } from '../../../sources/read-source.ts';
import type { SuppressionRules } from '../../../suppression/rules.ts';
import { findSurvey } from '../../../surveys/find-survey.ts';
import type { StepSummary } from '../../../weighting/step-summary.ts';
import { CommandFailure, WrongUse } from '../../command-failure.ts';
import type { Terminal } from '../../terminal.ts';
import { filesOfWeighting, weightsWithSteps } from '../../weighting/weights-of-edition.ts';
import { progressOf } from '../microdata/progress-of.ts';
import { findNumbered } from '../microdata/remade-file.ts';
import { type Register, withRegister } from '../microdata/with-register.ts';
import type { ReportedEdition, ReportPlaces } from './report-request.ts';

/** What the report says of itself, whatever it is made from. */
interface AskedOfReport {
  readonly language: FigureLanguage;
  readonly standard: PublicationStandard;
  readonly rules: SuppressionRules;
  readonly date: string;
  /** Takes the files that are read. */
  readonly reads: (inputs: readonly string[]) => void;
}

/** The editions of a report, with what is known beside the figures. */
export interface ReadForReport {
  readonly own: TableEdition;
  readonly before?: TableEdition;
  readonly facts: ReportFacts;
}

/** @throws CommandFailure, StudyError, Problem */
export async function readForReport(places: ReportPlaces, asked: AskedOfReport, io: Terminal): Promise<ReadForReport> {
  if ('own' in places) return readStudies(places, asked);
  return withRegister((register) => readEditionsOf(register, places, asked, io));
}

async function readStudies(
  { own, before }: Extract<ReportPlaces, { own: unknown }>,
  { reads, ...asked }: AskedOfReport,
): Promise<ReadForReport> {
  const inputs: string[] = [];
  const readsOf = (more: readonly string[]) => {
    inputs.push(...more);
    reads(more);
  };
  const file = await analysisFileFromStudy(own.study, own.data, readsOf);
  const older = before && (await analysisFileFromStudy(before.study, before.data, readsOf));
  const madeFrom = [];
  for (const path of new Set(inputs)) madeFrom.push({ name: basename(path), sha256: await hashOfFile(path) });
  // One study file may describe the data of several years.
  const nameBefore = older?.study === file.study ? `${file.study}-before` : older?.study;
  return {
    own: { name: file.study, file },
    ...(older && { before: { name: nameBefore!, file: older } }),
    facts: {
      title: titleOfFile(file, asked.language),
      source: file.source,
      isStudy: true,
      madeFrom,
      interviewers: [],
      ...(older && { before: titleOfFile(older, asked.language) }),
      ...commonFacts(file, asked),
    },
  };
}

/** An edition of the register, read. */
interface ReadEditionOf {
  readonly survey: Survey;
  readonly read: InterviewsOfEdition;
  readonly steps?: readonly StepSummary[];
}

async function readEditionsOf(
  register: Register,
  { edition, editionBefore }: Extract<ReportPlaces, { edition: unknown }>,
  { reads, ...asked }: AskedOfReport,
  io: Terminal,
): Promise<ReadForReport> {
  reads([...filesOfWeighting(edition.weighting), ...filesOfWeighting(editionBefore?.weighting)]);
  const own = await readEdition(register, edition, io);
  const older = editionBefore && (await readEdition(register, editionBefore, io));
  if (older?.survey.key === own.survey.key) throw new WrongUse(`${own.survey.key} would be compared with itself`);
  const { file, instrument } = own.read;
  const services = { ...register, keepDerived: register.store.keepDerived };
  const asks = instrument.texts[asked.language]?.instrument.title ?? file.title;
  const known = await editionFacts(services, own.survey, own.read, asked.language);
  return {
    own: { name: own.survey.key, file, instrument },
    ...(older && { before: { name: older.survey.key, file: older.read.file, instrument: older.read.instrument } }),
    facts: {
      ...known,
      source: known.office === undefined ? asks : `${known.office}, ${asks}`,
      ...(older && { before: titleOf(older.survey, asked.language) }),
      ...(own.steps && file.weighting && { weighting: { ...file.weighting, steps: own.steps } }),
      ...(file.numbered && { numbered: file.numbered }),
      ...commonFacts(file, asked),
    },
  };
}

async function readEdition(register: Register, place: ReportedEdition, io: Terminal): Promise<ReadEditionOf> {
  const { store, instruments, now } = register;
  const numbered = place.number === undefined ? undefined : await findNumbered(store, place.number);
  const survey = await findSurvey(store, numbered?.survey ?? place.survey);
  if (numbered?.isApprovedOnly === false)
    io.err.write(`${survey.key}: analysis file ${place.number} has interviews that nobody approved yet\n`);
  const made =
    place.weighting === undefined ? undefined : await weightsWithSteps(register, survey.key, place.weighting);
  const services = { store, keepDerived: store.keepDerived, instruments, now };
  const report = progressOf(survey.key, io);
  const read = numbered
    ? await interviewsOfFile(services, numbered.kept, made?.weights, report)
    : await readInterviews(services, survey.key, report, made?.weights);
  if (read.file.persons.rows === 0) throw new CommandFailure(1, `${survey.key} has no accepted interview yet`);
  return { survey, read, ...(made && { steps: made.steps }) };
}

function titleOf({ title, key }: Survey, language: string): string {
  return title[language] ?? Object.values(title)[0] ?? key;
}

function commonFacts(
  file: TableEdition['file'],
  { standard, rules, date }: Pick<AskedOfReport, 'standard' | 'rules' | 'date'>,
) {
  return {
    standard,
    rules,
    date,
    level: file.figures?.level ?? 0.95,
    program: programVersion(),
    ...designCounts(file),
  };
}
