import { describe, expect, it } from 'vitest';
import { InvalidInstrument, lint, parseInstrument } from '#questionnaires';
import { instrumentFiles } from '../../support/instrument-files.ts';

/** The LACSI questionnaire with variables called otherwise wherever they are named. */
function renamed(names: Record<string, string>): Record<string, unknown> {
  let text = JSON.stringify(instrumentFiles('lacsi-2018-r1'));
  for (const [name, newName] of Object.entries(names))
    text = text.replaceAll(new RegExp(`\\b${name}\\b`, 'g'), newName);
  return JSON.parse(text);
}

describe('a questionnaire that calls otherwise what the programs read', () => {
  it.each([
    [{ m_age: 'm_edad' }, 'modules/member.json'],
    [{ consent_roster: 'consentimiento' }, 'modules/control.json'],
    [{ consent_selected: 'consentimiento' }, 'manifest.json'],
    // A dwelling may also count the members of one of its households; with neither count there is no roster.
    [{ n_residents: 'n_residentes', n_members: 'n_miembros' }, 'manifest.json'],
  ])('is refused for %j', (names, file) => {
    const findings = findingsOf(() => parseInstrument(renamed(names)));
    expect(findings.map((finding) => `${finding.file} ${finding.code}`)).toContain(`${file} missing-variable`);
  });

  it.each(['rep_file_opened', 'rep_formal_other', 'ev_same_as_n', 'of_relation'])(
    'is warned about when %s is',
    (name) => {
      const warnings = lint(parseInstrument(renamed({ [name]: `${name}_x` }))).filter(
        ({ code }) => code === 'missing-variable',
      );
      expect(warnings.map(({ message }) => message.includes(name))).toEqual([true]);
    },
  );

  it('is warned about nothing as long as it asks all of them, or none', () => {
    const warnings = lint(parseInstrument(instrumentFiles('lacsi-2018-r1')));
    expect(warnings.filter(({ code }) => code === 'missing-variable')).toEqual([]);
  });
});

function findingsOf(parse: () => unknown) {
  try {
    parse();
  } catch (error) {
    if (error instanceof InvalidInstrument) return error.findings;
    throw error;
  }
  return [];
}
