import { describe, expect, it } from 'vitest';
import { dueForms, type Finding, type Instrument, InvalidInstrument, parseInstrument } from '#questionnaires';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { scenario } from '../../support/scenario.ts';
import { bySize } from '../../support/size.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests reach into JSON of any shape to change it
type Json = any;

function files(change: (manifest: Json, crimeTypes: Json) => void): Record<string, unknown> {
  const all = structuredClone(instrumentFiles('lacsi-2018-r1')) as Json;
  change(all['manifest.json'], all['crime-types.json']);
  return all;
}

function findings(change: (manifest: Json, crimeTypes: Json) => void): readonly Finding[] {
  try {
    parseInstrument(files(change));
  } catch (error) {
    if (error instanceof InvalidInstrument) return error.findings;
    throw error;
  }
  return [];
}

const lacsi = parseInstrument(instrumentFiles('lacsi-2018-r1'));
const askedIn = (instrument: Instrument, form: string) =>
  Object.keys(
    scenario(instrument).answers({ auth_identified_army: 'yes', auth_identified_local_police: 'yes' }).interview()
      .answers[form] ?? {},
  );

describe('the authorities of the country', () => {
  it('are rated only when they are known and exist', () => {
    expect(askedIn(lacsi, 'institutions')).toEqual(
      expect.arrayContaining(['auth_trust_army', 'auth_effective_army', 'auth_trust_local_police']),
    );
    expect(askedIn(lacsi, 'institutions')).not.toContain('auth_trust_navy');
    const named = scenario(lacsi).answers({ 'institutions auth_identified_navy': 'yes' });
    expect(Object.keys(named.interview().answers.institutions ?? {})).not.toContain('auth_identified_navy');
    const card = scenario(parseInstrument(instrumentFiles('lacsi-2018-r1-1.0.0'))).answers({
      auth_identified: ['navy'],
    });
    const withdrawn = card.violations().map(({ name, code }) => `${name} ${code}`);
    expect(withdrawn).toContain('auth_identified missing-answer');
  });

  it('may receive a report of a crime only where they exist', () => {
    const isRefused = (body: string) =>
      scenario(lacsi)
        .answers({ robbery_ref: 'yes', robbery_times: 1, rep_other_body: 'yes', rep_other_which: [body] })
        .violations()
        .map(({ name }) => name)
        .includes('rep_other_which');
    expect([isRefused('local_police'), isRefused('state_police')]).toEqual([false, true]);
  });
});

describe('the crimes of the country', () => {
  it('can be left out, though conditions of other screens name their questions', () => {
    const without = parseInstrument(
      files((_, catalogue) => {
        catalogue.crimes.find((crime: Json) => crime.key === 'bribery').active = false;
      }),
    );
    expect(askedIn(without, 'bribery')).toEqual([]);
    expect(askedIn(lacsi, 'bribery')).toContain('bribery_ref');
  });
});

describe('the youngest who is drawn', () => {
  it('is an adult, unless the country has a protocol for children', () => {
    const drawnFrom = (age: number, hasProtocol: boolean) =>
      findings((manifest) => {
        manifest.selection.minimumAge = age;
        manifest.packs.find(({ key }: Json) => key === 'minors').active = hasProtocol;
      });
    expect(drawnFrom(18, false)).toEqual([]);
    expect(drawnFrom(15, true)).toEqual([]);
    const [refused, ...others] = drawnFrom(17, false);
    expect(others).toEqual([]);
    expect(refused).toMatchObject({ code: 'minors-drawn', file: 'manifest.json', path: 'selection.minimumAge' });
    expect(refused?.message).toMatch(/^adults only/);
  });
});

describe('the amounts of the country', () => {
  const ofCountry = (money: Json) =>
    parseInstrument(
      files((manifest) => {
        if (money) Object.assign(manifest.money, money);
        else delete manifest.money;
      }),
    );
  const violationsOf = (instrument: Instrument, loss_amount: number) =>
    scenario(instrument)
      .answers({ robbery_ref: 'yes', robbery_times: 1, dmg_main: 'economic', loss_amount })
      .violations((answers) => answers)
      .filter(({ name }) => name === 'loss_amount')
      .map(({ code }) => code);

  it('say in one place what is unusual and what cannot be', () => {
    const lempiras = ofCountry({ unusual_loss: 300, impossible: 1000 });
    expect([300, 301, 1000, 1001].map((amount) => violationsOf(lempiras, amount))).toEqual([
      [],
      ['edit:large_loss'],
      ['edit:large_loss'],
      ['out-of-range', 'edit:large_loss'],
    ]);
  });

  it('are not written into the questions', () => {
    const written = JSON.stringify(
      Object.entries(instrumentFiles('lacsi-2018-r1')).filter(([file]) => file.startsWith('modules/')),
    );
    expect(written.match(/"max":\d{6,}|[<>]=? \d{4,}/g)).toBeNull();
  });

  it('that a country has not set limit nothing', () => {
    expect(violationsOf(ofCountry(undefined), 5_000_000_000)).toEqual([]);
  });
});

describe('a crime that the country does not ask', () => {
  const keys = lacsi.crimes.map(({ key }) => key);
  it.each(bySize({ small: keys.filter((_, index) => index % 5 === 0), full: keys }))(
    '%s can be switched off, and nothing about it is asked',
    (key) => {
      const without = parseInstrument(
        files((_, { crimes }) => {
          crimes.find((crime: Json) => crime.key === key).active = false;
        }),
      );
      const { answers } = scenario(without).interview();
      expect(Object.values(answers).flatMap((form) => Object.keys(form))).not.toContain(`${key}_ref`);
    },
  );
});

describe('the states of the country', () => {
  it('are the choices of where an event happened', () => {
    expect(lacsi.lists.state).toEqual(['01', '02']);
    expect(lacsi.texts.en?.choices.state).toEqual({ '01': 'North', '02': 'South' });
  });

  it('need a name in every language', () => {
    const codes = findings((manifest) => delete manifest.states[0].name.en).map(({ code, path }) => `${code} ${path}`);
    expect(codes).toEqual(['missing-text states[0].name']);
  });
});

describe('the series of the Sustainable Development Goals', () => {
  it('each have one source, a window and a note on what differs', () => {
    const { sdg } = lacsi.manifest;
    expect(new Set(sdg.map(({ series }) => series)).size).toBe(sdg.length);
    for (const indicator of ['16.1.3', '16.1.4', '16.2.3', '16.3.1', '16.5.1', '11.7.2']) {
      expect(sdg.map((series) => series.indicator)).toContain(indicator);
    }
    expect(sdg.every(({ deviation }) => deviation.length > 10)).toBe(true);
  });

  it.each<[string, Finding['code'], (manifest: Json, crimeTypes: Json) => void]>([
    ['two sources of one series', 'duplicate-name', ({ sdg }) => sdg.push(sdg[0])],
    [
      'a crime that does not exist',
      'unknown-crime',
      ({ sdg }) => {
        sdg[0].source.crimes = ['piracy'];
      },
    ],
    [
      'a question that nobody is asked',
      'unknown-name',
      ({ sdg }) => {
        sdg[4].source.questions = ['walk_on_mars'];
      },
    ],
    [
      'an answer that its questions do not have',
      'unknown-code',
      ({ sdg }) => {
        sdg[4].source.counts = ['quite_safe'];
      },
    ],
    [
      'a crime that counts as one of another level',
      'unknown-crime',
      (_, crimeTypes) => {
        crimeTypes.crimes.find(({ key }: Json) => key === 'threats').countsAs = {
          crime: 'burglary',
          outcome: 'attempted',
        };
      },
    ],
    [
      'a crime that counts as itself',
      'unknown-crime',
      (_, crimeTypes) => {
        crimeTypes.crimes.find(({ key }: Json) => key === 'threats').countsAs = {
          crime: 'threats',
          outcome: 'attempted',
        };
      },
    ],
    [
      'a precedence of a crime that does not exist',
      'unknown-crime',
      (_, crimeTypes) => {
        crimeTypes.precedence.push('piracy');
      },
    ],
    [
      'two places of one crime in the precedence',
      'duplicate-name',
      (_, crimeTypes) => {
        crimeTypes.precedence.push('robbery');
      },
    ],
    [
      'a pack that does not exist',
      'unknown-code',
      ({ sdg }) => {
        sdg[3].source.pack = 'nothing';
      },
    ],
    [
      'a crime of a pack that does not exist',
      'unknown-code',
      (_, { crimes }) => {
        crimes.at(-1).pack = 'nothing';
      },
    ],
  ])('%s is refused', (_, code, change) => {
    expect(findings(change).map((finding) => finding.code)).toContain(code);
  });
});

describe('what is asked with care', () => {
  const context = { caseId: 'case-1', seed: 'seed-1' };
  const due = (written: Record<string, string | number>) => {
    const { answers } = scenario(lacsi).answers(written).interview();
    return new Map(dueForms(lacsi, answers, context).map((form) => [form.key, form.sensitive]));
  };

  it('says so: sexual offences, what happened to any member, and the forms about them', () => {
    const forms = due({ sexual_offence_ref: 'yes', sexual_offence_times: 1, robbery_ref: 'yes', robbery_times: 1 });
    expect(forms.get('screeners_sensitive')).toMatchObject({ selfCompleted: true, privacyCheck: true, sealed: true });
    expect(forms.get('screeners_members')).toMatchObject({ selfCompleted: false, skippable: true });
    expect(forms.get('incident.sexual_offence.1')).toMatchObject({
      noNarrative: true,
      sealed: true,
      referralCard: true,
    });
    expect(forms.get('incident.robbery.1')).toBeUndefined();
  });

  it('is skipped without consequence if the person does not consent', () => {
    const forms = due({ consent_sensitive: 'no', robbery_ref: 'yes', robbery_times: 1 });
    expect(forms.has('screeners_members')).toBe(false);
    expect(forms.has('incident.robbery.1')).toBe(true);
    expect(scenario(lacsi).answers({ consent_sensitive: 'no' }).violations()).toEqual([]);
  });
});

describe('the close', () => {
  it('ends a refusal at the door, a refusal of the adult drawn, and a visit where nobody is home', () => {
    const closeAfter = (written: Record<string, string>) => scenario(lacsi).answers(written).interview().answers;
    expect(Object.keys(closeAfter({ consent_roster: 'no', visit_result: 'refusal' }))).toEqual(['control', 'close']);
    expect(closeAfter({ consent_roster: 'no', visit_result: 'refusal' }).close).toHaveProperty('refusal_subtype');
    expect(closeAfter({ visit_contact: 'no', visit_result: 'nobody_home' })).toMatchObject({
      close: { visit_result: 'nobody_home' },
    });
    const refused = closeAfter({ consent_selected: 'no', person_result: 'refusal', visit_result: 'refusal' });
    expect(refused.selection).toMatchObject({ person_result: 'refusal' });
    expect(Object.keys(refused)).not.toContain('perception');
  });

  it('asks for no name of anybody under 18', () => {
    const { answers } = scenario(lacsi)
      .answers({ n_residents: 2, 'member.2': { m_age: 9, m_relation: 'child' } })
      .interview();
    expect(answers['member.1']).toHaveProperty('m_name');
    expect(answers['member.2']).not.toHaveProperty('m_name');
  });

  it('refuses the same name twice in a household', () => {
    const twice = scenario(lacsi).answers({ n_residents: 2, m_name: 'Ana', m_age: 40, m_relation: 'partner' });
    expect(twice.violations().map(({ code }) => code)).toContain('edit:same_name_twice');
  });
});
