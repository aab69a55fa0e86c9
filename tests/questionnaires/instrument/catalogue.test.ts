import { describe, expect, it } from 'vitest';
import { codebook, formTitle, InstrumentError, iccsOf, parseInstrument, textOf } from '#questionnaires';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { tinyInstrument } from '../../support/tiny-instrument.ts';

const lacsi = parseInstrument(instrumentFiles('lacsi-2018-r1'));
const tiny = tinyInstrument();

describe('the codebook', () => {
  it('has every variable once per form, with a label in every language and a text for every code', () => {
    const variables = codebook(lacsi);
    const names = variables.map(({ form, name }) => `${form}.${name}`);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, label, categories } of variables) {
      expect(Object.keys(label), name).toEqual(['es', 'en', 'pt', 'fr']);
      for (const category of categories)
        expect(Object.keys(category.label), `${name} ${category.code}`).toEqual(['es', 'en', 'pt', 'fr']);
    }
  });

  it('says when a repeated question is asked, its crime and its limits', () => {
    expect(codebook(tiny).find(({ name }) => name === 'vehicle_theft_owner_in_household')).toMatchObject({
      form: 'screeners_household',
      unit: 'household',
      crime: 'vehicle_theft',
      askedIf: "({vehicles_owned} = 'yes') and ({vehicle_theft_ref} = 'yes')",
    });
    expect(codebook(tiny).find(({ name }) => name === 'robbery_times')).toMatchObject({
      min: 1,
      max: 97,
      missing: ['dk', 'refused'],
    });
  });
});

describe('texts', () => {
  it('repeated questions take theirs from the crime', () => {
    expect(textOf(tiny, 'es', 'robbery_times')).toBe('how many times, robbery? (es)');
    expect(textOf(tiny, 'en', 'm_name')).toBe('person {m_line} (en)');
    expect(textOf(tiny, 'es', 'nobody')).toBeUndefined();
    expect(textOf(tiny, 'es', '__proto__')).toBeUndefined();
  });

  it('a language that the instrument lacks falls back to its default', () => {
    expect(formTitle(tiny, 'qu', 'control')).toBe('control (es)');
  });
});

describe('ICCS codes', () => {
  it('follow the first rule that the answers satisfy, otherwise the crime', () => {
    expect(iccsOf(tiny, 'robbery', { ev_place: 'home' })).toBe('040112');
    expect(iccsOf(tiny, 'robbery', { ev_place: 'street' })).toBe('040111');
    expect(iccsOf(tiny, 'robbery', {})).toBe('040111');
  });

  it('a vehicle taken by force is coded as robbery and stays a vehicle theft', () => {
    expect(iccsOf(lacsi, 'vehicle_theft', { ev_threat: 'no', of_weapon: 'no' })).toBe('050211');
    const byForce = { ev_threat: 'yes', ev_place: 'home' };
    expect(iccsOf(lacsi, 'vehicle_theft', { ...byForce, vh_method: 'in_use' })).toBe('040121');
    expect(iccsOf(lacsi, 'vehicle_theft', { ...byForce, vh_method: 'parked' })).toBe('040112');
  });

  it('every crime of the catalogue has a code, but for what only a person can code', () => {
    const codes = lacsi.crimes.map((crime) => [crime.key, iccsOf(lacsi, crime.key, {})] as const);
    expect(codes.filter(([, code]) => !/^\d{2,6}$/.test(code ?? ''))).toEqual([['other_crime', undefined]]);
  });

  it('an unknown crime is an error, whatever its name', () => {
    for (const key of ['piracy', '__proto__', '']) expect(() => iccsOf(lacsi, key, {})).toThrow(InstrumentError);
  });
});
