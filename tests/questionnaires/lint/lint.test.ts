import { describe, expect, it } from 'vitest';
import { lint } from '#questionnaires';
import { tinyInstrument } from '../../support/tiny-instrument.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests reach into JSON of any shape to change it
type Json = any;

const routing = ['unreachable', 'always-true', 'never-true', 'edit-never-fires', 'edit-always-fires', 'never-offered'];

/** Problems of routing after a designer's change, as `code path`. */
function routingAfter(change: (files: Json) => void): string[] {
  return lint(tinyInstrument(change))
    .filter(({ code }) => routing.includes(code))
    .map(({ code, path }) => `${code} ${path}`);
}

const find = (files: Json, form: string, name: string): Json =>
  files[`modules/${form}.json`].screens
    .flatMap(({ questions }: Json) => questions)
    .find((question: Json) => question.name === name);

/** Asks about walking alone at night under a condition. */
const setVisible = (condition: string) => (files: Json) => {
  find(files, 'perception', 'walk_alone_night').visibleIf = condition;
};

describe('whether a question can be reached', () => {
  it('a questionnaire in which every question can be reached raises no alarm', () => {
    expect(routingAfter(() => {})).toEqual([]);
  });

  const unreachable: [string, string][] = [
    ['two answers to one question', "{vehicles_owned} = 'yes' and {vehicles_owned} = 'no'"],
    ['an answer and its absence', "{vehicles_owned} = 'yes' and {vehicles_owned} empty"],
    ['a number between two neighbours', '{n_residents} > 3 and {n_residents} < 4'],
    ['what the form excludes', "{consent_selected} = 'no'"],
    ['a negation of what must hold', "!({consent_roster} = 'yes' or {vehicles_owned} = 'no')"],
  ];
  it.each(unreachable)('%s is never reached', (_, condition) => {
    expect(routingAfter(setVisible(condition))).toContain('unreachable walking.walk_alone_night.visibleIf');
  });

  const reachable: [string, string][] = [
    ['one of several answers', "{vehicles_owned} = 'yes' or {vehicles_owned} = 'dk'"],
    ['the greatest number', '{n_residents} >= 30'],
    ['a number above another one', '{n_residents} > {n_adults} and {n_adults} > 1'],
    ['a sum, which is not decided', '{n_residents} + {n_adults} > 1000'],
    ['part of a text, which is not decided', "{selected_name} contains 'q'"],
  ];
  it.each(reachable)('%s raises no alarm', (_, condition) => {
    expect(routingAfter(setVisible(condition))).toEqual([]);
  });

  it('an answer that routing excludes counts as excluded three questions later', () => {
    const found = routingAfter((files) => {
      find(files, 'incident', 'ev_injury').visibleIf = "{ev_weapon} = 'no' and {ev_weapon_type} notempty";
    });
    expect(found.some((line) => line.startsWith('unreachable') && line.includes('ev_injury'))).toBe(true);
  });

  it('a choice offered under a condition leaves others to those who do not meet it', () => {
    const found = routingAfter((files) => {
      const place = find(files, 'incident', 'ev_place');
      place.choicesVisibleIf = {
        home: "{crime} = 'robbery'",
        street: "{crime} != 'robbery'",
        online: "{crime} != 'robbery' and {n_incidents} > 0",
      };
      find(files, 'incident', 'ev_present').visibleIf = "{ev_place} = 'street'";
      delete find(files, 'incident', 'ev_present').fixed;
    });
    expect(found).toEqual([]);
  });

  it('an exclusive answer is never there together with another one', () => {
    const found = routingAfter((files) => {
      find(files, 'incident', 'ev_injury').edits = [
        { id: 'many', when: "{ev_injury} contains 'none' and {ev_injury} contains 'cut'", severity: 'soft' },
      ];
    });
    expect(found.filter((line) => line.startsWith('edit-never-fires')).length).toBe(1);
  });

  it('a stamped edit that fires for one crime only is no problem', () => {
    const found = routingAfter((files) => {
      find(files, 'screeners_person', '[c]_times').edits = [
        { id: 'many', when: "'[c]' = 'robbery' and {[c]_times} > 5", severity: 'soft' },
      ];
    });
    expect(found).toEqual([]);
  });
});

describe('words that stand twice', () => {
  it('are right in French where a pronoun is doubled, and pointed out elsewhere', () => {
    const found = (text: string) =>
      lint(
        tinyInstrument((files: Json) => {
          files['manifest.json'].languages = ['es', 'en', 'fr'];
          files['manifest.json'].fills.country.fr = 'le pays';
          files['texts/fr.json'] = structuredClone(files['texts/es.json']);
          files['texts/fr.json'].questions.m_sex.text = text;
        }),
      ).filter(({ code, path }) => code === 'untidy-text' && path === 'questions.m_sex.text');
    expect(found('Vous vous sentez en sécurité, et nous nous taisons ?')).toEqual([]);
    expect(found('Êtes êtes-vous en sécurité ?')).toEqual([]);
    expect(found('À quel âge âge avez-vous déménagé ?')).toHaveLength(1);
  });
});

describe('what is read aloud', () => {
  const codesAfter = (text: string, language = 'es') =>
    lint(
      tinyInstrument((files: Json) => {
        files[`texts/${language}.json`].questions.m_sex.text = text;
      }),
    )
      .filter(({ file, path }) => file === `texts/${language}.json` && path === 'questions.m_sex.text')
      .map(({ code }) => code)
      .filter((code) => code !== 'missing-question-mark');

  const sound: [string, string][] = [
    ['¿Sabe leer y escribir?', 'es'],
    ['¿Tiene usted CURP o pasaporte?', 'es'],
    ['¿Alguien se llevó algo suyo sin permiso, o no?', 'es'],
    ['Have you never told anybody about it?', 'en'],
    ['Did it happen at home or did it not happen there?', 'en'],
    ['Had you told somebody that that had had an effect?', 'en'],
    ['¿Qué tan á tan seguro se siente?', 'es'],
    ['¿Está tá usted seguro?', 'es'],
  ];
  it.each(sound)('“%s” is left alone', (text, language) => {
    expect(codesAfter(text, language)).toEqual([]);
  });

  const unsound: [string, string, string][] = [
    ['¿Es hombre o mujer? NO LEER', 'es', 'instruction-in-speech'],
    ['¿Es hombre o mujer? [Muestre la tarjeta]', 'es', 'instruction-in-speech'],
    ['¿No es cierto que usted no lo denunció?', 'es', 'double-negative'],
    ["Don't you think that it was not reported?", 'en', 'double-negative'],
    [`Tell me ${'again and '.repeat(40)}again.`, 'en', 'long-text'],
    ['The the sex?', 'en', 'untidy-text'],
    ['¿Está está usted seguro?', 'es', 'untidy-text'],
    ['¿Usted vive en en la ciudad?', 'es', 'untidy-text'],
    ['¿Es hombre\u200b o mujer?', 'es', 'untidy-text'],
    ['Are you a man , or a woman?', 'en', 'untidy-text'],
    ['Are you a man&nbsp;or a woman?', 'en', 'untidy-text'],
  ];
  it.each(unsound)('“%s” is pointed out', (text, language, code) => {
    expect(codesAfter(text, language)).toContain(code);
  });
});

describe('a referral card', () => {
  const care = {
    selfCompleted: true,
    privacyCheck: true,
    skippable: true,
    sealed: true,
    referralCard: true,
    noNarrative: false,
  };
  const withoutNumber = (es: string, en: string) =>
    lint(
      tinyInstrument((files: Json) => {
        files['crime-types.json'].crimes[0].sensitive = care;
        files['manifest.json'].fills.referral_card = { es, en };
      }),
    ).filter(({ code }) => code === 'card-without-number');

  it('without a number to call is pointed out, and hours are no number', () => {
    expect(withoutNumber('Llame al 911, las 24 horas.', 'Call 01 800 5555.')).toEqual([]);
    const [finding, ...others] = withoutNumber('Llame a la línea nacional, las 24 horas, los 7 días.', 'Call 911.');
    expect(finding?.message).toContain('no telephone number in es');
    expect(others).toEqual([]);
  });
});
