import type { DescribedRecordColumn } from '../microdata/export/described-columns.ts';

/** Words in the names of columns that tell who or where somebody is, or how the interview went. */
const IDENTIFYING: Readonly<Record<string, readonly string[]>> = {
  'the name of somebody': ['name', 'names', 'surname', 'nombre', 'nome', 'nom', 'apellido', 'sobrenome'],
  'a contact': ['phone', 'telephone', 'telefono', 'telefone', 'mobile', 'email', 'mail', 'whatsapp'],
  'an exact address': ['address', 'street_number', 'direccion', 'endereco', 'adresse', 'postcode', 'zip', 'plot'],
  'a place on the map': ['gps', 'lat', 'latitude', 'lon', 'lng', 'longitude', 'coordinates', 'geopoint'],
  'what somebody told in words': ['narrative', 'narrativa', 'story', 'verbatim', 'remarks', 'comment', 'comments'],
  'who asked': ['interviewer', 'enumerator', 'encuestador', 'supervisor', 'coder'],
  'the tablet': ['device_id', 'device_name', 'tablet', 'imei'],
  'when or how the interview was': ['started', 'ended', 'timestamp', 'interview_duration', 'submitted_at', 'visit'],
  'a number of the office': ['id', 'uuid', 'curp', 'dni', 'cpf', 'rut', 'passport', 'case', 'dwelling_no'],
  'the day of birth': ['birth_day', 'birth_month', 'birthday', 'birthdate', 'born'],
};

/** What columns hold that tells of the sample. */
const OF_THE_SAMPLE = ['fpc', 'stage_stratum', 'stage_cluster', 'stage_fpc', 'weight', 'replicate', 'interview_of'];

/** Structure under names of its own: made anew, never taken over. */
const MADE_ANEW = ['household', 'person', 'member', 'incident', 'stratum', 'psu', 'selected', 'form', 'version'];

/** Codes without a list that are no words of somebody. */
const KNOWN_CODES = /^(state|iccs(_said|_coded)?)$/;

/** Why a column can never be in a public-use file, by the sentence that says it; undefined where it can. */
export function whyNeverPublished(
  { name, kind, codes, holds }: DescribedRecordColumn,
  isDate = false,
): 'made-anew' | 'of-the-sample' | 'names-somebody' | 'holds-words' | undefined {
  if (MADE_ANEW.includes(name)) return 'made-anew';
  if (/^(design_)?weight(_|$)/.test(name) || OF_THE_SAMPLE.includes(holds?.what ?? '')) return 'of-the-sample';
  if (whatNameTells(name) !== undefined) return 'names-somebody';
  const isOfList = codes !== undefined || KNOWN_CODES.test(name) || holds?.what === 'domain' || isDate;
  if (kind === 'code' && !isOfList) return 'holds-words';
  return undefined;
}

/** What the name of a column says that nobody may publish. */
export function whatNameTells(name: string): string | undefined {
  const parts = name.toLowerCase().split(/[^a-z0-9]+/);
  const whole = `_${parts.join('_')}_`;
  return Object.entries(IDENTIFYING).find(([, words]) => words.some((word) => whole.includes(`_${word}_`)))?.[0];
}
