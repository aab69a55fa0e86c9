import type { PackageManifest } from '#contract';
import type { WeightsOfRecords } from '../../microdata/read/analysis-file-of-records.ts';
import { sha256Of } from '../../weighting/sample-rows.ts';
import { WeightingError } from '../../weighting/weighting-error.ts';
import type { PackageContents } from '../check-members.ts';
import type { PackedRecords } from '../packed-records.ts';
import type { VerificationLog } from '../verification.ts';
import { compareWeights, otherPlaces, weightsAgain } from './weights-again.ts';

/** Weights that were made again where what they are made from is in the package; otherwise it is said why not. */
export async function verifyWeights(
  { weighting, analysisFile }: PackageManifest,
  { contents, records }: { readonly contents: PackageContents; readonly records: PackedRecords },
  log: VerificationLog,
): Promise<WeightsOfRecords | undefined> {
  const said = records.description.design.weighting;
  if (typeof said === 'object' && weighting?.hash !== said.hash)
    log.find(
      'other-weights',
      analysisFile.description,
      'its weights were made by another specification than the manifest names',
    );
  if (!weighting) return undefined;
  checkOrigin(weighting, contents, log);
  if (weighting.fit === 'left-out')
    log.notes.push('Standard errors take the weights as given: what they were fitted to cannot be in a package');
  if (weighting.sample === undefined) {
    log.notes.push(
      'Weights were not made again: the sample is not in the package; figures rest on those of the records',
    );
    return undefined;
  }
  const sample = contents.read(weighting.sample);
  const specification = contents.read(weighting.specification)?.toString('utf8');
  if (!sample || specification === undefined) return undefined;
  const totals = new Map(
    weighting.totals.flatMap(({ path, member }) => {
      const bytes = contents.read(member);
      return bytes ? [[path, bytes] as const] : [];
    }),
  );
  try {
    const weights = await weightsAgain({ specification, totals, sample });
    const compared = await compareWeights(records, weights);
    Object.assign(log.weights, compared);
    if (compared.same < compared.made)
      log.find(
        'other-weights',
        weighting.sample,
        `${compared.made - compared.same} weights are other ones when they are made again`,
      );
    const others = await otherPlaces(records, sample);
    if (others > 0)
      log.find('other-weights', weighting.sample, `${others} households are of another stratum or PSU in the records`);
    return weights;
  } catch (error) {
    const why = error instanceof WeightingError ? error.message : 'the sample is none of a package';
    log.find('other-weights', weighting.specification, `weights cannot be made again by it: ${why}`);
    return undefined;
  }
}

/** The hash of the weights is that of what they were made from: specification, sample, totals. */
function checkOrigin(
  { hash, madeFrom, specification, totals }: NonNullable<PackageManifest['weighting']>,
  contents: PackageContents,
  log: VerificationLog,
): void {
  const stated = new Map(madeFrom.map((input) => [input.name, input.sha256]));
  const files = [
    { name: 'specification', member: specification },
    ...totals.map(({ path, member }) => ({ name: path, member })),
  ];
  const isOther = ({ name, member }: { name: string; member: string }) => {
    const bytes = contents.read(member);
    return bytes !== undefined && stated.get(name) !== sha256Of(bytes);
  };
  for (const { member } of files.filter(isOther))
    log.find('other-weights', member, 'the weights of the records were not made by it: it was changed');
  if (sha256Of(JSON.stringify(madeFrom)) !== hash)
    log.find(
      'other-weights',
      specification,
      'the manifest names other inputs of the weights than those that they have their hash from',
    );
}
