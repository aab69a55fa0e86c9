import { describe, expect, it } from 'vitest';
import { readNewEdition, type TypedEdition } from '../../../client/admin/new-edition.ts';

const typed: TypedEdition = {
  key: 'enviz-2027',
  title: { es: 'Encuesta 2027', en: '', pt: '', fr: 'Enquête 2027' },
  country: 'zz',
  from: '2026-09',
  to: '2027-08',
};

const errorsOf = (change: Partial<TypedEdition>) => readNewEdition({ ...typed, ...change });

describe('a new edition as it was typed', () => {
  it('becomes the request, without the fields that may be empty', () => {
    expect(readNewEdition(typed)).toEqual({
      body: {
        key: 'enviz-2027',
        title: { es: 'Encuesta 2027', fr: 'Enquête 2027' },
        country: 'ZZ',
        referencePeriod: { from: '2026-09', to: '2027-08' },
      },
    });
    expect(errorsOf({ country: '', from: '', to: '' })).toEqual({
      body: { key: 'enviz-2027', title: { es: 'Encuesta 2027', fr: 'Enquête 2027' } },
    });
  });

  it('has what is wrong with it at its field', () => {
    expect(errorsOf({ key: 'Dos palabras' })).toEqual({ errors: { key: 'keyWrong' } });
    expect(errorsOf({ title: { es: '', en: '', pt: '', fr: '' } })).toEqual({ errors: { title: 'titleMissing' } });
    expect(errorsOf({ country: 'M' })).toEqual({ errors: { country: 'countryWrong' } });
    expect(errorsOf({ from: 'septiembre' })).toEqual({ errors: { from: 'monthWrong' } });
    expect(errorsOf({ to: '2027-13' })).toEqual({ errors: { to: 'monthWrong' } });
    expect(errorsOf({ from: '' })).toEqual({ errors: { from: 'monthMissing' } });
    expect(errorsOf({ to: '' })).toEqual({ errors: { to: 'monthMissing' } });
    expect(errorsOf({ to: '2026-08' })).toEqual({ errors: { to: 'monthOrder' } });
  });

  it('has everything that is wrong at once', () => {
    expect(errorsOf({ key: '', country: 'Mexico', to: '' })).toEqual({
      errors: { key: 'keyWrong', country: 'countryWrong', to: 'monthMissing' },
    });
  });
});
