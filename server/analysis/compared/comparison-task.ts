import { type MakeComparisonsReply, MOST_CELLS_OF_PAGE } from '#contract';
import { EstimationError } from '#estimation';
import { Problem } from '../../problems.ts';
import type { ShareReport, Task, TaskServices } from '../../runs/task.ts';
import { readInterviews } from '../figures.ts';
import { keptInterviews } from '../kept-interviews.ts';
import { planTables } from '../tables/plan-table.ts';
import { readTableText } from '../tables/read-tables.ts';
import { TableError } from '../tables/table-error.ts';
import { findingsOf } from '../tables/table-tasks.ts';
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

/** The comparisons of a table, or everything that is wrong with its specification, as bytes of the reply. */
export const MAKE_COMPARISONS: Task<ComparisonsInput, Uint8Array<ArrayBuffer>> = {
  name: 'make-comparisons',
  async run(services, input, report) {
    return new TextEncoder().encode(JSON.stringify(await makeComparisons(services, input, report)));
  },
};

/** @throws Problem unknown-survey, unknown-instrument, figures-not-computable */
async function makeComparisons(
  services: Services,
  { survey, others, text, language, locale }: ComparisonsInput,
  report: ShareReport,
): Promise<MakeComparisonsReply> {
  try {
    const source = readTableText(text, NAME);
    const keys = [survey, ...others];
    const editions: TableEdition[] = [];
    for (const [place, key] of keys.entries()) {
      const part = (share: number) => report(((place + share) / keys.length) * READ);
      // The table's own edition is what the page asks for again and again.
      const read = place === 0 ? keptInterviews : readInterviews;
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
