import { describe, expect, it } from 'vitest';
import { composeForms, type Finding, InvalidInstrument, lint, parseInstrument } from '#questionnaires';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { tinyFiles, tinyInstrument } from '../../support/tiny-instrument.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests reach into JSON of any shape to change it
type Json = any;

/** Defines conditions, and asks whether contact is wanted again under one. */
const asking = (definitions: Record<string, string>, visibleIf: string) => (files: Json) => {
  files['manifest.json'].definitions = definitions;
  files['modules/close.json'].screens[0].questions[0].visibleIf = visibleIf;
};

function findingsAfter(change: (files: Json) => void): readonly Finding[] {
  const files = tinyFiles();
  change(files);
  try {
    parseInstrument(files);
  } catch (error) {
    if (error instanceof InvalidInstrument) return error.findings;
    throw error;
  }
  return [];
}

const placesAfter = (change: (files: Json) => void) =>
  findingsAfter(change).map(({ code, file, path }) => `${code} ${file} ${path}`);

describe('a condition with a name', () => {
  const crowded = '{n_residents} > 6';
  const either = "{n_residents} > 6 or {vehicles_owned} = 'yes'";
  const both = "{n_residents} > 6 and {vehicles_owned} = 'yes'";
  const written: [condition: string, use: string, result: string][] = [
    [either, '@it', either],
    [either, "@it or {consent_selected} = 'no'", `${either} or {consent_selected} = 'no'`],
    [either, "@it and {consent_selected} = 'no'", `(${either}) and {consent_selected} = 'no'`],
    [either, "{consent_selected} = 'no' and (@it)", `{consent_selected} = 'no' and (${either})`],
    [either, '!@it', `!(${either})`],
    [both, "@it and {consent_selected} = 'no'", `${both} and {consent_selected} = 'no'`],
    [both, "{consent_selected} = 'no' or @it", `{consent_selected} = 'no' or ${both}`],
    [crowded, '!@it', `!(${crowded})`],
    [crowded, "@it and {selected_name} != '@it'", `${crowded} and {selected_name} != '@it'`],
  ];
  it.each(written)('“%s” is written out of “%s”, in brackets where it needs them', (condition, use, result) => {
    const { forms } = tinyInstrument(asking({ it: condition }, use));
    expect(forms.find(({ form }) => form === 'close')?.screens[0]?.questions[0]?.visibleIf).toBe(result);
  });

  it('may use another one, and stands in every kind of condition', () => {
    const instrument = tinyInstrument((files: Json) => {
      files['manifest.json'].definitions = {
        armed: "{ev_weapon} = 'yes'",
        at_home_armed: "@armed and {ev_place} = 'home'",
      };
      files['crime-types.json'].crimes[1].iccs.rules[0].when = '@at_home_armed';
      const [, force] = files['modules/incident.json'].screens;
      force.questions[2].visibleIf = '@armed';
      force.questions[3].choicesVisibleIf.gunshot = '@armed';
      force.questions[3].edits = [{ id: 'many', when: "{ev_injury} contains 'cut' and @armed", severity: 'soft' }];
    });
    const conditions = JSON.stringify([instrument.crimes, instrument.forms]);
    expect(conditions).not.toContain('@');
    expect(instrument.crimes[1]?.iccs.rules[0]?.when).toBe("{ev_weapon} = 'yes' and {ev_place} = 'home'");
    expect(JSON.stringify(composeForms(instrument))).not.toMatch(/@(armed|at_home)/);
  });

  const broken: [string, string[], (files: Json) => void][] = [
    [
      'that does not exist',
      ['unknown-definition modules/close.json screens[0].questions[0].visibleIf'],
      asking({}, '@nothing'),
    ],
    [
      'that is misspelt in a definition',
      ['unknown-definition manifest.json definitions.it'],
      asking({ it: '@crowdd' }, '@it'),
    ],
    [
      'that uses itself',
      ['circular-condition manifest.json definitions.one'],
      asking({ one: '@two or 1 = 1', two: '@one and 1 = 1' }, '@two'),
    ],
    [
      'that cannot be read',
      ['expression-syntax manifest.json definitions.it'],
      asking({ it: '{n_residents} >' }, '@it'),
    ],
    [
      'like a question',
      ['duplicate-name manifest.json definitions.n_residents'],
      asking({ n_residents: crowded }, '@n_residents'),
    ],
    [
      'like a computed value',
      ['duplicate-name manifest.json definitions.n_adults'],
      asking({ n_adults: crowded }, '@n_adults'),
    ],
    [
      'that reads what its form cannot know',
      ['unknown-name modules/close.json farewell.consent_recontact.visibleIf'],
      asking({ it: '{m_age} > 6' }, '@it'),
    ],
    [
      'in capitals',
      ['unknown-definition modules/close.json screens[0].questions[0].visibleIf'],
      asking({ it: crowded }, '@It'),
    ],
  ];
  it.each(broken)('%s is refused in its place', (_, places, change) => {
    expect(placesAfter(change)).toEqual(places);
    expect(findingsAfter(change).every(({ message, remedy }) => message !== '' && remedy !== '')).toBe(true);
  });

  it('that grows without end is refused, not written out', () => {
    const definitions: Record<string, string> = { d0: crowded };
    for (let n = 1; n <= 60; n++) definitions[`d${n}`] = `@d${n - 1} or @d${n - 1}`;
    expect(placesAfter(asking(definitions, '@d60'))[0]).toBe('wrong-shape manifest.json definitions.d9');
  });

  it.each([
    ['a chain', (n: number) => `@d${n + 1}`],
    ['a circle', (n: number) => `@d${(n + 1) % 3000}`],
  ])('that is one of 3,000 in %s is refused, and exhausts nothing', (_, next) => {
    const definitions: Record<string, string> = {};
    for (let n = 0; n < 3000; n++) definitions[`d${n}`] = next(n);
    definitions.d3000 = crowded;
    expect(placesAfter(asking(definitions, '@d0'))).toContain('wrong-shape manifest.json definitions.d50');
  });

  it('is checked although another file has the wrong shape', () => {
    const places = placesAfter((files) => {
      asking({}, '@nothing')(files);
      asking({ it: '{n_residents} >' }, '@it')(files);
      files['modules/control.json'].screens[0].questions[1].required = 'yes';
    });
    expect(places).toContain('expression-syntax manifest.json definitions.it');
  });

  it('that nothing uses is pointed out', () => {
    const unused = lint(tinyInstrument(asking({ it: crowded, other: "{vehicles_owned} = 'yes'" }, '@it'))).filter(
      ({ code }) => code === 'unused-definition',
    );
    expect(unused.map(({ file, path }) => `${file} ${path}`)).toEqual(['manifest.json definitions.other']);
  });
});

describe('the LACSI instrument', () => {
  it('says once what force is', () => {
    const { 'manifest.json': manifest, ...others } = instrumentFiles('lacsi-2018-r1') as Json;
    expect(manifest.definitions.force_used).toContain('{ev_threat}');
    expect(JSON.stringify(others)).not.toContain("{ev_threat} = 'yes' or {of_weapon} = 'yes' or {ev_injury_weapon}");
  });
});
