import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { type EstimateRow, type MadeCell, tableSchema } from '#contract';
import { FramedSource } from '../../../client/results/FramedSource.tsx';
import { FiguresView } from '../../../client/results/figures/FiguresView.tsx';
import { ProfileView } from '../../../client/results/figures/ProfileView.tsx';
import { FIRST_VIEW } from '../../../client/results/model/view.ts';
import { PictureSourceContext, usePictureSource } from '../../../client/results/picture-source.ts';
import { picturesFor } from '../../../client/results/pictured/pictures-for.ts';
import { useEditionTitle } from '../../../client/results/use-edition-title.ts';
import { EditionContext } from '../../../client/shell/editions/edition-context.ts';
import { LANGUAGES, type LanguageCode } from '../../../client/text/language.ts';
import { LanguageContext } from '../../../client/text/language-context.ts';
import { resultsTexts } from '../../../client/text/results-texts.ts';
import { type Drawn, drawn, named, textIn } from '../elements.ts';
import { estimateRow } from './estimate-row.ts';

/** Written here once more. */
const WORDS = {
  es: { women: 'Mujeres', robbery: 'Robo con violencia', attempts: 'solo los intentos', edition: 'Encuesta de prueba' },
  en: { women: 'Women', robbery: 'Robbery', attempts: 'attempts only', edition: 'Survey of a test' },
  pt: { women: 'Mulheres', robbery: 'Assalto', attempts: 'só as tentativas', edition: 'Pesquisa de teste' },
  fr: {
    women: 'Femmes',
    robbery: 'Vol avec violence',
    attempts: 'les tentatives seulement',
    edition: 'Enquête d’essai',
  },
};

const inLanguage = (language: LanguageCode, page: ReturnType<typeof createElement>): Drawn =>
  drawn(createElement(LanguageContext, { value: { language, locale: language, choose: () => {} } }, page));

const Title = () => useEditionTitle();
const Source = () => usePictureSource();

/** What each picture is called in its file, and to who does not see it. */
function namesOn(page: Drawn): string[][] {
  return named(page, 'figure').map((figure) => [
    textIn(named(figure, 'h3')[0]!),
    named(figure, 'svg').find(({ attributes }) => attributes.role === 'img')!.attributes['aria-label']!,
  ]);
}

const SEXES = ['female', 'male'];
const ofSexes = SEXES.map((sex, place) => estimateRow({ domain: { sex }, estimate: 6000 + 900 * place }));

function picturesOfTable(language: LanguageCode, outcome: 'both' | 'attempted', crimes: string[]) {
  const cells = [estimateRow(), ...ofSexes].flatMap((row) =>
    crimes.map((crime): MadeCell => ({ ...row, crime, outcome, not_computed: {} })),
  );
  const figures = [{ indicator: 'prevalence_person', crimes, outcome }];
  const specification = tableSchema.parse({ table: 's01', figures, by: [{ variable: 'sex' }] });
  return picturesFor({ study: 'a', specification, cells }, { texts: resultsTexts[language], locale: language });
}

const results = (language: LanguageCode, rows: readonly EstimateRow[], where: string) =>
  inLanguage(
    language,
    createElement(FiguresView, {
      rows,
      differences: [],
      view: { ...FIRST_VIEW, where },
      onChange: () => undefined,
    }),
  );

describe.each(LANGUAGES)('in %s a picture that is saved', (language) => {
  const { women, robbery, attempts, edition } = WORDS[language];

  it('of results of a group names the group, and of everybody none', () => {
    const rows = ['robbery', 'assault'].flatMap((crime) =>
      [estimateRow(), ...ofSexes].map((row) => ({ ...row, crime })),
    );
    const [ofWomen] = namesOn(results(language, rows, 'sex=female'));
    for (const text of ofWomen!) expect(text).toContain(` · ${women}`);
    const [ofAll] = namesOn(results(language, rows, ''));
    for (const text of ofAll!) expect(text).not.toContain(women);
  });

  it('of a table of one crime names the crime and the outcome', () => {
    const [picture] = picturesOfTable(language, 'attempted', ['robbery']);
    for (const text of [picture!.title, picture!.finding]) expect(text).toContain(` · ${robbery} · ${attempts}`);
  });

  it('of a table of several crimes names them at the lines alone', () => {
    const [picture] = picturesOfTable(language, 'both', ['robbery', 'assault']);
    expect(picture!.title).not.toContain(robbery);
    expect(picture!.marks.map(({ group }) => group)).toContain(robbery);
  });

  it('of the profile names the crime of its victims', () => {
    const rows = ['victim_composition', 'population_composition', 'victim_risk', 'relative_risk'].flatMap((indicator) =>
      SEXES.map((sex) => estimateRow({ indicator, category: `sex=${sex}`, estimate: 0.5, lower: 0.4, upper: 0.6 })),
    );
    const view = { ...FIRST_VIEW, tab: 'profile' } as const;
    const page = inLanguage(language, createElement(ProfileView, { rows, view, onChange: () => undefined }));
    const names = namesOn(page);
    expect(names.length).toBeGreaterThanOrEqual(2);
    for (const text of names.flat()) expect(text).toContain(robbery);
  });

  it('has the title of its edition in the language of who saves it, and its key where it has none', () => {
    const titles = Object.fromEntries(LANGUAGES.map((one) => [one, WORDS[one].edition]));
    const saidOf = (title: object) => {
      const value = { edition: { key: 'e-2026', title } as never, reload: () => {} };
      return textIn(inLanguage(language, createElement(EditionContext, { value }, createElement(Title))));
    };
    expect([saidOf(titles), saidOf({})]).toEqual([edition, 'e-2026']);
  });
});

it('says whose standard errors it has where those are of sampling units with crimes alone', () => {
  const saidIn = (frame: string | undefined) => {
    const framed = createElement(FramedSource, { frame }, createElement(Source));
    return textIn(inLanguage('en', createElement(PictureSourceContext, { value: 'Survey' }, framed)));
  };
  expect(saidIn('incident_psus')).toBe('Survey · with standard errors from units with crimes only');
  expect([saidIn('all_psus'), saidIn(undefined)]).toEqual(['Survey', 'Survey']);
});
