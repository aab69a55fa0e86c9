import { describe, expect, it } from 'vitest';
import { type Instrument, iccsOf, lint, openForm, parseInstrument, type Value } from '#questionnaires';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { scenario } from '../../support/scenario.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests reach into JSON of any shape to change it
type Json = any;

function lacsiWith(change: (files: Json) => void = () => {}): Instrument {
  const files = structuredClone(instrumentFiles('lacsi-2018-r1'));
  change(files);
  return parseInstrument(files);
}

const lacsi = lacsiWith();
const withOther = lacsiWith((files) => {
  files['manifest.json'].packs.find(({ key }: Json) => key === 'other_crime').active = true;
});
const described = (instrument: Instrument, written: Record<string, Value>) =>
  Object.keys(scenario(instrument).answers(written).interview().answers.screeners_other ?? {}).filter((name) =>
    name.includes('_specify_'),
  );

describe('other thefts', () => {
  it('are described one by one, five at most, and never where there was none', () => {
    const thefts = (times: Value) => described(lacsi, { personal_theft_ref: 'yes', personal_theft_times: times });
    expect(thefts(1)).toEqual(['personal_theft_specify_1']);
    expect(thefts('dk')).toEqual(['personal_theft_specify_1']);
    expect(thefts(3)).toHaveLength(3);
    expect(thefts(9)).toHaveLength(5);
    expect(described(lacsi, {})).toEqual([]);
  });

  it('that cannot be told apart are described once', () => {
    const series = { personal_theft_ref: 'yes', personal_theft_times: 9, personal_theft_series: 'yes' };
    expect(described(lacsi, series)).toEqual(['personal_theft_specify_1']);
  });

  it('are each recalled in their own form by what was said of them', () => {
    const { answers, context } = scenario(lacsi)
      .answers({ personal_theft_ref: 'yes', personal_theft_times: 2 })
      .answers({ personal_theft_specify_1: 'a <b>phone</b>', personal_theft_specify_2: 'dk' })
      .interview();
    const note = (n: number) => {
      const form = openForm(lacsi, `incident.personal_theft.${n}`, answers, context, { language: 'en' });
      return form.wordingOf('event_described_note')?.text.replace(/^<p>|<\/p>$/g, '');
    };
    expect([note(1), note(2)]).toEqual([
      'It is the one that you described as “a &#60;b&#62;phone&#60;/b&#62;”.',
      undefined,
    ]);
  });

  it('are described without names, and whoever asks is told so in every language', () => {
    for (const texts of Object.values(lacsi.texts))
      for (let n = 1; n <= 5; n += 1)
        expect(texts.questions[`[c]_specify_${n}`]?.instruction).toMatch(
          /[Ss]in nombres|[Nn]o names|[Ss]em nomes|[Nn]i nom/,
        );
  });
});

describe('other crimes', () => {
  it('are asked only where the country wants them, and then described each in its form', () => {
    expect(described(lacsi, { other_crime_ref: 'yes', other_crime_times: 2 })).toEqual([]);
    const written = { other_crime_ref: 'yes', other_crime_times: 2 };
    expect(described(withOther, written)).toEqual(['other_crime_specify_1', 'other_crime_specify_2']);
    const { answers } = scenario(withOther).answers(written).interview();
    expect(Object.keys(answers)).toEqual(expect.arrayContaining(['incident.other_crime.1', 'incident.other_crime.2']));
    expect(lint(withOther)).toEqual([]);
  }, 20_000);

  it('have no ICCS code until the office gives them one, and are in no total', () => {
    expect(iccsOf(withOther, 'other_crime', {})).toBeUndefined();
    for (const { except } of withOther.eventSets.filter(({ level }) => level !== 'household'))
      expect(except).toContain('other_crime');
  });
});

describe('the crimes under which an event may have been told already', () => {
  it('follow from the catalogue, so that a crime that is switched on can be linked to', () => {
    expect(lacsi.lists.told_crime).toContain('robbery');
    expect(lacsi.lists.told_crime).not.toContain('stalking');
    const stalking = lacsiWith((files) => {
      for (const pack of files['manifest.json'].packs) pack.active = ['stalking', 'other_crime'].includes(pack.key);
    });
    expect(stalking.lists.told_crime).toContain('stalking');
    expect(stalking.texts.en?.choices.told_crime?.stalking).toBe('Stalking');
    const linked = scenario(stalking)
      .answers({ stalking_ref: 'yes', other_crime_ref: 'yes', 'incident.other_crime.1': { ev_same_as: 'stalking' } })
      .interview().answers['incident.other_crime.1'];
    expect(linked).toMatchObject({ ev_same_as: 'stalking' });
    // It happened once, so there is nothing to choose from.
    expect(linked).not.toHaveProperty('ev_same_as_n');
  });

  it('leave out what nobody should read again and what happened to other members', () => {
    for (const key of ['sexual_offence', 'kidnapping', 'homicide']) expect(lacsi.lists.told_crime).not.toContain(key);
  });
});
