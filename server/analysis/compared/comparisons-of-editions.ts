import { type MakeComparisonsReply, MOST_CELLS_OF_PAGE } from '#contract';
import { EstimationError } from '#estimation';
import { Problem } from '../../problems.ts';
import type { ShareReport, TaskServices } from '../../runs/task.ts';
import type { ReadEdition } from '../figures.ts';
import { planTables } from '../tables/plan-table.ts';
import { readTableText } from '../tables/read-tables.ts';
import { TableError } from '../tables/table-error.ts';
import { findingsOf } from '../tables/table-tasks.ts';
import { readAtOnce } from '../tables/wrong-shape.ts';
import { compareTable } from './compare-table.ts';
import { type SentenceLanguage, saidIn } from './sentences/comparison-sentence.ts';
import type { TableEdition } from './table-edition.ts';

/** Which comparisons, of which edition with which others, and how they are said. */
export interface ComparisonsInput {
  readonly survey: string;
  readonly others: readonly string[];
  readonly text: string;
  readonly language: SentenceLanguage;
  readonly locale: string | undefined;
}

type Services = Omit<TaskServices, 'config' | 'keys'>;

/** How much of the work is done once the interviews of all editions are read. */
const READ = 0.9;

/** How findings name the text of a page; the reply says only line and column. */
const NAME = 'the specification';

/**
 * The comparisons of a table, or everything that is wrong with its specification.
 *
 * @throws Problem unknown-survey, unknown-instrument, figures-not-computable
 */
export async function comparisonsOfEditions(
  services: Services,
  { survey, others, text, language, locale }: ComparisonsInput,
  report: ShareReport,
  read: ReadEdition,
): Promise<MakeComparisonsReply> {
  try {
    const source = await readAtOnce(
      () => readTableText(text, NAME),
      async (despite) =>
        planTables([despite], (await read(services, survey, (share) => report(share * READ))).file, MOST_CELLS_OF_PAGE),
    );
    const keys = [survey, ...others];
    const editions: TableEdition[] = [];
    for (const [place, key] of keys.entries()) {
      const part = (share: number) => report(((place + share) / keys.length) * READ);
      const { file, instrument } = await read(services, key, part);
      if (file.persons.rows === 0)
        throw new Problem('figures-not-computable', { reason: `${key} has no accepted interview yet` });
      editions.push({ name: key, file, instrument });
    }
    const own = editions[0]!;
    const [plan] = planTables([source], own.file, MOST_CELLS_OF_PAGE);
    const { cells: _, comparisons, ...made } = compareTable(plan!, own, { others: editions.slice(1), source });
    const said = comparisons.map((each) => saidIn(each, language, knownLocale(locale)));
    return { survey, computedAt: services.now().toISOString(), compared: { ...made, comparisons: said } };
  } catch (error) {
    if (error instanceof TableError) return { findings: findingsOf(error) };
    // The message names strata and PSUs, which the owner of the sample can correct. It holds no answers.
    if (error instanceof EstimationError) throw new Problem('figures-not-computable', { reason: error.message });
    throw error;
  }
}

/** A locale that numbers can be written in. */
function knownLocale(locale: string | undefined): string | undefined {
  try {
    return locale === undefined ? undefined : Intl.NumberFormat.supportedLocalesOf(locale)[0];
  } catch {
    return undefined;
  }
}
