import type { StudySource } from '../study.ts';
import { replicateColumnNames, sampledParts } from '../study-parts.ts';
import { studyProblems } from '../study-problems.ts';
import type { StudyReport } from '../study-report.ts';
import type { Study } from '../study-schema.ts';

type Replicates = NonNullable<Study['design']['replicates']>;

/** How far two ways of writing the same scale may differ. */
const SAME_SCALE = 1e-9;

/** Checks what the study says of its replicates: that what the method needs is there, and that every key counts. */
export function checkReplicates({ study, place }: StudySource, report: StudyReport): void {
  const { replicates } = study.design;
  if (replicates === undefined) return;
  const { method, scale, rscales, rho } = replicates;
  const at = (...key: string[]) => place(['design', 'replicates', ...key]);
  if (method === 'Fay' && rho === undefined) report.add(at(), studyProblems.rhoNeeded());
  if (method !== 'Fay' && rho !== undefined) report.add(at('rho'), studyProblems.rhoOfOther(method));
  if (method === 'other' && scale === undefined && rscales === undefined) report.add(at(), studyProblems.scaleNeeded());
  const [count] = sampledParts(study).flatMap(({ part }) =>
    part.replicates ? [replicateColumnNames(part.replicates).length] : [],
  );
  if (count === undefined) return;
  const own = ownScale(replicates, count);
  if (scale !== undefined && own !== undefined && Math.abs(scale - own) > SAME_SCALE * own)
    report.add(at('scale'), studyProblems.scaleOfMethod({ method, scale, own }));
  if (Array.isArray(rscales) && rscales.length !== count)
    report.add(at('rscales'), studyProblems.rscalesLength({ length: rscales.length, replicates: count }));
  if (rscales !== undefined && [rscales].flat().every((value) => value === 0))
    report.add(at('rscales'), studyProblems.rscalesAllZero());
}

/** The scale that a method always has; undefined where a study may state it. */
function ownScale({ method, rho }: Replicates, count: number): number | undefined {
  if (method === 'BRR') return 1 / count;
  if (method === 'SDR') return 4 / count;
  return method === 'Fay' && rho !== undefined ? 1 / (count * (1 - rho) ** 2) : undefined;
}
