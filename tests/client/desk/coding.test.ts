import { describe, expect, it } from 'vitest';
import { iccsCodesOf } from '#questionnaires';
import { codingOptions, derivedKey, matching, proposedFirst } from '../../../client/desk/coding/coding-options.ts';
import { readCodingView, writeCodingView } from '../../../client/desk/coding/coding-view.ts';
import { codingTexts } from '../../../client/text/coding/coding-texts.ts';
import { crimeTexts } from '../../../server/contract/words/crimes/crime-texts.ts';
import { iccsName } from '../../../server/contract/words/crimes/iccs-codes.ts';
import { instrument } from '../../server/api.ts';

const event = {
  crime: { key: 'robbery', name: 'Robbery', level: 'person' as const },
  iccs: '040111',
  choices: [
    { crime: 'assault', name: 'Assault', codes: ['02011', '020111'] },
    { crime: 'robbery', name: 'Robbery', codes: ['040111', '050221'] },
  ],
  others: [{ place: 'burglary.1', name: 'Burglary', facts: [] }],
};
const words = { text: codingTexts.en, names: crimeTexts.en.iccs };
const options = codingOptions(event, words.text, words.names);
const found = (search: string) => matching(options, event, search, words);

describe('what an event may be said to be', () => {
  it('begins with the crime of its screener and ends with no crime and the same event as another', () => {
    expect(options.map(({ key }) => key)).toEqual([
      ...['robbery 040111', 'robbery 050221', 'assault 02011', 'assault 020111', 'not_a_crime', 'duplicate burglary.1'],
    ]);
    expect(derivedKey(event)).toBe(options[0]?.key);
  });

  it('begins with what the two said where somebody settles it', () => {
    const said = [{ outcome: 'not_a_crime' }, { outcome: 'crime', crimeCoded: 'assault', iccs: '020111' }] as const;
    expect(
      proposedFirst(options, said)
        .map(({ key }) => key)
        .slice(0, 3),
    ).toEqual([...['assault 020111', 'not_a_crime', 'robbery 040111']]);
    expect(proposedFirst(options, said)).toHaveLength(options.length);
  });

  it('is found by the words of crime and code, without accents and capitals', () => {
    expect(found('SERIOUS ass').map(({ key }) => key)).toEqual(['assault 020111']);
    expect(found('röbbery theft').map(({ key }) => key)).toEqual(['robbery 050221']);
    expect(found('nothing of the kind')).toEqual([]);
  });

  it('with a code outside of the catalogue’s goes with a crime, and needs a reason', () => {
    const [other] = found('robbery 0409');
    expect(other).toMatchObject({
      needsNote: true,
      decided: { outcome: 'crime', crimeCoded: 'robbery', iccs: '0409' },
    });
    expect(found('990111')).toEqual([]);
  });
});

describe('names of ICCS categories', () => {
  it('exist in every language for every code of the catalogue', () => {
    const codes = instrument.crimes.flatMap((crime) => iccsCodesOf(crime));
    for (const { iccs } of Object.values(crimeTexts))
      expect(codes.filter((code) => !Object.hasOwn(iccs, code))).toEqual([]);
  });

  it('are those of the nearest category above where a code has none', () => {
    expect(iccsName(crimeTexts.en.iccs, '04013')).toBe('Robbery');
    expect(iccsName(crimeTexts.en.iccs, '99')).toBe('');
  });
});

describe('the address of a list of events', () => {
  it('says list, crime and page, and nothing that is not one', () => {
    const view = { list: 'second', crime: 'robbery', page: 3 } as const;
    expect(readCodingView(writeCodingView(view))).toEqual(view);
    expect(readCodingView('?list=all&page=-1')).toEqual({ list: 'to_code', crime: undefined, page: 1 });
  });
});
