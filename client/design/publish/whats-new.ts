import {
  type DraftFiles,
  diffInstruments,
  type Instrument,
  InvalidInstrument,
  mappedChanges,
  mappingOf,
  mappingsIn,
  parseInstrument,
  saysOnlyWhich,
} from '#questionnaires';
import type { FromChanges, ToChanges } from './changes-worker.ts';

/** Compares a draft with the version that it began as, which is read once. */
export function whatsNew(): (
  before: ToChanges['before'],
  files: DraftFiles,
  language: string,
) => FromChanges['changes'] {
  let read: { texts: ToChanges['before']; instrument: Instrument } | undefined;
  return (texts, files, language) => {
    const later = parsed(files);
    if (!later) return undefined;
    if (!read || JSON.stringify(read.texts) !== JSON.stringify(texts))
      read = { texts, instrument: parseInstrument(contentsOf(texts)) };
    const mapping = mappingOf(mappingsIn(files), read.instrument);
    return mappedChanges(diffInstruments(read.instrument, later, language, mapping), later, mapping)
      .filter((change) => !saysOnlyWhich(change))
      .map(({ kind, subject, sentence, because, verdict }) => ({ kind, subject, sentence, because, verdict }));
  };
}

function contentsOf(texts: ToChanges['before']): Record<string, unknown> {
  return Object.fromEntries(Object.entries(texts).map(([file, text]): [string, unknown] => [file, JSON.parse(text)]));
}

function parsed(files: DraftFiles): Instrument | undefined {
  try {
    return parseInstrument(files);
  } catch (error) {
    if (error instanceof InvalidInstrument) return undefined;
    throw error;
  }
}
