import type { AskedOfRelease, FigureSource } from '#contract';
import { Problem } from '../../../problems.ts';
import type { SavedText } from '../../../products/report-task.ts';
import type { Services } from '../../../services.ts';
import { type ChosenSource, findSource } from '../../../sources/chosen-source.ts';
import { findSurvey } from '../../../surveys/find-survey.ts';
import type { AttachedFiles } from '../../attached/attached-files.ts';
import { dayByClock } from '../../day-by-clock.ts';
import { publicFilesOfRelease } from './public-files-of-release.ts';
import { reportsOfRelease } from './reports-of-release.ts';

/** What goes with the tables of a release: reports by their names in it, and public-use files. */
export interface TakenAlong {
  readonly reports: Map<string, Uint8Array>;
  readonly publicFiles: AttachedFiles;
}

export const NOTHING_TAKEN: TakenAlong = { reports: new Map(), publicFiles: { publicFiles: [], files: new Map() } };

/**
 * Makes the reports and the public-use files that were asked for.
 *
 * @throws Problem invalid-request, unknown-survey, unknown-weighting, unknown-analysis-file, those of reports and of
 *   public-use files; why it was cancelled
 */
export async function allTakenAlong(
  services: Pick<Services, 'runs' | 'store' | 'now'>,
  { tables, ...own }: { readonly survey: string; readonly source: ChosenSource; readonly tables: readonly SavedText[] },
  {
    reports: asked,
    publicFiles,
    rules,
    embargo,
  }: Pick<AskedOfRelease, 'reports' | 'publicFiles' | 'rules' | 'embargo'>,
  who: { readonly account: string; readonly signal: AbortSignal },
): Promise<TakenAlong> {
  const before = asked?.before === undefined ? undefined : await reported(services, asked.before, asked.beforeSource);
  if (before?.survey === own.survey)
    throw new Problem('invalid-request', {
      part: 'body',
      places: [{ path: 'reports.before', expected: 'another edition' }],
    });
  // Of the day on which it comes out, where the office is; its hour may be past.
  const now = services.now().toISOString();
  const date = dayByClock(Date.parse(embargo) > Date.parse(now) ? embargo : now, embargo);
  const reports = asked
    ? await reportsOfRelease(services, { ...asked, own, before, rules, release: tables, date }, who)
    : new Map<string, Uint8Array>();
  return {
    reports,
    publicFiles: await publicFilesOfRelease(services, { survey: own.survey, wanted: publicFiles }, who),
  };
}

async function reported({ store }: Pick<Services, 'store'>, edition: string, chosen: FigureSource = {}) {
  const { key } = await findSurvey(store, edition);
  return { survey: key, source: await findSource(store, key, chosen) };
}
