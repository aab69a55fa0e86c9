import type { BesideCountsReply, PublicationStandard } from '#contract';
import { EstimationError } from '#estimation';
import { TableError } from '../analysis/tables/table-error.ts';
import { findingsOf } from '../analysis/tables/table-tasks.ts';
import { crimeNames } from '../instruments/crime-names.ts';
import { Problem } from '../problems.ts';
import type { Task } from '../runs/task.ts';
import type { ChosenSource } from '../sources/chosen-source.ts';
import { readSource } from '../sources/read-source.ts';
import type { AdministrativeCounts } from './administrative-counts.ts';
import { besideCsvParts, besideJsonParts } from './beside-csv.ts';
import { besideSurvey } from './beside-survey.ts';

/** Administrative counts, and the edition beside which they are shown. */
interface CountsInput {
  readonly survey: string;
  /** Codes of the areas of its sample. */
  readonly areas: readonly string[];
  readonly counts: AdministrativeCounts;
  readonly standard: PublicationStandard;
  readonly source: ChosenSource;
}

/** How much is done once the interviews are read. */
const READ = 0.9;

/** Administrative counts beside figures of an edition, as bytes of the reply. */
export const BESIDE_COUNTS: Task<CountsInput, Uint8Array<ArrayBuffer>> = {
  name: 'beside-counts',
  async run(services, { survey, areas, counts, standard, source }, report) {
    const read = await readSource(services, survey, source, (share) => report(share * READ));
    if (read.file.persons.rows === 0)
      throw new Problem('figures-not-computable', { reason: `${survey} has no accepted interview yet` });
    const kept = await services.store.survey(survey);
    const edition = { ...read, period: kept?.referencePeriod, areas };
    const computedAt = services.now().toISOString();
    const { interviews, instrument } = read;
    return asBytes(
      repliedWith(() => {
        const beside = besideSurvey(counts, edition, standard);
        const files = { json: [...besideJsonParts(beside)].join(''), csv: [...besideCsvParts(beside)].join('') };
        return { made: { computedAt, interviews, crimes: crimeNames(instrument), ...files } };
      }),
    );
  },
};

/** @throws Problem figures-not-computable where the design cannot be used */
function repliedWith(make: () => BesideCountsReply): BesideCountsReply {
  try {
    return make();
  } catch (error) {
    if (error instanceof TableError) return { findings: findingsOf(error) };
    // The message names strata and PSUs, which the owner of the sample can correct. It holds no answers.
    if (error instanceof EstimationError) throw new Problem('figures-not-computable', { reason: error.message });
    throw error;
  }
}

function asBytes(reply: BesideCountsReply): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(reply));
}
