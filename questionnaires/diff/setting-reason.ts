import type { VerdictReason } from './reasons.ts';

/** Why it matters that a setting of the manifest is another one. The first pattern that fits counts. */
export function settingReason(path: string, earlier: unknown, later: unknown): VerdictReason {
  if (moduleIn(path) !== undefined) return later ? 'module-on' : 'module-off';
  if (path === 'languages') return languagesReason(earlier, later);
  if (path === 'selection.method') return methodReason(earlier, later);
  return PATTERNS.find(({ pattern }) => pattern.test(path))?.because ?? 'note';
}

/** The module that a setting switches. */
export function moduleIn(path: string): string | undefined {
  return /^packs\.(.+)\.active$/.exec(path)?.[1];
}

const PATTERNS: readonly { pattern: RegExp; because: VerdictReason }[] = [
  { pattern: /^referencePeriod\b/, because: 'reference-window' },
  { pattern: /^leadIn\b/, because: 'lead-in' },
  { pattern: /^screeners$/, because: 'screener-way' },
  { pattern: /^selection\.minimumAge$/, because: 'population' },
  { pattern: /^details\.seriesFrom$/, because: 'series-rule' },
  { pattern: /^details\b/, because: 'caps' },
  { pattern: /^formalComplaintIs$/, because: 'reporting-bodies' },
  { pattern: /^reportingBodies\.[^.]+(\.(kind|exists|asked))?$/, because: 'reporting-bodies' },
  { pattern: /^reportingBodies\b/, because: 'country-settings' },
  { pattern: /^sdg\.[^.]+(\.(source|window)\b.*)?$/, because: 'sdg-source' },
  { pattern: /^money\b/, because: 'country-settings' },
];

function languagesReason(earlier: unknown, later: unknown): VerdictReason {
  const now = Array.isArray(later) ? later : [];
  return Array.isArray(earlier) && earlier.some((language) => !now.includes(language))
    ? 'language-gone'
    : 'language-new';
}

/** Kish's tables and the draw by lot give each adult a known chance; a birthday depends on the day of the visit. */
const KNOWN_CHANCE = ['seeded_random', 'kish_grid'];

function methodReason(...methods: unknown[]): VerdictReason {
  return methods.every((method) => KNOWN_CHANCE.includes(String(method))) ? 'known-chance' : 'selection-method';
}
