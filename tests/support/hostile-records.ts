import type { RecordSource } from '../../server/microdata/export/record-source.ts';
import type { RecordValue } from '../../server/microdata/record-value.ts';

/** As long as a text of a spreadsheet can be. */
export const LONGEST = 'ñ'.repeat(32_767);

/** Labels that some program reads as something else. */
export const HOSTILE_LABELS = ['=1+1', '+1', '-x', '@home', 'a "quoted", one; <b>&', 'two\nlines', '🎲 dado', LONGEST];

const NAMES = [
  'weight_person',
  'stratum',
  'psu',
  'all',
  'int',
  'a_name_of_more_than_thirty_two_letters_1',
  'a_name_of_more_than_thirty_two_letters_2',
  'A_NAME_OF_MORE_THAN_THIRTY_TWO_LETTERS_1',
];

const CODES = ['=cmd()', '+5', '1499-12-31', 'a,"b"', 'x\ny', '🎲', 'dk', 'refused', 'na'];

const VALUES: Readonly<Record<string, readonly RecordValue[]>> = {
  weight_person: [1.5, 1e-300, 123_456_789.123_456_78, null, 0.1 + 0.2, -0, 7, 8, 9, 10],
  stratum: ['s1', 's1', 's2', 's2', '=s3', '@s', '-s', '0012', 'é', null],
  psu: ['p1', 'p2', 'p3', 'p4', '1850-02-30', '12e5', 'p7', 'p8', 'p9', 'p10'],
  all: [0, 1, null, 1, 0, 0, 1, 1, null, 0],
  int: [1, 2, 3, 4, 5, 6, 7, 8, 9, null],
  a_name_of_more_than_thirty_two_letters_1: [...CODES, null],
  a_name_of_more_than_thirty_two_letters_2: [null, ...CODES],
  A_NAME_OF_MORE_THAN_THIRTY_TWO_LETTERS_1: [...CODES.toReversed(), null],
};

const KINDS = ['number', 'code', 'code', 'flag', 'number', 'code', 'code', 'code'] as const;

/** Records of persons with what files choke on, and no records of households. */
export const HOSTILE_RECORDS: RecordSource = {
  described: {
    survey: 'hostile',
    title: { es: 'Prueba =1+1 "ñ"', en: 'Test' },
    missing: { dk: { es: 'No sabe' }, refused: { es: 'No responde' }, na: { es: 'No aplica' } },
    files: [
      {
        unit: 'person',
        file: 'person.parquet',
        rows: 10,
        columns: NAMES.map((name, place) => ({
          name,
          kind: KINDS[place]!,
          label: { es: HOSTILE_LABELS[place]!, fr: 'é' },
          ...(place >= 5 && {
            codes: CODES.map((code, at) => ({
              code,
              label: at >= 6 ? {} : { es: HOSTILE_LABELS[(at + place) % HOSTILE_LABELS.length]! },
            })),
          }),
        })),
      },
      {
        unit: 'incident',
        file: 'incident.parquet',
        rows: 0,
        columns: [{ name: 'weight_incident', kind: 'number', label: {} }],
      },
    ],
  },
  async *groups(unit, names) {
    if (unit !== 'person') return;
    for (const [from, to] of [
      [0, 4],
      [4, 10],
    ] as const)
      yield names.map((name) => VALUES[name]!.slice(from, to));
  },
};

/** The values of a column of them. */
export function hostileValues(name: string): readonly RecordValue[] {
  return VALUES[name]!;
}
