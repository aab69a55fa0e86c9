import type { ProfilePlan } from './plan-profile.ts';
import type { LeftOut } from './profile-result.ts';

/** The records that are not in a model, and why: what a reader has to know before comparing it with a table. */
export function leftOutOfProfile({
  records: { fileRows, response, design },
  terms,
  among,
  absent,
}: Pick<ProfilePlan, 'records' | 'terms' | 'among' | 'absent'>): LeftOut {
  const counts = { outsideBase: 0, notAmong: 0, unknown: 0, noWeight: 0 };
  const unknownOf = terms.map(({ name }) => ({ variable: name, n: 0 }));
  for (let row = 0; row < fileRows; row++) {
    if (Number.isNaN(response[row])) counts.outsideBase++;
    else if (among[row] !== 1) counts.notAmong++;
    else if (design.weights[row] === 0) counts.noWeight++;
    else {
      const lacking = unknownOf.filter((_, place) => terms[place]!.codes[row] === -1);
      if (lacking.length > 0) counts.unknown++;
      for (const one of lacking) one.n++;
    }
  }
  return { ...counts, unknownOf: unknownOf.filter(({ n }) => n > 0), levels: absent };
}
