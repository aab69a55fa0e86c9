import type { FigureLanguage, PublicationStandard, SuppressionRules } from '#contract';
import { printReport } from '../../../exports/print-elsewhere.ts';
import { requireEarlier } from '../../../products/edition-before.ts';
import { MAKE_REPORT, type ReportedSource, type SavedText } from '../../../products/report-task.ts';
import type { Services } from '../../../services.ts';
import { nameOfSource } from '../../../sources/chosen-source.ts';

/** The reports that go with a release. */
export interface WantedReports {
  readonly languages: readonly FigureLanguage[];
  readonly own: ReportedSource;
  /** The edition that they compare with. */
  readonly before?: ReportedSource | undefined;
  readonly standard: PublicationStandard;
  /** Those of the release. */
  readonly rules: SuppressionRules;
  /** Its tables: what is hidden in a report is hidden together with them. */
  readonly release: readonly SavedText[];
  /** On the cover, `YYYY-MM-DD`. */
  readonly date: string;
}

/**
 * Reports as a release holds them: a page and a PDF in each language, by their names in it.
 *
 * @throws Problem figures-not-computable, later-edition, no-pdf; the reason of the signal
 */
export async function reportsOfRelease(
  { runs, store }: Pick<Services, 'runs' | 'store'>,
  { languages, ...wanted }: WantedReports,
  who: { readonly account: string; readonly signal: AbortSignal },
): Promise<Map<string, Uint8Array>> {
  const { own, before } = wanted;
  await requireEarlier(store, { own: own.survey, before: before?.survey });
  const sources = [own, ...(before ? [before] : [])];
  const revisions = await Promise.all(sources.map(({ survey }) => store.revision(survey)));
  const names = sources.map(({ survey, source }) => [survey, nameOfSource(source)]);
  const reports = new Map<string, Uint8Array>();
  for (const language of languages) {
    const key = `release-report ${JSON.stringify([names, revisions, language, wanted.standard, wanted.rules, wanted.release, wanted.date])}`;
    const html = await runs.run(MAKE_REPORT, { ...wanted, language }, { ...who, key, survey: own.survey });
    reports.set(`report-${language}.html`, html);
    reports.set(`report-${language}.pdf`, await printReport(runs, html, { survey: own.survey, signal: who.signal }));
  }
  return reports;
}
