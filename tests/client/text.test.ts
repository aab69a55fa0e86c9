import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { deviceInstant } from '../../client/field/session/device-instant.ts';
import { accountTexts } from '../../client/text/accounts/account-texts.ts';
import { arrivalTexts } from '../../client/text/arrivals/arrival-texts.ts';
import { cardTexts } from '../../client/text/card/card-texts.ts';
import { checkInTexts } from '../../client/text/check-in/check-in-texts.ts';
import { codingTexts } from '../../client/text/coding/coding-texts.ts';
import { comfortTexts } from '../../client/text/comfort/comfort-texts.ts';
import { contactTexts } from '../../client/text/contacts/contact-texts.ts';
import { deskTexts } from '../../client/text/desk/desk-texts.ts';
import { downloadTexts } from '../../client/text/downloads/download-texts.ts';
import { dwellingTexts } from '../../client/text/dwellings/dwelling-texts.ts';
import { editionTexts } from '../../client/text/editions/edition-texts.ts';
import { fieldTexts } from '../../client/text/field/field-texts.ts';
import { fieldworkTexts } from '../../client/text/fieldwork/fieldwork-texts.ts';
import { figureTexts } from '../../client/text/figures/figure-texts.ts';
import { formatAgo, formatMonths, formatNumber } from '../../client/text/format.ts';
import { householdTexts } from '../../client/text/households/household-texts.ts';
import { type InEveryLanguage, LANGUAGES, localeOf, preferredLanguage } from '../../client/text/language.ts';
import { moveTexts } from '../../client/text/move/move-texts.ts';
import { offlineTexts } from '../../client/text/offline/offline-texts.ts';
import { quickExitTexts } from '../../client/text/quick-exit/quick-exit-texts.ts';
import { referralTexts } from '../../client/text/referral/referral-texts.ts';
import { releaseTexts } from '../../client/text/releases/release-texts.ts';
import { remarkTexts } from '../../client/text/remarks/remark-texts.ts';
import { rememberedLanguage, rememberLanguage } from '../../client/text/remembered-language.ts';
import { rolloutTexts } from '../../client/text/rollout/rollout-texts.ts';
import { shellTexts } from '../../client/text/shell/shell-texts.ts';
import { sourceTexts } from '../../client/text/sources/source-texts.ts';
import { studyPageTexts } from '../../client/text/study-page/study-page-texts.ts';
import { tablePageTexts } from '../../client/text/table-page/table-page-texts.ts';
import { tableProblemTexts } from '../../client/text/table-problems/table-problem-texts.ts';
import { tabletTexts } from '../../client/text/tablet/tablet-texts.ts';
import { titleIn } from '../../client/text/title-in.ts';
import { tokenTexts } from '../../client/text/tokens/token-texts.ts';
import { vaultTexts } from '../../client/text/vault/vault-texts.ts';
import { visitTexts } from '../../client/text/visits/visit-texts.ts';
import { weightingDesignTexts } from '../../client/text/weighting-design/weighting-design-texts.ts';
import { weightingProblemTexts } from '../../client/text/weighting-problems/weighting-problem-texts.ts';
import { crimeTexts } from '../../server/contract/words/crimes/crime-texts.ts';
import { indicatorTexts } from '../../server/contract/words/indicators/indicator-texts.ts';
import { tableIndicatorTexts } from '../../server/contract/words/tables/table-indicator-texts.ts';
import { toldTexts } from '../../server/contract/words/told/told-texts.ts';
import { loadInstruments } from '../../server/instruments/load-instruments.ts';

const INSTRUMENTS = join(import.meta.dirname, '../../questionnaires/instruments');

const PLACES: [string, InEveryLanguage<unknown>][] = [
  ['accounts', accountTexts],
  ['downloads', downloadTexts],
  ['shell', shellTexts],
  ['tokens', tokenTexts],
  ['releases', releaseTexts],
  ['field', fieldTexts],
  ['card', cardTexts],
  ['visits', visitTexts],
  ['households', householdTexts],
  ['dwellings', dwellingTexts],
  ['remarks', remarkTexts],
  ['comfort', comfortTexts],
  ['check-in', checkInTexts],
  ['tablet', tabletTexts],
  ['quick-exit', quickExitTexts],
  ['referral', referralTexts],
  ['contacts', contactTexts],
  ['vault', vaultTexts],
  ['desk', deskTexts],
  ['coding', codingTexts],
  ['sources', sourceTexts],
  ['weighting-problems', weightingProblemTexts],
  ['weighting-design', weightingDesignTexts],
  ['arrivals', arrivalTexts],
  ['fieldwork', fieldworkTexts],
  ['editions', editionTexts],
  ['rollout', rolloutTexts],
  ['table page', tablePageTexts],
  ['study-page', studyPageTexts],
  ['table problems', tableProblemTexts],
  ['move', moveTexts],
  ['figures', figureTexts],
  ['indicators', indicatorTexts],
  ['indicators of tables', tableIndicatorTexts],
  ['what people told', toldTexts],
  ['crimes', crimeTexts],
  ['offline', offlineTexts],
];

describe('the language of the interface', () => {
  it('is the first of the device that it speaks, else Spanish', () => {
    expect(preferredLanguage(['de-DE', 'pt-BR', 'en-US'])).toBe('pt');
    expect(preferredLanguage(['qu', 'ay'])).toBe('es');
  });

  it('is the one that was chosen, as long as the device lets it be remembered', () => {
    const kept = new Map<string, string>();
    const localStorage = {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => kept.set(name, value),
    };
    vi.stubGlobal('localStorage', localStorage);
    vi.stubGlobal('navigator', { languages: ['pt-BR'] });
    expect(rememberedLanguage()).toBe('pt');
    rememberLanguage('fr');
    expect(rememberedLanguage()).toBe('fr');
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    vi.stubGlobal('localStorage', { getItem: full, setItem: full });
    rememberLanguage('en');
    expect(rememberedLanguage()).toBe('pt');
    vi.unstubAllGlobals();
  });

  it('writes numbers as the country of the device does', () => {
    expect(formatNumber(1300000.5, localeOf('es', ['es-MX', 'en']))).toBe('1,300,000.5');
    expect(formatNumber(1300000.5, localeOf('es', ['es-CL']))).toBe('1.300.000,5');
    expect(localeOf('pt', ['en-US'])).toBe('pt-BR');
  });

  it.each(LANGUAGES)('calls each crime of a study as the questionnaire does, in %s', (language) => {
    const { current, find } = loadInstruments(INSTRUMENTS);
    const { crimes } = find(current.id, current.version)!.instrument.texts[language]!;
    const names = Object.entries<string>(crimeTexts[language].crimes).filter(([key]) => key in crimes);
    expect(names.length).toBeGreaterThan(15);
    for (const [key, name] of names) expect(name, key).toBe(crimes[key]!.name);
  });

  it.each(PLACES)('has the same texts in every language in the %s, and none is empty', (_, place) => {
    const spanish = textsBelow(place.es);
    for (const language of LANGUAGES) {
      const texts = textsBelow(place[language]);
      expect([...texts.keys()].sort(), language).toEqual([...spanish.keys()].sort());
      expect([...texts].filter(([, text]) => text.trim() === '')).toEqual([]);
    }
  });
});

describe('the title of an edition', () => {
  it('is in the reader’s language, else in another one, which is named', () => {
    const titles = { es: 'Encuesta', fr: 'Enquête' };
    expect(titleIn(titles, 'fr')).toEqual({ title: 'Enquête', language: 'fr' });
    expect(titleIn(titles, 'pt')).toEqual({ title: 'Encuesta', language: 'es' });
    expect(titleIn({ qu: 'Tapukuy' }, 'en')).toEqual({ title: 'Tapukuy', language: 'qu' });
  });
});

describe('moments', () => {
  it('are said in words', () => {
    const now = Date.parse('2026-11-24T15:00:00Z');
    expect(formatAgo(now - 2_000, now, 'en')).toBe('2 seconds ago');
    expect(formatAgo(now - 86_400_000, now, 'es')).toBe('ayer');
    expect(formatAgo(now + 5_000, now, 'en')).toBe('now');
  });

  it('of a reference period are its first and last month, wherever the reader is', () => {
    const period = { from: '2025-11', to: '2026-10' };
    expect(formatMonths(period, 'en')).toBe('Nov 2025 – Oct 2026'.replaceAll(' – ', '\u2009–\u2009'));
    expect(formatMonths(period, 'es-419')).toMatch(/^nov .*2025.*oct .*2026$/);
  });

  it('are written with the offset of the device', () => {
    expect(deviceInstant(new Date('2026-11-24T15:05:00.250Z'))).toBe('2026-11-24T10:05:00.250-05:00');
  });
});

/** The texts of one language by their path; a sentence that is a function counts with its source. */
function textsBelow(texts: unknown, path = ''): Map<string, string> {
  if (typeof texts === 'string' || typeof texts === 'function') return new Map([[path, String(texts)]]);
  const entries = Object.entries(texts as object).flatMap(([name, below]) => [...textsBelow(below, `${path}/${name}`)]);
  return new Map(entries);
}
