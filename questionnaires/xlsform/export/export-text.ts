import type { CrimeType } from '../../instrument/instrument.ts';
import type { Instrument } from '../../instrument/prepared-instrument.ts';
import { PHRASE_FILLS, textsIn } from '../../instrument/text.ts';

import { readOf } from './computed-rows.ts';

/** A text of the questionnaire as a workbook has it. */
export interface TextWriter {
  /** @param text with fills in braces */
  write(text: string | undefined, language: string, crime?: CrimeType): string;
}

/**
 * Writes fills: those of the country and of a crime as words, those that are answers as `${name}`.
 *
 * @param has whether the workbook has a question or a calculation of a name
 * @param lost told of each fill that nothing stands for
 */
export function textWriter(
  instrument: Instrument,
  has: (name: string) => boolean,
  lost: (fill: string) => void,
): TextWriter {
  const { manifest } = instrument;
  const country = (name: string, language: string) => {
    const fill = Object.hasOwn(manifest.fills, name) ? manifest.fills[name] : undefined;
    return fill && (fill[language] ?? fill[manifest.defaultLanguage]);
  };
  const phrase = (name: string, language: string): string => {
    const { phrases } = textsIn(instrument, language);
    if (!phrases) return '';
    if (name === 'lead') return phrases.lead.replace('{years}', String(manifest.leadIn.years));
    if (name !== 'window') {
      lost(name);
      return name === 'captured' ? '…' : '';
    }
    const pattern = manifest.referencePeriod.type === 'calendar_year' ? phrases.between : phrases.since;
    return pattern.replace('{start}', readOf('window_start')).replace('{end}', readOf('window_end'));
  };
  const fill = (name: string, language: string, crime: CrimeType | undefined): string => {
    const words = country(name, language);
    if (words !== undefined) return write(words, language, crime);
    if (name === 'crime') {
      if (crime) return textsIn(instrument, language).crimes[crime.key]?.short ?? crime.key;
      return readOf('crime_label');
    }
    if (PHRASE_FILLS.includes(name)) return phrase(name, language);
    if (name === 'n') return readOf('event_ordinal');
    if (name === 'of') return readOf('event_of');
    if (has(name)) return `\${${name}}`;
    lost(name);
    return '';
  };
  const write = (text: string | undefined, language: string, crime?: CrimeType): string =>
    (text ?? '').replace(/(?<!\$)\{([a-z0-9_]+)\}/g, (_, name: string) => fill(name, language, crime)).trim();
  return { write };
}
