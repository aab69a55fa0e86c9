import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildAnalysisFile } from '../../../server/analysis/from-interviews/build-analysis-file.ts';
import type { Coding } from '../../../server/coding-model.ts';
import { describeRecords, recordFileName } from '../../../server/microdata/describe-records.ts';
import { writeRecords } from '../../../server/microdata/write-records.ts';
import type { AcceptedInterview, Instruments } from '../../../server/model.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { testKeys } from '../../support/test-keys.ts';
import { instrument, toldSurvey } from '../derivation/told-survey.ts';
import { descriptionOf, type RecordFolder } from './record-folders.ts';

const SURVEY = 'edition';

/** Interviews in which people tell much, of several surveys together, and what the office decided. */
function interviewsOf(seeds: readonly number[]): { interviews: AcceptedInterview[]; codings: Coding[] } {
  const told = seeds.map((seed) => {
    const named = <One extends { caseId: string }>(one: One): One => ({ ...one, caseId: `${seed}-${one.caseId}` });
    const { interviews, codings } = toldSurvey(seed);
    return { interviews: interviews.map(named), codings: codings.map(named) };
  });
  return { interviews: told.flatMap(({ interviews }) => interviews), codings: told.flatMap(({ codings }) => codings) };
}

/** The record files of interviews, as `cifra microdata` writes those of an edition. */
export async function folderOfEdition(path: string, seeds: readonly number[]): Promise<RecordFolder> {
  const { interviews, codings } = interviewsOf(seeds);
  mkdirSync(path);
  const { id, version } = instrument;
  const published = { id, version, instrument, files: instrumentFiles('lacsi-2018-r1') };
  const services = {
    store: {
      countingInterviews: async () =>
        interviews.map(({ caseId }) => ({
          caseId,
          submission: caseId,
          sha256: caseId,
          instrument: id,
          version,
          isApproved: true,
        })),
      acceptedInterviews: async (_: string, caseIds?: readonly string[]) =>
        interviews.filter(({ caseId }) => caseIds?.includes(caseId)),
      codings: async () => codings,
    },
    instruments: { find: () => published } satisfies Pick<Instruments, 'find'>,
    keys: testKeys,
  };
  const plan = { questionnaire: id, isApprovedOnly: false };
  const written = await writeRecords(services, {
    ...plan,
    survey: SURVEY,
    placeOf: (unit) => ({ path: join(path, recordFileName(unit)) }),
  });
  const description = describeRecords({ key: SURVEY, title: { en: 'An edition' } }, id, plan, written);
  return { path, ...descriptionOf(description), file: buildAnalysisFile(instrument, interviews, codings) };
}
