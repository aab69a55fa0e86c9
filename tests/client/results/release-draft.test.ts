import { describe, expect, it } from 'vitest';
import { askedOfRelease, prepareRelease, type ReleaseHead } from '#contract';
import { ApiProblem } from '../../../client/api.ts';
import { begunReleaseDraft, loosenedRules } from '../../../client/results/releases/preparing/begun-draft.ts';
import { isAboutChanged } from '../../../client/results/releases/preparing/is-about-changed.ts';
import {
  bodyOfDraft,
  errorsInDraft,
  keyFromTitle,
  newReleaseDraft,
} from '../../../client/results/releases/preparing/release-draft.ts';
import { revisionThatWaits } from '../../../client/results/releases/preparing/revision-that-waits.ts';
import { titlesMissing } from '../../../client/results/releases/preparing/titles-missing.ts';
import { releaseFlawText, releaseProblemText } from '../../../client/results/releases/ReleaseProblem.tsx';
import { standOfRelease } from '../../../client/results/releases/ReleaseStateTag.tsx';
import {
  begunIn,
  hrefOfAgain,
  hrefOfCorrection,
  hrefOfPage,
  pathOfRevision,
  revisionOfItem,
} from '../../../client/results/releases/release-address.ts';
import { listedWords } from '../../../client/results/releases/revision/listed-words.ts';
import { sortOfFile } from '../../../client/results/releases/revision/sort-of-file.ts';
import { msUntilAsked, nextHour } from '../../../client/results/releases/use-until-published.ts';
import { formatZoned, instantOfField } from '../../../client/results/releases/zoned-instant.ts';
import { releaseTexts } from '../../../client/text/releases/release-texts.ts';

const TITLES = { es: 'Robo', en: 'Robbery', pt: 'Roubo', fr: 'Vol' };
const KEY = 'a4c1d2e3-0000-4000-8000-000000000000';
const fresh = newReleaseDraft(new Date(2026, 10, 24, 15));
const full = { ...fresh, title: TITLES, release: 'robbery-2026', tables: [KEY] };

describe('a release that is written on the page', () => {
  it('has noon of tomorrow as its hour, in the zone of who writes it', () => {
    expect(fresh.hour).toBe('2026-11-25T12:00');
    // With the offset of the person: in the evening the day by another clock is tomorrow's.
    expect(instantOfField(fresh.hour)).toBe('2026-11-25T12:00:00-05:00');
    expect(instantOfField('2026-11-25T20:30')).toBe('2026-11-25T20:30:00-05:00');
    expect(formatZoned('2026-11-25T17:00:00.000Z', 'en-GB')).toMatch(/25 Nov 2026.*12:00.*GMT-5/);
    expect(instantOfField('')).toBeUndefined();
  });

  it('takes back what the server said once that is changed which it is about', () => {
    const failed = (code: string) => ({ is: 'failed' as const, problem: new ApiProblem({ status: 422, code }) });
    expect(isAboutChanged(failed('unknown-table'), { tables: [] })).toBe(true);
    expect(isAboutChanged(failed('unknown-table'), { title: TITLES })).toBe(false);
    expect(isAboutChanged(failed('releases-not-written'), { tables: [] })).toBe(false);
    expect(isAboutChanged({ is: 'refused', findings: [] }, { tables: [] })).toBe(true);
    expect(isAboutChanged({ is: 'refused', findings: [] }, { formats: [] })).toBe(false);
    const large = { code: 'too-large-to-attack', about: { cells: 5565 } } as const;
    const tooLarge = new ApiProblem({ status: 422, code: 'release-not-prepared', flaw: large });
    expect(isAboutChanged({ is: 'failed', problem: tooLarge }, { tables: [] })).toBe(true);
    expect(isAboutChanged({ is: 'failed', problem: tooLarge }, { title: TITLES })).toBe(false);
    for (const { problems } of Object.values(releaseTexts))
      expect(releaseProblemText(tooLarge, problems, 'en')).toContain('5,565');
    const flaw = { code: 'hides-more', about: { cells: 2 } } as const;
    const hidden = new ApiProblem({ status: 422, code: 'release-not-prepared', flaw });
    expect(isAboutChanged({ is: 'failed', problem: hidden }, { withdraws: true })).toBe(true);
    expect(isAboutChanged({ is: 'failed', problem: hidden }, { before: '' })).toBe(false);
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

describe('a release that is prepared again or corrected', () => {
  const now = new Date(2026, 10, 28, 15);
  const asked = askedOfRelease.parse({
    about: {
      release: 'robbery-2026',
      title: TITLES,
      why: TITLES,
      withdraws: true,
      values: { state: { 31: 'Yucatán' } },
    },
    embargo: '2026-11-25T17:00:00.000Z',
    tables: [KEY],
    source: { file: 2 },
    rules: { minimumCases: 3, dominance: { n: 2, k: 80 }, protection: 20 },
    tableFormats: ['xlsx'],
    reports: { languages: ['fr'], before: 'enviz-2025', standard: 'inegi' },
    packages: ['ab'.repeat(32)],
  });

  it('begins with all that was asked for, and is sent again as it was', () => {
    expect(prepareRelease.body.parse(bodyOfDraft(begunReleaseDraft(asked, now, true), true))).toEqual({
      ...asked,
      // The same instant, by the clock of who sends it.
      embargo: '2026-11-25T12:00:00-05:00',
    });
    expect(errorsInDraft(begunReleaseDraft(asked, now, true), true)).toEqual([]);
  });

  it('keeps what the figures of the edition before are made from, which goes with that edition alone', () => {
    const beforeSource = { weighting: KEY, file: 3 };
    const again = begunReleaseDraft({ ...asked, reports: { ...asked.reports!, beforeSource } }, now, true);
    expect(bodyOfDraft(again, true).reports).toEqual({ ...asked.reports, beforeSource });
    expect(bodyOfDraft({ ...again, before: '' }, true).reports).toEqual({ languages: ['fr'], standard: 'inegi' });
  });

  it('has a reason and an hour of its own where it corrects', () => {
    const draft = begunReleaseDraft(asked, now, false);
    expect([draft.hour, draft.withdraws, draft.why.es]).toEqual(['2026-11-29T12:00', false, '']);
    expect([draft.tables, draft.source, draft.formats, draft.before]).toEqual([
      [KEY],
      { file: 2 },
      ['xlsx'],
      'enviz-2025',
    ]);
    expect(errorsInDraft(draft, true)).toEqual(['why']);
  });

  it('says which rules hide less than those of what is published, and only these', () => {
    const { rules } = askedOfRelease.parse({ ...asked, rules: {} });
    const typed = { minimumCases: '3', complement: false, dominance: '5', protection: '9' };
    expect(loosenedRules(typed, rules)).toEqual(['minimumCases', 'dominance', 'protection', 'complement']);
    expect(loosenedRules(full.rules, rules)).toEqual([]);
    expect(loosenedRules({ ...full.rules, minimumCases: '7', protection: '' }, rules)).toEqual([]);
    expect(loosenedRules(full.rules, asked.rules)).toEqual(['protection']);
  });

  it('is opened in its own edition, whichever is shown', () => {
    const named = { release: 'robbery-2026', revision: 2, edition: 'enviz-2025' };
    expect(hrefOfCorrection(named)).toBe('#/edition/enviz-2025/releases/new?corrects=robbery-2026');
    expect(hrefOfAgain(named)).toBe('#/edition/enviz-2025/releases/new?again=robbery-2026');
    expect([begunIn('?again=robbery-2026'), begunIn('?corrects=a'), begunIn('')]).toEqual([
      'robbery-2026',
      'a',
      undefined,
    ]);
  });
});

describe('what a page says of a release', () => {
  const head = { state: 'checked', isHere: true, embargo: '2026-11-25T17:00:00.000Z' } as ReleaseHead;
  const hour = Date.parse(head.embargo);

  it('is asked for again from its hour on, and not only once it is about to be published', () => {
    expect(nextHour([head, { ...head, state: 'prepared' }])).toBe(hour);
    expect(
      nextHour([
        { ...head, isHere: false },
        { ...head, state: 'published' },
      ]),
    ).toBeUndefined();
    const notPublished = { code: 'release-changed', about: {}, lasts: true, at: head.embargo };
    expect(nextHour([{ ...head, state: 'due', notPublished }])).toBeUndefined();
    expect(msUntilAsked(hour, hour - 10_000)).toBeLessThan(15_000);
    expect(msUntilAsked(hour, hour + 1)).toBeLessThan(5000);
    expect(msUntilAsked(hour, hour - 86_400_000)).toBeLessThanOrEqual(60_000);
  });

  it('tells that a later revision stands in its place, or that it was withdrawn', () => {
    const earlier = { ...head, state: 'published', correctedBy: 2 } as ReleaseHead;
    expect(standOfRelease({ ...earlier, isWithdrawn: true })).toBe('withdrawn');
    expect(standOfRelease({ ...earlier, isWithdrawn: false })).toBe('corrected');
    expect(standOfRelease({ ...head, state: 'published' })).toBe('published');
  });

  it('tells of files that are gone, and of a check that holds no more, before anything else', () => {
    expect(standOfRelease({ ...head, state: 'checked', gone: 'prepared' })).toBe('gone');
    expect(standOfRelease({ ...head, state: 'published', gone: 'kept' })).toBe('published');
    expect(standOfRelease({ ...head, state: 'prepared', isCheckLapsed: true })).toBe('lapsed');
  });

  it('of another one of the same name that came between says who and when, and may take its place', () => {
    const about = { release: 'robbery-2026', revision: 1, sha256: 'ab', by: 'carla', at: '2026-11-24T17:00:00Z' };
    const problem = new ApiProblem({ status: 409, code: 'another-waits', flaw: { code: 'another-waits', about } });
    expect(revisionThatWaits({ is: 'failed', problem })).toEqual({
      release: 'robbery-2026',
      revision: 1,
      sha256: 'ab',
    });
    expect(revisionThatWaits({ is: 'ready' })).toBeUndefined();
    for (const { problems } of Object.values(releaseTexts)) {
      const words = releaseProblemText(problem, problems, 'en', () => 'Carla Ruiz');
      expect(words).toMatch(/Carla Ruiz.*Nov 24, 2026/);
    }
  });

  it('tells that it was not published at its hour, and not that it is being published', () => {
    const notPublished = { code: 'release-changed', about: {}, lasts: true, at: head.embargo };
    expect(standOfRelease({ ...head, state: 'due', notPublished })).toBe('held');
    expect(standOfRelease({ ...head, state: 'due' })).toBe('due');
  });

  it('says in the reader’s language alone why public-use files do not go with a release', () => {
    const sentences = new Set<string>();
    for (const [language, locale] of [
      ['es', 'es-MX'],
      ['en', 'en'],
      ['pt', 'pt-BR'],
      ['fr', 'fr'],
    ] as const)
      for (const why of ['same-name', 'other-study', 'format', 'at-risk', 'not-as-described']) {
        const about = { why, publicFile: 'edition', study: 'other', format: 'sav' };
        const { problems: texts } = releaseTexts[language];
        const sentence = releaseFlawText(['public-files-refused'], about, { texts, locale })!;
        expect(sentence).toContain('edition');
        expect(sentence).not.toContain('undefined');
        sentences.add(sentence);
      }
    expect(sentences.size).toBe(20);
  });

  it('has a sentence in each language for what stands against the site', () => {
    const about = { release: 'robbery-2026', revision: 2, file: 'data/people.csv', files: 1200 };
    for (const [language, locale] of [
      ['es', 'es-MX'],
      ['en', 'en'],
      ['pt', 'pt-BR'],
      ['fr', 'fr'],
    ] as const) {
      const texts = releaseTexts[language].problems;
      const sentence = releaseFlawText(['site-lost-files', 'failed'], about, { texts, locale })!;
      for (const part of ['robbery-2026', 'data/people.csv', '200']) expect(sentence).toContain(part);
      expect(releaseFlawText(['unheard-of', 'failed'], {}, { texts, locale })).toBe(texts.failed);
    }
  });

  it('says of each file what it is, and of a link on the site that it is one', () => {
    const sorts = {
      'data/people.csv': 'data',
      'data/people.json': 'data',
      'data/described.json': 'description',
      'files/tables/figures-es.xlsx': 'format',
      'files/report-es.pdf': 'report',
      'files/public/edition/parquet/persons.parquet': 'public',
    };
    for (const [path, sort] of Object.entries(sorts)) expect(sortOfFile(path)).toBe(sort);
    for (const { shown, site } of Object.values(releaseTexts)) {
      expect(new Set(Object.values(shown.whats)).size).toBe(5);
      expect(site.noFile.link('es/index.html')).not.toBe(site.noFile.other('es/index.html'));
      const named = shown.publicFile({ name: 'edition', formats: 'parquet, csv', k: '3', l: '2' });
      expect(named).toContain('edition (parquet, csv)');
    }
  });

  it('counts one as it counts many', () => {
    const attack = ({ shown }: (typeof releaseTexts)['es'], count: string) =>
      shown.attack({ equations: count, quantities: count, programs: count }).replaceAll(count, '#');
    for (const texts of Object.values(releaseTexts)) {
      expect(attack(texts, '1')).toBe(attack(texts, '24'));
      // The number stands after its name, so that no word has to agree with it.
      expect(attack(texts, '1').match(/[:\u202f] #[.;]/g)).toHaveLength(3);
    }
  });

  it('names the languages in which a table has no title, and how many cells a list has', () => {
    expect(titlesMissing({ title: { es: 'Víctimas', en: 'Victims' } })).toEqual(['pt', 'fr']);
    expect(titlesMissing({ title: { '': 'Víctimas' } })).toEqual([]);
    expect(listedWords(releaseTexts.es.shown, { shown: 16, all: 16 }, 'es-MX')).toBe('Ver las celdas (16)');
    expect(listedWords(releaseTexts.es.shown, { shown: 500, all: 1200 }, 'es-MX')).toBe('Ver 500 de 1,200');
  });
});
