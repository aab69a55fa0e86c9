import { basename } from 'node:path';
import { readInterviews } from '../../../analysis/figures.ts';
import { analysisFileFromStudy } from '../../../analysis/from-study/analysis-file-from-study.ts';
import { titleOfFile } from '../../../analysis/title-of-file.ts';
import { hashOfFile } from '../../../files/hash-of-file.ts';
import { requireEarlier } from '../../../products/edition-before.ts';
import {
  type EditionRead,
  type ReadForReport,
  reportOfEditions,
  type StatedOfReport,
  statedFacts,
} from '../../../reports/report-of-editions.ts';
import { interviewsOfFile } from '../../../sources/read-source.ts';
import { findSurvey } from '../../../surveys/find-survey.ts';
import { CommandFailure, WrongUse } from '../../command-failure.ts';
import type { Terminal } from '../../terminal.ts';
import { filesOfWeighting, weightsWithSteps } from '../../weighting/weights-of-edition.ts';
import { progressOf } from '../microdata/progress-of.ts';
import { findNumbered } from '../microdata/remade-file.ts';
import { type Register, withRegister } from '../microdata/with-register.ts';
import type { ReportedEdition, ReportPlaces } from './report-request.ts';

/** What a report is asked for, and who takes the files that are read. */
interface AskedOfReport extends StatedOfReport {
  readonly reads: (inputs: readonly string[]) => void;
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
      ...statedFacts(file, asked),
    },
  };
}

async function readEditionsOf(
  register: Register,
  { edition, editionBefore }: Extract<ReportPlaces, { edition: unknown }>,
  { reads, ...asked }: AskedOfReport,
  io: Terminal,
): Promise<ReadForReport> {
  reads([...filesOfWeighting(edition.weighting), ...filesOfWeighting(editionBefore?.weighting)]);
  // What cannot be compared is told before anything long begins.
  const key = (await editionOf(register, edition)).survey.key;
  const before = editionBefore && (await editionOf(register, editionBefore)).survey.key;
  if (before === key) throw new WrongUse(`${key} would be compared with itself`);
  await requireEarlier(register.store, { own: key, before });
  const own = await readEdition(register, edition, io);
  const older = editionBefore && (await readEdition(register, editionBefore, io));
  const services = { ...register, keepDerived: register.store.keepDerived };
  return reportOfEditions(services, { own, older }, asked);
}

/** An edition, and its numbered file where one is named. */
async function editionOf({ store }: Register, { number, survey }: ReportedEdition) {
  const numbered = number === undefined ? undefined : await findNumbered(store, number);
  return { numbered, survey: await findSurvey(store, numbered?.survey ?? survey) };
}

async function readEdition(register: Register, place: ReportedEdition, io: Terminal): Promise<EditionRead> {
  const { store, instruments, now } = register;
  const { numbered, survey } = await editionOf(register, place);
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
