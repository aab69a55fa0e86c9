/** Categories of ICCS 2015: those of the catalogue and those above them. */
const ICCS_CODES = [
  '01',
  '0101',
  '0102',
  '02',
  '0201',
  '02011',
  '020111',
  '020112',
  '02012',
  '020121',
  '020122',
  '0202',
  '02022',
  '020221',
  '0205',
  '02051',
  '0208',
  '02081',
  '02082',
  '03',
  '0301',
  '03011',
  '03012',
  '030121',
  '030122',
  '04',
  '0401',
  '04011',
  '040111',
  '040112',
  '05',
  '0501',
  '05012',
  '050121',
  '050122',
  '0502',
  '05021',
  '050211',
  '050213',
  '05022',
  '050221',
  '050222',
  '050229',
  '05025',
  '0504',
  '05042',
  '06',
  '07',
  '0701',
  '07011',
  '070112',
  '07019',
  '0702',
  '07021',
  '070211',
  '070212',
  '0703',
  '07031',
  '070311',
  '070312',
  '08',
  '09',
  '0903',
  '09031',
  '09032',
  '10',
  '11',
] as const;

export type IccsCode = (typeof ICCS_CODES)[number];

export type IccsNames = Readonly<Record<string, string>>;

/** The name of a code, or of the nearest category above it that has one. */
export function iccsName(names: IccsNames, code: string): string {
  for (let length = code.length; length >= 2; length--) {
    const name = Object.hasOwn(names, code.slice(0, length)) ? names[code.slice(0, length)] : undefined;
    if (name !== undefined) return name;
  }
  return '';
}
