import { describe, expect, it } from 'vitest';
import { diffInstruments, parseInstrument } from '#questionnaires';
import { find, inEveryLanguage, type Json, sentencesAfter } from '../../support/changed-instrument.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';

describe('what changed between two questionnaires', () => {
  it('nothing, between a questionnaire and itself', () => {
    const lacsi = instrumentFiles('lacsi-2018-r1');
    expect(diffInstruments(parseInstrument(lacsi), parseInstrument(structuredClone(lacsi)))).toEqual([]);
  });

  it('nothing, when a condition is only written otherwise', () => {
    expect(
      sentencesAfter((files) => {
        find(files, 'incident', 'ev_weapon').visibleIf = "(  {ev_present}='yes' )";
      }),
    ).toEqual([]);
  });

  const changes: [string, string, (files: Json) => void][] = [
    [
      'a question that is asked of fewer people',
      'routing: ev_weapon is now asked only when ev_present is “yes (en)” and n_residents is more than 1; before, when ev_present is “yes (en)”.',
      (files) => {
        find(files, 'incident', 'ev_weapon').visibleIf = "{ev_present} = 'yes' and {n_residents} > 1";
      },
    ],
    [
      'a question that is asked of everybody',
      'routing: ev_weapon is now always asked; before, only when ev_present is “yes (en)”.',
      (files) => delete find(files, 'incident', 'ev_weapon').visibleIf,
    ],
    [
      'a screen of which the condition changed, told once',
      'routing: The screen loss (loss_amount, loss_note) is now always asked; before, only when the crime is not threats (en).',
      (files) => delete files['modules/incident.json'].screens[2].visibleIf,
    ],
    [
      'an answer by rule',
      'routing: ev_present is no longer answered by rule.',
      (files) => delete find(files, 'incident', 'ev_present').fixed,
    ],
    [
      'a gate of a crime',
      'routing: The crime “bribery (en)” is now always asked; before, only when official_contact is “yes (en)”.',
      (files) => delete files['crime-types.json'].crimes.find(({ key }: Json) => key === 'bribery').gate,
    ],
    [
      'a wording changed in every language',
      'text: The wording of m_sex changed in every language: “Sex?” instead of “m_sex (en)”.',
      (files) =>
        inEveryLanguage(files, (texts) => {
          texts.questions.m_sex.text = 'Sex?';
        }),
    ],
    [
      'a translation',
      'translation: The Portuguese wording of m_sex changed while Spanish and English did not: “Sexo” instead of “m_sex (pt)”.',
      (files) => {
        files['texts/pt.json'].questions.m_sex.text = 'Sexo';
      },
    ],
    [
      'the label of a choice in one language',
      'translation: The Spanish label of home in the list place changed while English and Portuguese did not: “En casa” instead of “home (es)”.',
      (files) => {
        files['texts/es.json'].choices.place.home = 'En casa';
      },
    ],
    [
      'a new choice',
      'options: The list place of ev_place now offers “a boat” (boat).',
      (files) => {
        files['modules/lists.json'].lists.place.push('boat');
        inEveryLanguage(files, (texts) => {
          texts.choices.place.boat = 'a boat';
        });
      },
    ],
    [
      'a choice that is gone',
      'options: The list safety of walk_alone_night no longer offers “unsafe (en)” (unsafe).',
      (files) => {
        files['modules/lists.json'].lists.safety = ['safe'];
      },
    ],
    [
      'a way of not answering',
      'options: vehicles_owned can no longer be left at “refused (en)”.',
      (files) => {
        find(files, 'household', 'vehicles_owned').missing = ['dk'];
      },
    ],
    [
      'a range',
      'options: n_residents now takes 1 to 50; before, 1 to 30.',
      (files) => {
        find(files, 'household', 'n_residents').max = 50;
      },
    ],
    [
      'an edit that became hard',
      'edit: The edit crowded of n_residents is now hard; before, soft.',
      (files) => {
        find(files, 'household', 'n_residents').edits[0].severity = 'hard';
      },
    ],
    [
      'another threshold of an edit',
      'edit: The edit crowded of n_residents now fires when n_residents is more than 12; before, when n_residents is more than 8.',
      (files) => {
        find(files, 'household', 'n_residents').edits[0].when = '{n_residents} > 12';
      },
    ],
    [
      'two questions that changed places',
      'order: m_sex now comes after m_age.',
      (files) => {
        const { questions } = files['modules/member.json'].screens[0];
        [questions[1], questions[2]] = [questions[2], questions[1]];
      },
    ],
    [
      'a question that is gone',
      'question: m_sex of the form member, screen person is no longer asked.',
      (files) => {
        const [screen] = files['modules/member.json'].screens;
        screen.questions = screen.questions.filter(({ name }: Json) => name !== 'm_sex');
      },
    ],
    [
      'a crime that is no longer asked',
      'crime: The crime “robbery (en)” is no longer asked.',
      (files) => {
        files['crime-types.json'].crimes[1].active = false;
      },
    ],
    [
      'an ICCS code',
      'crime: ICCS › ICCS code (iccs.code) of the crime “robbery (en)” is now 0401; before, 040111.',
      (files) => {
        files['crime-types.json'].crimes[1].iccs.code = '0401';
      },
    ],
    [
      'a setting of the manifest',
      'setting: Details › For each crime (details.perCrime) of the manifest is now 4; before, 3.',
      (files) => {
        files['manifest.json'].details.perCrime = 4;
      },
    ],
  ];
  it.each(changes)('%s', (_, sentence, change) => {
    const told = sentencesAfter(change);
    expect(told[0]).toContain(sentence.slice(0, sentence.indexOf(':')));
    expect(told).toContain(sentence);
  });

  it('a question under a new name is the same question, and so are the conditions that name it', () => {
    const told = sentencesAfter((files) => {
      for (const file of [
        'modules/household.json',
        'crime-types.json',
        'texts/es.json',
        'texts/en.json',
        'texts/pt.json',
      ])
        files[file] = JSON.parse(JSON.stringify(files[file]).replace(/vehicles_owned(?! \()/g, 'has_vehicle'));
    });
    expect(told).toEqual(['question: vehicles_owned is now called has_vehicle.']);
  });

  it('no change, where a condition or a set of codes is only written in another order', () => {
    const lacsi = instrumentFiles('lacsi-2018-r1') as Json;
    const rewritten = structuredClone(lacsi);
    rewritten['modules/selection.json'].when = "{n_adults} >= 1 and {consent_roster} = 'yes'";
    find(rewritten, 'household', 'shared_food_budget').visibleIf = '1 < {n_residents}';
    expect(diffInstruments(parseInstrument(lacsi), parseInstrument(rewritten))).toEqual([]);
  });

  it('a module, an authority, a rule of the catalogue and the order of crimes are told by themselves', () => {
    const lacsi = instrumentFiles('lacsi-2018-r1') as Json;
    const changed = structuredClone(lacsi);
    changed['manifest.json'].packs.find(({ key }: Json) => key === 'firearm').active = true;
    const [first, ...bodies] = changed['manifest.json'].reportingBodies;
    changed['manifest.json'].reportingBodies = [...bodies, first];
    const { crimes } = changed['crime-types.json'];
    crimes.find(({ key }: Json) => key === 'robbery').iccs.rules.pop();
    const place = crimes.findIndex(({ key }: Json) => key === 'robbery');
    [crimes[place], crimes[place + 1]] = [crimes[place + 1], crimes[place]];
    const told = diffInstruments(parseInstrument(lacsi), parseInstrument(changed)).map(
      ({ kind, sentence }) => `${kind}: ${sentence}`,
    );
    expect(told).toContain('setting: The module firearm is now asked.');
    expect(told.find((sentence) => sentence.startsWith('crime: '))).toMatch(
      /^crime: Incidents of the crime “Robbery” no longer get ICCS \d+ when /,
    );
    expect(told.filter((sentence) => sentence.startsWith('order: The crime '))).toHaveLength(1);
    expect(
      told.filter((sentence) => sentence.startsWith('setting: Authorities (reportingBodies), in order,')),
    ).toHaveLength(1);
  });

  it('another order of forms is the form that moved and the new one with its place, not two lists of all of them', () => {
    const lacsi = instrumentFiles('lacsi-2018-r1') as Json;
    const changed = structuredClone(lacsi);
    const { chain } = changed['manifest.json'];
    chain.splice(chain.indexOf('support') - 1, 0, ...chain.splice(chain.indexOf('institutions'), 1));
    chain.splice(chain.indexOf('screeners_household') + 1, 0, 'more');
    const screens = [{ name: 'more_screen', questions: [{ name: 'more_said', type: 'statement' }] }];
    changed['modules/more.json'] = { form: 'more', unit: 'household', screens };
    for (const language of ['es', 'en', 'pt', 'fr']) {
      const { forms, questions } = changed[`texts/${language}.json`];
      forms.more = { title: 'More' };
      questions.more_said = { text: 'More.' };
    }
    const told = (language: string) =>
      diffInstruments(parseInstrument(lacsi), parseInstrument(changed), language)
        .filter(({ subject }) => subject !== 'more_said')
        .map(({ verdict, because, sentence }) => `${verdict} ${because}: ${sentence}`);
    const before = chain[chain.indexOf('institutions') - 1];
    expect(told('en')).toEqual([
      `breaks form-order: The form institutions now comes after ${before}.`,
      'safe question-new: The form more is new and comes after screeners_household.',
    ]);
    expect(told('es')[1]).toBe('safe question-new: El formulario more es nuevo y va después de screeners_household.');
  });

  it('a question that moved to another screen is told once', () => {
    const lacsi = instrumentFiles('lacsi-2018-r1') as Json;
    const changed = structuredClone(lacsi);
    const { screens } = changed['modules/household.json'];
    const moved = find(changed, 'household', 'tenure');
    for (const screen of screens) screen.questions = screen.questions.filter((question: Json) => question !== moved);
    screens[0].questions.push(moved);
    const told = diffInstruments(parseInstrument(lacsi), parseInstrument(changed));
    expect(told.map(({ kind, subject }) => [kind, subject])).toEqual([['order', 'tenure']]);
  });
});
