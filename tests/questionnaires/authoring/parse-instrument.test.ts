import { describe, expect, it } from 'vitest';
import { type Finding, InvalidInstrument, lint, parseInstrument } from '#questionnaires';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { tinyFiles, tinyInstrument } from '../../support/tiny-instrument.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests reach into JSON of any shape to break it
type Json = any;

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

const questions = (files: Json, form: string) => files[`modules/${form}.json`].screens[0].questions;

describe('reading an instrument', () => {
  it('the LACSI instrument is complete and nothing of it lies idle', () => {
    const instrument = parseInstrument(instrumentFiles('lacsi-2018-r1'));
    expect(instrument.crimes.filter(({ tier }) => tier === 'core')).toHaveLength(11);
    expect(instrument.crimes.filter(({ tier }) => tier === 'non_core')).toHaveLength(8);
    expect(instrument.crimes.filter(({ inUse }) => inUse)).toHaveLength(19);
    expect(lint(instrument)).toEqual([]);
  }, 20_000);

  it('a remedy is given once, and in words', () => {
    const lines = findingsAfter((files) => {
      questions(files, 'close')[0].visibleIf = 'foo({n_residents})';
    }).map(({ message, remedy }) => `${message}; ${remedy}`);
    expect(lines).toEqual(['foo({n_residents}): there is no function foo(); use iif, sum, min, max']);
    const size = findingsAfter((files) => {
      files['manifest.json'].details.perCrime = 0;
    });
    expect(size[0]).toMatchObject({ message: 'the number is too small', remedy: 'write at least 1' });
  });

  it('all problems are reported at once, each with its file, place and remedy', () => {
    const findings = findingsAfter((files) => {
      questions(files, 'household').push({ name: 'n_residents', type: 'number' });
      questions(files, 'perception')[0].choices = 'nowhere';
      delete files['texts/en.json'].questions.m_name;
      delete files['texts/es.json'].choices.weapon.blade;
    });
    expect(findings.map(({ code, file, path }) => `${code} ${file} ${path}`)).toEqual([
      'missing-list modules/perception.json screens[0].questions[0].choices',
      'duplicate-name modules/household.json n_residents',
      'missing-text texts/es.json choices.weapon.blade',
      'missing-text texts/en.json questions.m_name',
    ]);
    expect(findings.every(({ message, remedy }) => message !== '' && remedy !== '')).toBe(true);
  });

  const broken: [string, Finding['code'], (files: Json) => void][] = [
    ['a missing file', 'missing-file', (files) => delete files['modules/close.json']],
    [
      'a form that the chain does not name',
      'unknown-file',
      (files) => {
        files['modules/extra.json'] = {};
      },
    ],
    [
      'a misspelt property',
      'wrong-shape',
      (files) => {
        questions(files, 'close')[0].visibleif = 'true';
      },
    ],
    ['a crime without an ICCS code', 'wrong-shape', (files) => delete files['crime-types.json'].crimes[0].iccs],
    [
      'a name that reaches into objects',
      'wrong-shape',
      (files) => {
        questions(files, 'close')[0].name = 'constructor';
      },
    ],
    [
      'a condition on a name that does not exist',
      'unknown-name',
      (files) => {
        questions(files, 'close')[0].visibleIf = '{nobody} = 1';
      },
    ],
    [
      'a condition on an answer of a later form',
      'unknown-name',
      (files) => {
        questions(files, 'household')[0].visibleIf = "{consent_recontact} = 'yes'";
      },
    ],
    [
      'a condition on an answer of one of several members',
      'unknown-name',
      (files) => {
        questions(files, 'close')[0].visibleIf = '{m_age} > 3';
      },
    ],
    [
      'a condition that cannot be read',
      'expression-syntax',
      (files) => {
        questions(files, 'close')[0].visibleIf = '{n_residents} >';
      },
    ],
    [
      'a condition that cannot be read about a crime that is not in use',
      'expression-syntax',
      (files) => {
        const { crimes } = files['crime-types.json'];
        crimes.find(({ key }: Json) => key === 'threats').active = false;
        const [contact, screen] = files['modules/screeners_person.json'].screens;
        const ofThreats = structuredClone(screen);
        ofThreats.name = '[c]_threats';
        ofThreats.each.only = ['threats'];
        ofThreats.questions[1].visibleIf = '{[c]_ref} >';
        screen.each.except = ['threats'];
        files['modules/screeners_person.json'].screens = [contact, screen, ofThreats];
      },
    ],
    [
      'a condition that reads the clock',
      'refused-function',
      (files) => {
        questions(files, 'close')[0].visibleIf = "today() > '2026-01-01'";
      },
    ],
    [
      'a comparison with a code that the list lacks',
      'unknown-code',
      (files) => {
        questions(files, 'close')[0].visibleIf = "{vehicles_owned} = 'maybe'";
      },
    ],
    [
      'a comparison of a number with a text',
      'type-mismatch',
      (files) => {
        questions(files, 'close')[0].visibleIf = "{n_residents} = '2'";
      },
    ],
    [
      'questions that wait for each other',
      'circular-condition',
      (files) => {
        questions(files, 'member')[1].visibleIf = '{m_name} notempty';
        questions(files, 'member')[0].visibleIf = "{m_sex} = 'man'";
      },
    ],
    [
      'a fill that nobody fills',
      'unknown-name',
      (files) => {
        files['texts/en.json'].questions.m_name.text = '{nmae}?';
      },
    ],
    [
      'seven questions on a screen',
      'too-many-questions',
      (files) => {
        for (const n of [1, 2, 3, 4, 5, 6]) questions(files, 'close').push({ name: `q${n}`, type: 'text' });
      },
    ],
    [
      'a form of more than forty questions',
      'too-many-questions',
      (files) => {
        const screen = (s: number) => ({
          name: `s${s}`,
          questions: [0, 1, 2, 3, 4].map((q) => ({ name: `q${s}_${q}`, type: 'text' })),
        });
        files['modules/close.json'].screens.push(...[1, 2, 3, 4, 5, 6, 7, 8].map(screen));
      },
    ],
    [
      'a form that is called otherwise than its file',
      'form-not-in-chain',
      (files) => {
        files['modules/close.json'].form = 'farewell';
      },
    ],
    [
      'a function that does not exist',
      'unknown-function',
      (files) => {
        questions(files, 'close')[0].visibleIf = 'guess() = 1';
      },
    ],
    [
      'a fill that nobody fills in a warning',
      'unknown-name',
      (files) => {
        files['texts/es.json'].edits.crowded = '{nmae}?';
      },
    ],
    ['a choice question without choices', 'wrong-shape', (files) => delete questions(files, 'close')[0].choices],
    [
      'an event set that leaves out an unknown crime',
      'unknown-crime',
      (files) => {
        files['crime-types.json'].eventSets[0].except = ['piracy'];
      },
    ],
    [
      'two crimes of one key',
      'duplicate-name',
      (files) => files['crime-types.json'].crimes.push(files['crime-types.json'].crimes[1]),
    ],
    [
      'two event sets of one name',
      'duplicate-name',
      (files) => files['crime-types.json'].eventSets.push(files['crime-types.json'].eventSets[0]),
    ],
    [
      'an event set that is called like a crime',
      'duplicate-name',
      (files) => {
        files['crime-types.json'].eventSets[0].key = 'robbery';
      },
    ],
    [
      'a place that no list has, left out for a crime',
      'unknown-code',
      (files) => {
        files['crime-types.json'].crimes[0].place.without = ['onlin'];
      },
    ],
    [
      'an authority that nobody can be reported to',
      'unknown-code',
      (files) => {
        files['manifest.json'].reportingBodies = [{ code: 'police', kind: 'competent' }];
      },
    ],
    [
      'a code that is in its list twice',
      'duplicate-name',
      (files) => files['modules/lists.json'].lists.place.push('home'),
    ],
    [
      'a fill that nobody fills in an instruction',
      'unknown-name',
      (files) => {
        files['texts/es.json'].questions.m_name.instruction = '{nmae}?';
      },
    ],
  ];
  it.each(broken)('%s is refused', (_, code, change) => {
    expect(findingsAfter(change).map((finding) => finding.code)).toContain(code);
  });

  it('a mistaken condition is reported together with a missing text and a name that is there twice', () => {
    const codes = findingsAfter((files) => {
      questions(files, 'close')[0].visibleIf = '{nobody} = 1';
      questions(files, 'household').push({ name: 'n_residents', type: 'number' });
      questions(files, 'member')[1].visibleIf = '{m_name} notempty';
      questions(files, 'member')[0].visibleIf = "{m_sex} = 'man'";
      delete files['texts/en.json'].questions.ev_place;
    }).map(({ code }) => code);
    const all = ['unknown-name', 'duplicate-name', 'circular-condition', 'missing-text'];
    expect(codes).toEqual(expect.arrayContaining(all));
  });

  it('texts and lists that nothing uses are pointed out without refusing the instrument', () => {
    const instrument = tinyInstrument((files: Json) => {
      files['modules/lists.json'].lists.colours = ['red'];
      files['texts/en.json'].questions.gone = { text: 'gone' };
    });
    const idle = lint(instrument).filter(({ code }) => code.startsWith('unused'));
    expect(idle.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'unused-list lists.colours',
      'unused-text questions.gone',
    ]);
  });
});
