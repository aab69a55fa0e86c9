import { describe, expect, it } from 'vitest';
import { FIGURE_LANGUAGES, type FigureLanguage, tableSchema } from '#contract';
import { rowGroups } from '../../../server/reports/made/row-groups.ts';
import { figurePicture } from '../../../server/reports/page/figure-picture.ts';
import { figureContextIn, type MadeUpGroup, madeUpTable } from './made-up-table.ts';

const spec = tableSchema.parse({
  table: 'sex-age-state',
  figures: [{ indicator: 'prevalence_person', crimes: ['any_person'] }],
  by: [{ variable: 'sex' }, { variable: 'age_group' }, { variable: 'state' }],
});

type Domain = MadeUpGroup['domain'];

const MEN: Domain = { sex: 'male', age_group: '30-59', state: '01' };
const WOMEN: Domain = { sex: 'female', age_group: '30-59', state: '01' };
const OTHERS: Domain = { sex: 'male', age_group: '30-59', state: '02' };
const YOUNG: Domain = { sex: 'female', age_group: '18-29' };
const WHOLE: readonly MadeUpGroup[] = [
  { domain: MEN, share: 0.3213 },
  { domain: WOMEN, share: 0.211 },
];
const SUBTOTAL: MadeUpGroup = { domain: YOUNG, share: 0.4923 };
const IMPRECISE: MadeUpGroup = { domain: OTHERS, share: 0.6, label: 'low' };

/** What a published table says under its title. */
function saidOf(given: readonly MadeUpGroup[], language: FigureLanguage, tested: readonly number[] = []): string {
  const context = figureContextIn(language);
  const [group] = rowGroups(madeUpTable(spec, given), context);
  const pairs = tested.map((place) => [group!.rows[0]!.cell, group!.rows[place]!.cell] as const);
  return figurePicture(group!, 'Crimes', context, pairs)!.html;
}

/** The words by which a reader knows what was ranked, written here once more. */
const CLAIMS: Readonly<Record<FigureLanguage, { readonly precise: RegExp; readonly whole: RegExp }>> = {
  en: { precise: /among figures of sufficient precision/i, whole: /totals and subtotals aside/i },
  es: { precise: /entre las cifras de precisión suficiente/i, whole: /aparte de totales y subtotales/i },
  pt: { precise: /entre os números de precisão suficiente/i, whole: /à parte totais e subtotais/i },
  fr: { precise: /parmi les chiffres de précision suffisante/i, whole: /hors totaux et sous-totaux/i },
};

/** What a sentence that names a highest estimate must say, written here once more. */
const UNTESTED: Readonly<Record<FigureLanguage, string>> = {
  en: 'Their order was not tested: it may be due to sampling.',
  es: 'Ese orden no se sometió a prueba: puede deberse al muestreo.',
  pt: 'Essa ordem não foi testada: pode se dever à amostragem.',
  fr: 'Cet ordre n’a pas été testé\u00a0: il peut tenir à l’échantillonnage.',
};

/** And what it says where a sentence above it has their test. */
const TESTED: Readonly<Record<FigureLanguage, string>> = {
  en: 'Whether they differ is what the test above says.',
  es: 'Si difieren, lo dice la prueba de arriba.',
  pt: 'Se diferem, é o que diz o teste acima.',
  fr: 'Le test ci-dessus dit si elles diffèrent.',
};

/** Figures of states, each in thousandths. */
const ofStates = (...thousandths: number[]) =>
  thousandths.map((share, place): MadeUpGroup => ({ domain: { ...MEN, state: `0${place + 1}` }, share: share / 1000 }));

/** How often a language calls figures highest and lowest, written here once more. */
const ENDS: Readonly<Record<FigureLanguage, RegExp>> = {
  en: /highest estimate:|lowest:/giu,
  es: /estimación más alta:|la más baja:/giu,
  pt: /estimativa mais alta:|a mais baixa:/giu,
  fr: /la plus élevée\u00a0:|l’estimation la plus élevée\u00a0:|la plus faible\u00a0:/giu,
};

describe('what a picture says in words', () => {
  it.each(FIGURE_LANGUAGES)('names all whose figures are printed alike, up to three, else none: %s', (language) => {
    const saidOfStates = (...thousandths: number[]) =>
      /aria-label="([^"]*)"/.exec(saidOf(ofStates(...thousandths), language))![1]!;
    const ends = (said: string) => said.match(ENDS[language])?.length ?? 0;
    expect(ends(saidOfStates(300, 200))).toBe(2);
    const shared = saidOfStates(300, 300, 200);
    expect(ends(shared)).toBe(2);
    const [, ofHighest = ''] = shared.split(/alta: |estimate: |élevée\u00a0: /u);
    for (const state of ['01', '02']) expect(ofHighest.split(/[.] /u)[0]).toContain(state);
    expect(ends(saidOfStates(300, 300, 300))).toBe(0);
    expect(ends(saidOfStates(300, 200, 200, 200, 200))).toBe(1);
    expect(ends(saidOfStates(300, 300, 300, 300, 200))).toBe(0);
  });

  it.each(FIGURE_LANGUAGES)('says that the order of its ends was not tested, where it has two: %s', (language) => {
    const labelOf = (given: readonly MadeUpGroup[]) => /aria-label="([^"]*)"/.exec(saidOf(given, language))![1]!;
    expect(labelOf(WHOLE).split(UNTESTED[language])).toHaveLength(2);
    expect(labelOf([IMPRECISE, WHOLE[0]!])).not.toContain(UNTESTED[language]);
  });

  it.each(FIGURE_LANGUAGES)('does not say so where a sentence beside it tests both ends: %s', (language) => {
    const states = ofStates(300, 250, 200);
    expect(saidOf(WHOLE, language, [1])).not.toContain(UNTESTED[language]);
    expect(saidOf(WHOLE, language, [1])).toContain(TESTED[language]);
    expect(saidOf(WHOLE, language)).not.toContain(TESTED[language]);
    expect(saidOf(states, language, [2])).not.toContain(UNTESTED[language]);
    // Of others, and of one of two that share an end.
    expect(saidOf(states, language, [1])).toContain(UNTESTED[language]);
    expect(saidOf(ofStates(300, 200, 200), language, [1])).toContain(UNTESTED[language]);
    expect(saidOf(ofStates(300, 200, 200), language, [1, 2])).not.toContain(UNTESTED[language]);
  });

  it.each(FIGURE_LANGUAGES)('says among which figures the highest is: %s', (language) => {
    const { precise, whole } = CLAIMS[language];
    const claimsOf = (given: readonly MadeUpGroup[]) => {
      const said = saidOf(given, language);
      expect(said).toMatch(/32[,.\s\u202f]?130/);
      return [precise.test(said), whole.test(said)];
    };
    expect(claimsOf(WHOLE)).toEqual([false, false]);
    expect(claimsOf([SUBTOTAL, ...WHOLE])).toEqual([false, true]);
    expect(claimsOf([IMPRECISE, ...WHOLE])).toEqual([true, false]);
    expect(claimsOf([SUBTOTAL, IMPRECISE, ...WHOLE])).toEqual([true, true]);
  });

  it.each(FIGURE_LANGUAGES)('does not call every figure imprecise where a total is precise: %s', (language) => {
    expect(saidOf([SUBTOTAL, IMPRECISE], language)).toMatch(CLAIMS[language].whole);
  });

  it('says of each part of a long picture that its ends are those of the part', () => {
    const many = Array.from(
      { length: 20 },
      (_, place): MadeUpGroup => ({
        domain: { ...MEN, state: String(place + 1).padStart(2, '0') },
        share: 0.5 - place / 100,
      }),
    );
    const drawn = [...saidOf(many, 'en').matchAll(/aria-label="([^"]*)"/g)].map(([, label]) => label);
    const labels = [...new Set(drawn)];
    expect(labels).toHaveLength(2);
    for (const [place, label] of labels.entries()) expect(label).toContain(`part ${place + 1} of 2. Highest estimate`);
  });
});
