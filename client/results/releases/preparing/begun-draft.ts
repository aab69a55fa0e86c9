import type { AskedOfRelease, SuppressionRules } from '#contract';
import { fieldOfInstant } from '../zoned-instant.ts';
import { newReleaseDraft, type ReleaseDraft, type TypedRules } from './release-draft.ts';

/** A draft that begins with what was asked for before; a correction has a reason and an hour of its own. */
export function begunReleaseDraft(asked: AskedOfRelease, now: Date, isAgain: boolean): ReleaseDraft {
  const fresh = newReleaseDraft(now);
  const { about, embargo, tables, source, rules, tableFormats, reports, publicFiles, packages } = asked;
  return {
    release: about.release,
    title: about.title,
    why: (isAgain && about.why) || fresh.why,
    withdraws: isAgain && about.withdraws,
    values: about.values,
    tables,
    source,
    hour: isAgain ? fieldOfInstant(new Date(embargo)) : fresh.hour,
    rules: typedReleaseRules(rules),
    formats: tableFormats,
    reports: reports?.languages ?? [],
    before: reports?.before ?? '',
    sourceBefore: reports?.beforeSource ?? {},
    ...(reports && { standard: reports.standard }),
    publicFiles: publicFiles?.ids ?? [],
    publicFormats: publicFiles?.formats ?? [],
    ...(publicFiles && { publicLanguage: publicFiles.language }),
    packages: packages.join(' '),
  };
}

/** Rules as the form has them. */
export function typedReleaseRules({
  minimumCases,
  complement,
  dominance: { p, n, k },
  protection,
}: SuppressionRules): TypedRules {
  return {
    minimumCases: String(minimumCases),
    complement,
    dominance: p === undefined ? '' : String(p),
    protection: String(protection),
    ...(n !== undefined && k !== undefined && { shares: { n, k } }),
  };
}

export type LoosenedRule = 'minimumCases' | 'complement' | 'dominance' | 'protection';

/** The rules that hide less than those of the published revision. What is no number yet is told elsewhere. */
export function loosenedRules(typed: TypedRules, published: SuppressionRules): LoosenedRule[] {
  const before = typedReleaseRules(published);
  const isLess = (name: 'minimumCases' | 'dominance' | 'protection') =>
    before[name] !== '' && typed[name].trim() !== '' && Number(typed[name]) < Number(before[name]);
  const looser: readonly LoosenedRule[] = (['minimumCases', 'dominance', 'protection'] as const).filter(isLess);
  return [...looser, ...(before.complement && !typed.complement ? (['complement'] as const) : [])];
}
