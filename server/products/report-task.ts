import type { FigureLanguage, PublicationStandard, SuppressionRules } from '#contract';
import { rulesSchema } from '#contract';
import { EstimationError } from '#estimation';
import { readInterviews } from '../analysis/figures.ts';
import { readTableTexts, type TableSource } from '../analysis/tables/read-tables.ts';
import { TableError } from '../analysis/tables/table-error.ts';
import { Problem } from '../problems.ts';
import { UnsafeTables } from '../reports/made/make-tables.ts';
import { makeReport } from '../reports/make-report.ts';
import { type EditionRead, reportOfEditions } from '../reports/report-of-editions.ts';
import { readTemplates } from '../reports/template/read-templates.ts';
import type { ShareReport, Task, TaskServices } from '../runs/task.ts';
import type { ChosenSource } from '../sources/chosen-source.ts';
import { interviewsOfFile, weightsOfSavedWithSteps } from '../sources/read-source.ts';
import { TooLargeToAttack } from '../suppression/work-left.ts';

/** An edition, and what its figures are made from. */
export interface ReportedSource {
  readonly survey: string;
  readonly source: ChosenSource;
}

/** What a report is asked for. */
interface ReportInput {
  readonly own: ReportedSource;
  readonly before?: ReportedSource | undefined;
  readonly language: FigureLanguage;
  readonly locale?: string | undefined;
  readonly standard: PublicationStandard;
  readonly date: string;
  /** What must not be told; by default the rules that a release has by default. */
  readonly rules?: SuppressionRules;
  /** The tables of the release that it is published with. */
  readonly release?: readonly SavedText[] | undefined;
}

/** A saved table with the text of its specification. */
export interface SavedText {
  readonly table: string;
  readonly text: string;
}

/** Of the time that a report takes: interviews of the edition are read, those of the one before, and it is written. */
const READ = 0.4;

/**
 * A report of an edition as a page of HTML, by the product's own templates and rules.
 *
 * @throws Problem unknown-survey, figures-not-computable
 */
export const MAKE_REPORT: Task<ReportInput, Uint8Array<ArrayBuffer>> = {
  name: 'make-report',
  async run(services, { own: asked, before, locale, release, rules = rulesSchema.parse({}), ...stated }, report) {
    const { language } = stated;
    try {
      const own = await readEditionFor(services, asked, (share) => report(share * READ));
      const older = before && (await readEditionFor(services, before, (share) => report((1 + share) * READ)));
      const { facts, ...editions } = await reportOfEditions(services, { own, older }, { ...stated, rules });
      report(2 * READ);
      const template = readTemplates(language, undefined);
      const html = await makeReport({
        ...editions,
        specs: [],
        ...(release && { release: { sources: sourcesOf(release) } }),
        facts,
        template,
        language,
        ...(locale && { locale }),
      });
      return new TextEncoder().encode(html);
    } catch (error) {
      if (error instanceof TooLargeToAttack) {
        const flaw = { code: 'too-large-to-attack', about: { cells: error.cells } };
        throw new Problem('figures-not-computable', { reason: error.message, flaw });
      }
      const isTold = error instanceof TableError || error instanceof EstimationError || error instanceof UnsafeTables;
      throw isTold ? new Problem('figures-not-computable', { reason: error.message }) : error;
    }
  },
};

function sourcesOf(tables: readonly SavedText[]): readonly TableSource[] {
  return readTableTexts(tables.map(({ table, text }) => ({ file: table, text })));
}

async function readEditionFor(
  services: TaskServices,
  { survey: key, source: { weighting, file } }: ReportedSource,
  report: ShareReport,
): Promise<EditionRead> {
  const survey = await services.store.survey(key);
  if (!survey) throw new Problem('unknown-survey');
  const made = weighting && (await weightsOfSavedWithSteps(services, key, weighting));
  const read = file
    ? await interviewsOfFile(services, file, made?.weights, report)
    : await readInterviews(services, key, report, made?.weights);
  if (read.file.persons.rows === 0)
    throw new Problem('figures-not-computable', { reason: `${key} has no accepted interview yet` });
  return { survey, read, ...(made && { steps: made.steps }) };
}
