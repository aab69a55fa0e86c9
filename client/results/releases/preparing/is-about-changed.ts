import { ApiProblem } from '../../../api.ts';
import type { ReleaseDraft } from './release-draft.ts';
import type { PreparingState } from './use-release-preparation.ts';

/** What of the form each problem is about: once that is changed, what was said of it is no longer so. */
const FIELDS: Readonly<Record<string, readonly (keyof ReleaseDraft)[]>> = {
  'another-edition': ['release'],
  'another-study': ['release'],
  'another-waits': ['release'],
  'before-lost': ['release'],
  'earlier-lost': ['release', 'withdraws'],
  'hides-more': ['withdraws', 'tables', 'rules', 'source'],
  'no-interviews': ['source'],
  'nothing-to-correct': ['release'],
  'public-file-not-again': ['publicFiles'],
  'public-files-refused': ['publicFiles', 'publicFormats', 'publicLanguage'],
  recovered: ['tables', 'rules', 'source'],
  'too-large-to-attack': ['tables', 'rules', 'source', 'reports'],
  'unknown-public-file': ['publicFiles'],
  'unknown-table': ['tables'],
  'why-missing': ['release'],
};

/** Whether what the server said of the last sending is about a part of the form that is changed now. */
export function isAboutChanged(state: PreparingState, changed: Partial<ReleaseDraft>): boolean {
  if (state.is === 'refused') return 'tables' in changed;
  if (state.is !== 'failed' || !(state.problem instanceof ApiProblem)) return false;
  const { flaw, code } = state.problem;
  const fields = FIELDS[flaw?.code ?? ''] ?? FIELDS[code] ?? [];
  return fields.some((field) => field in changed);
}
