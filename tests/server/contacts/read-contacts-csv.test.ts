import { describe, expect, it } from 'vitest';
import { contactTemplate } from '../../../client/desk/contacts/contact-template.ts';
import { contactTexts } from '../../../client/text/contacts/contact-texts.ts';
import { LANGUAGES } from '../../../client/text/language.ts';
import { readContactsCsv } from '../../../server/contacts/read-contacts-csv.ts';
import { CONTACT_COLUMNS } from '../../../server/contract/index.ts';

const HEADER = CONTACT_COLUMNS.join(',');
const read = (...lines: string[]) => readContactsCsv(Buffer.from(lines.join('\n')));
const problemsOf = (...lines: string[]) =>
  read(...lines).problems.map(({ line, column, code }) => `${line} ${column} ${code}`);

describe('reading a file of contacts', () => {
  it('takes what each line has; one with nothing but its unit deletes', () => {
    const { rows, problems } = read(
      HEADER,
      'B-1,"Calle del Canario 2, bajo",(55) 5555-0101,Rosa,"timbre, arriba"',
      'B-2,,+52 55 5555 0102,,',
      'B-3,,, ,',
    );
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      {
        line: 2,
        caseId: 'B-1',
        contact: {
          caseId: 'B-1',
          address: 'Calle del Canario 2, bajo',
          phone: '(55) 5555-0101',
          contactName: 'Rosa',
          notes: 'timbre, arriba',
        },
      },
      { line: 3, caseId: 'B-2', contact: { caseId: 'B-2', phone: '+52 55 5555 0102' } },
      { line: 4, caseId: 'B-3' },
    ]);
  });

  it('needs the unit and one other column, in any order, as spreadsheets write them', () => {
    expect(read('\uFEFFNotes;UNIT_ID\r', 'puerta azul;B-1\r').rows).toEqual([
      { line: 2, caseId: 'B-1', contact: { caseId: 'B-1', notes: 'puerta azul' } },
    ]);
    expect(problemsOf('unit_id', 'B-1')).toEqual(['1  missing-contact-column']);
    expect(problemsOf('address', 'x')).toEqual(['1 unit_id missing-column']);
    expect(problemsOf('unit_id,phone,phone,email', 'B-1,1,1,x')).toEqual([
      '1 phone duplicate-column',
      '1 column 4 unknown-column',
    ]);
    expect(problemsOf(HEADER)).toEqual(['1  empty-file']);
  });

  it('names every problem by line and column, and repeats no cell', () => {
    const long = 'Largo'.repeat(70);
    const wrong = [
      HEADER,
      ',Calle 1,,,',
      'B-1,,llame ya,,',
      `B-2,${long},,${long},${long}`,
      'B-1,,55 5555 0101,,',
      'B-4,Calle 4',
      'B-5,,,"Rosa\nCanario",',
      `${'u'.repeat(97)},x,,,`,
    ];
    expect(problemsOf(...wrong)).toEqual([
      '2 unit_id missing-value',
      '3 phone not-a-phone',
      '4 address too-long',
      '4 contact_name too-long',
      '4 notes too-long',
      '5 unit_id duplicate-unit',
      '6  wrong-length',
      '8 contact_name control-character',
      '9 unit_id too-long',
    ]);
    const said = JSON.stringify(read(...wrong).problems);
    expect(said).not.toMatch(/Largo|llame|Calle|Rosa|5555|B-/);
    expect(read(...wrong).rows).toEqual([]);
  });

  it('stops where the file is wrong as a whole', () => {
    expect(problemsOf(HEADER, ...Array.from({ length: 500 }, (_, place) => `B-${place},,x,,`))).toHaveLength(200);
    expect(problemsOf(`${HEADER},${'x,'.repeat(500)}`, 'B-1')).toHaveLength(200);
  });

  it.each(LANGUAGES)('has a template with a line that shows what the columns take, in %s', (language) => {
    const { example } = contactTexts[language];
    const csv = decodeURIComponent(contactTemplate(example).replace(/^[^,]*,/, ''));
    const { rows, problems } = read(csv);
    expect(problems).toEqual([]);
    const [caseId, address, phone, contactName, notes] = example;
    expect(rows.map(({ contact }) => contact)).toEqual([{ caseId, address, phone, contactName, notes }]);
  });
});
