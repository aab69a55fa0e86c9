import { describe, expect, it } from 'vitest';
import { prepareRelease } from '#contract';
import { ApiProblem } from '../../../client/api.ts';
import {
  bodyOfDraft,
  errorsInDraft,
  keyFromTitle,
  newReleaseDraft,
} from '../../../client/results/releases/preparing/release-draft.ts';
import { releaseProblemText } from '../../../client/results/releases/ReleaseProblem.tsx';
import { hrefOfPage, pathOfRevision, revisionOfItem } from '../../../client/results/releases/release-address.ts';
import { formatZoned, instantOfField } from '../../../client/results/releases/zoned-instant.ts';
import { releaseTexts } from '../../../client/text/releases/release-texts.ts';

const TITLES = { es: 'Robo', en: 'Robbery', pt: 'Roubo', fr: 'Vol' };
const KEY = 'a4c1d2e3-0000-4000-8000-000000000000';
const fresh = newReleaseDraft(new Date(2026, 10, 24, 15));
const full = { ...fresh, title: TITLES, release: 'robbery-2026', tables: [KEY] };

describe('a release that is written on the page', () => {
  it('has noon of tomorrow as its hour, in the zone of who writes it', () => {
    expect(fresh.hour).toBe('2026-11-25T12:00');
    expect(instantOfField(fresh.hour)).toBe('2026-11-25T17:00:00.000Z');
    expect(formatZoned('2026-11-25T17:00:00.000Z', 'en-GB')).toMatch(/25 Nov 2026.*12:00.*GMT-5/);
    expect(instantOfField('')).toBeUndefined();
  });

  it('says all that is missing or wrong, in the order of the form', () => {
    expect(errorsInDraft(fresh, true)).toEqual(['why', 'title', 'key', 'tables']);
    const rules = { ...full.rules, minimumCases: '1', protection: '-1', dominance: 'x' };
    const wrong = { ...full, hour: '', rules, packages: `${'ab'.repeat(32)}, short` };
    expect(errorsInDraft(wrong, false)).toEqual(['hour', 'minimumCases', 'dominance', 'protection', 'packages']);
    expect(errorsInDraft({ ...full, release: 'es' }, false)).toEqual(['key']);
    expect(errorsInDraft(full, false)).toEqual([]);
  });

  it('is sent as the contract has it, with why and withdrawing of a correction alone', () => {
    const first = bodyOfDraft(full, false);
    expect(prepareRelease.body.safeParse(first).error).toBeUndefined();
    expect(first.about).toEqual({ release: 'robbery-2026', title: TITLES });
    const second = bodyOfDraft({ ...full, why: TITLES, withdraws: true, formats: ['json-stat', 'xlsx'] }, true);
    expect(prepareRelease.body.parse(second)).toMatchObject({
      about: { why: TITLES, withdraws: true },
      tableFormats: ['xlsx', 'json-stat'],
      rules: { minimumCases: 5, dominance: { p: 10 } },
    });
  });

  it('is named after its title, and opened by name and revision', () => {
    expect(keyFromTitle('  ¿Robo en 2026? Víctimas')).toBe('robo-en-2026-victimas');
    expect(keyFromTitle(`${'a'.repeat(39)} b`)).toBe('a'.repeat(39));
    const named = { release: 'robbery-2026', revision: 12 };
    expect(revisionOfItem(pathOfRevision(named)[1]!)).toEqual(named);
    expect(hrefOfPage(named, 'es/index.html')).toBe('/api/release-files/robbery-2026/12/es/index.html');
  });

  it('that is refused says why in the language of who reads it, with what it is about', () => {
    const { problems } = releaseTexts.en;
    const flaw = { code: 'hides-more', about: { cells: 1200 } };
    const refused = new ApiProblem({ status: 422, code: 'release-not-prepared', flaw });
    expect(releaseProblemText(refused, problems, 'en-GB')).toContain('(1,200)');
    const own = new ApiProblem({ status: 409, code: 'own-release' });
    expect(releaseProblemText(own, releaseTexts.fr.problems, 'fr-FR')).toContain('Vous l’avez préparée');
    expect(
      releaseProblemText(new ApiProblem({ status: 500, code: 'internal-error' }), problems, 'en-GB'),
    ).toBeUndefined();
  });
});
