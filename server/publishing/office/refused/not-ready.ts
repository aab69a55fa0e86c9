import { Problem } from '../../../problems.ts';

/** Why a revision is not checked or published now. */
export function notReady(code: 'not-checked' | 'embargoed' | 'not-here' | 'published' | 'attacked-less'): Problem {
  return new Problem('release-not-ready', { flaw: { code, about: {} } });
}
