import { describe, expect, it } from 'vitest';
import { prepareInstrument } from '../../../questionnaires/instrument/prepared-instrument.ts';
import { tinyInstrument } from '../../support/tiny-instrument.ts';

describe('an instrument that was parsed', () => {
  it('can be changed nowhere, not even deep inside', () => {
    const instrument = tinyInstrument();
    expect(() => Object.assign(instrument, { version: '2.0.0' })).toThrow(TypeError);
    expect(() => Object.assign(instrument.crimes[0]!, { inUse: false })).toThrow(TypeError);
    expect(() => Object.assign(instrument.texts.es!.questions, { m_age: { text: 'other' } })).toThrow(TypeError);
  });

  it('keeps what was computed from it, and a changed copy computes its own', () => {
    const instrument = tinyInstrument();
    let computed = 0;
    const crimesInUse = ({ crimes }: typeof instrument) => {
      computed += 1;
      return crimes.filter(({ inUse }) => inUse).length;
    };
    expect([instrument.derive(crimesInUse), instrument.derive(crimesInUse), computed]).toEqual([4, 4, 1]);
    const without = prepareInstrument({
      ...instrument,
      crimes: instrument.crimes.map((crime) => ({ ...crime, inUse: crime.key !== 'robbery' })),
    });
    expect([without.derive(crimesInUse), instrument.derive(crimesInUse), computed]).toEqual([3, 4, 2]);
  });
});
