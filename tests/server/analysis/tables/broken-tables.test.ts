import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { comparedCsvParts } from '../../../../server/analysis/compared/compared-csv.ts';
import { isNameOfColumn } from '../../../../server/analysis/tables/column-names.ts';
import { readTables } from '../../../../server/analysis/tables/read-tables.ts';
import { tableCsvParts } from '../../../../server/analysis/tables/table-csv.ts';
import { TABLE_ERROR_CODES, TableError } from '../../../../server/analysis/tables/table-error.ts';
import { fileOf, folderWith, smallStudy } from '../small-survey.ts';
import { findingsOf } from './small-tables.ts';

const PERSONS = ['a,1,25,s1,p1,10,20,1,2', 'b,2,65,s1,p2,10,30,1,2'];
const INCIDENTS = ['i1,a,B,10,2,2,,,03,,,,', 'i2,b,R,30,1,,,1,,,,,'];

/** The small survey with a state of residence and one of the incident. */
async function small() {
  const study = smallStudy();
  const state = { categories: { north: "{STRATUM} = 's1'", south: "{STRATUM} = 's2'" } };
  study.persons.domains = { ...study.persons.domains, state } as typeof study.persons.domains;
  study.incidents.domains = { state_of_event: { categories: { north: "{CRIME} = 'B'" } } };
  return fileOf(PERSONS, INCIDENTS, study);
}

const figures = [{ indicator: 'crimes' }];

/** What is wrong with a specification, the remedy in brackets. */
async function told(spec: object | string): Promise<string[]> {
  const file = await small();
  return findingsOf(file, spec).map(
    ({ code, line, column, problem, remedy }) => `${code} ${line}:${column} ${problem} (${remedy})`,
  );
}

describe('a specification that cannot be used says where, what and what to do', () => {
  it('of its shape, everything at once', async () => {
    const spec =
      '{\n "table": "T",\n "figures": [],\n "by": [{ "variable": "sex", "totals": "none" }],\n "level": 95\n}';
    const lines = await told(spec);
    expect(lines.map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      'table-shape 2:2 table:',
      'table-shape 3:2 figures:',
      'table-shape 4:30 by.0.totals:',
      'table-shape 5:2 level:',
    ]);
    expect(lines.every((line) => line.includes('(see docs/tables.md)'))).toBe(true);
    expect(lines[3]).toContain('the number is too large (write less than 1');
    for (const name of ['con', 'nul.x', 'described', 'release-report', 'a'.repeat(101)])
      expect(await told({ table: name, figures: [{ indicator: 'crimes' }] })).toEqual([
        expect.stringMatching(/^table-shape \d+:\d+ table:/),
      ]);
    expect(await told('{"table": "t",}')).toEqual([expect.stringContaining('table-not-json 1:')]);
  });

  it('of indicators, crimes, outcomes, categories and what the file lacks', async () => {
    const lines = await told({
      figures: [
        { indicator: 'prevalence' },
        { indicator: 'prevalence_person', crimes: ['burglary'] },
        { indicator: 'crimes', outcome: 'attempted' },
        { indicator: 'nonreporting_reason', categories: ['fear'] },
        { indicator: 'place' },
        { indicator: 'crimes', crimes: ['robbery', 'robbery'] },
        { indicator: 'sdg_series' },
      ],
    });
    expect(lines.map((line) => line.split(' (')[0]!.replace(/ \d+:\d+/, ''))).toEqual([
      'unknown-indicator there is no indicator prevalence',
      'unknown-crime prevalence_person does not exist for burglary',
      'unknown-crime crimes of any crime does not exist for attempted incidents alone',
      'unknown-category nonreporting_reason has no category fear',
      'indicator-absent place counts the answers to ev_place, which this file does not have',
      'indicator-absent sdg_series cannot be made of this file, which does not have what it counts',
      'repeated-name crimes robbery stands twice',
    ]);
    expect(lines[1]).toContain('(choose among robbery, threats, any_person)');
    expect(lines[3]).toContain('(choose among minor, distrust, unknown)');
  });

  it('of variables and their values', async () => {
    const spec = {
      figures: [{ indicator: 'crimes' }, { indicator: 'households' }],
      by: [{ variable: 'sex', values: ['female', 'woman', 'female'] }, { variable: 'sex' }, { variable: 'height' }],
    };
    expect((await told(spec)).map((line) => line.replace(/^(\S+) \d+:\d+ (.*) \(.*$/, '$1 $2'))).toEqual([
      'repeated-name sex stands twice',
      'unknown-variable figures of incidents are not divided by height',
      'unknown-variable figures of households are not divided by sex',
      'unknown-variable figures of households are not divided by sex',
      'unknown-variable figures of households are not divided by height',
      'unknown-value sex has no value woman',
      'repeated-name female stands twice',
    ]);
  });

  it('of variables too where no figure can be made', async () => {
    const lines = await told({
      figures: [{ indicator: 'constructor' }],
      by: [{ variable: 'toString' }, { variable: 'sex' }],
    });
    expect(lines.map((line) => line.replace(/^(\S+) \d+:\d+ (.*) \(.*$/, '$1 $2'))).toEqual([
      'unknown-indicator there is no indicator constructor',
      'unknown-variable figures of this file are not divided by toString',
    ]);
  });

  it('of residence crossed with the place of the incident, with the reason', async () => {
    const by = [{ variable: 'state' }, { variable: 'state_of_event' }];
    expect(await told({ figures, by })).toEqual([
      expect.stringMatching(/^basis-crossed .*state_of_event says where or when .* the basis event\)$/),
    ]);
    expect(await told({ figures, by, basis: 'event' })).toEqual([
      expect.stringMatching(/^basis-crossed .*state says where somebody lives.* the basis residence\)$/),
    ]);
    const mixed = { figures: [{ indicator: 'adults' }], by: [{ variable: 'state_of_event' }], basis: 'event' };
    expect(await told(mixed)).toEqual([expect.stringMatching(/^basis-crossed .*adults counts persons or households/)]);
    expect(await told({ figures, by: [{ variable: 'sex' }, { variable: 'state_of_event' }], basis: 'event' })).toEqual(
      [],
    );
  });

  it('of numbers that would be too small, of too many cells, and of a value called unknown', async () => {
    const file = await small();
    const notAsked = new Map([['robbery', Uint8Array.of(1, 0)]]);
    const persons = { ...file.persons, notAsked };
    const [tooSmall] = findingsOf({ ...file, persons }, { figures: [{ indicator: 'crimes', crimes: ['robbery'] }] });
    expect(tooSmall?.code).toBe('total-not-told');
    const names = Array.from({ length: 500 }, (_, value) => (value === 0 ? 'unknown' : `v${value}`));
    const many = { codes: new Int32Array(2), names };
    const domains = new Map([...file.incidents.domains, ['x', many], ['y', many]]);
    const found = findingsOf(
      { ...file, incidents: { ...file.incidents, domains }, persons: { ...file.persons, domains } },
      { figures, by: [{ variable: 'x', unknown: true }, { variable: 'y' }] },
    );
    expect(found.map(({ code }) => code)).toEqual(['unknown-value', 'too-many-cells']);
  });

  it('of a variable called as a column of its files, whatever its case', async () => {
    const file = await small();
    const domains = new Map([...file.persons.domains, ['Estimate', file.persons.domains.get('sex')!]]);
    const by = [{ variable: 'Estimate' }];
    const found = findingsOf(
      { ...file, persons: { ...file.persons, domains } },
      { figures: [{ indicator: 'adults' }], by },
    );
    expect(found.map(({ code, problem }) => [code, problem])).toEqual([
      ['repeated-name', 'Estimate is also the name of a column that the files of tables have'],
    ]);
    const names = [
      ...tableCsvParts([], [], { weighting: { name: 'w', hash: 'h' }, numbered: { number: 1, sha256: 's' } }),
    ];
    const compared = [...comparedCsvParts([], { comparisons: [] })];
    const columns = [...names, ...compared]
      .join(',')
      .trim()
      .split(/[,\s]+/);
    expect(columns.length).toBeGreaterThan(60);
    expect(columns.filter((name) => !isNameOfColumn(name))).toEqual([]);
  });

  it('of files that are not there or stand twice, and every code has a test here', () => {
    const folder = folderWith({
      'a.json': JSON.stringify({ table: 'a', figures }),
      'b.json': Uint8Array.of(0xff, 0xfe, 1),
    });
    const read = () => readTables(['a.json', 'a.json', 'b.json', 'none.json'].map((name) => join(folder, name)));
    expect(read).toThrow(TableError);
    try {
      read();
    } catch (error) {
      const { findings, message } = error as TableError;
      expect(findings.map(({ code }) => code)).toEqual(['table-unreadable', 'table-missing', 'repeated-name']);
      expect(message).toContain('none.json: there is no such file; check the path given with --spec');
    }
    // A model without an estimate has its test beside profiles.
    expect(TABLE_ERROR_CODES).toHaveLength(17);
  });
});
