import { useMemo } from 'react';
import type { DraftFiles } from '#questionnaires';
import { designCrimeTexts } from '../../text/design-crime/design-crime-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { type AskedWord, asAsked } from './as-asked.ts';

interface AskedHintProps {
  files: DraftFiles;
  /** That of the text. */
  language: string;
  word: AskedWord;
  written: string;
}

/** What a text of a crime is, and how the interview says it: what is written, or what another crime says there. */
export function AskedHint({ files, language, word, written }: AskedHintProps) {
  const text = useTexts(designCrimeTexts);
  const now = useMemo(() => new Date().toISOString(), []);
  const said = asAsked(files, { language, word, written }, now);
  return (
    <>
      {text.wordHints[word]}
      {said !== undefined && (
        <>
          {' '}
          {written.trim() === '' ? text.forExample : text.isAsked} <q lang={language}>{said}</q>
        </>
      )}
    </>
  );
}
