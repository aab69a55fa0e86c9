import './writing.css';
import { type ReactNode, useId } from 'react';
import type { EditRefused } from '#questionnaires';
import { Refused } from './Refused.tsx';
import { useBeingWritten } from './use-being-written.ts';

interface GrowingTextProps {
  /** What is written here, for those who do not see where it stands. */
  label: string;
  value: string;
  /** Stands there while nothing is written. */
  placeholder: string;
  /** Language of the text, for those who hear it, and for the spelling. */
  language: string;
  className?: string;
  change: (text: string, was: string) => EditRefused | undefined;
}

/**
 * A text that is edited where it stands: as large as what is written in it, fills marked. A copy of the text behind it
 * gives it its size and its marks.
 */
export function GrowingText({ label, value, placeholder, language, className = '', change }: GrowingTextProps) {
  const written = useBeingWritten(value, change);
  const id = useId();
  const { text } = written;
  return (
    <div className={`growing ${className}`}>
      <div className="growing-text">
        <div className="growing-copy" aria-hidden="true">
          {text === '' ? <i>{placeholder}</i> : marked(text)}
          {'\u200b'}
        </div>
        <textarea
          id={id}
          aria-label={label}
          lang={language}
          rows={1}
          value={text}
          placeholder={placeholder}
          onChange={({ target }) => written.write(target.value.replace(/\r?\n/g, ' '))}
          onBlur={written.finish}
        />
      </div>
      <Refused written={written} />
    </div>
  );
}

/** A text with its fills and its markup marked. */
export function marked(text: string): ReactNode[] {
  return text.split(/(\{[^{}]*\}|<[^<>]*>)/).map((part, place) =>
    place % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text have no other identity
      <mark key={place}>{part}</mark>
    ) : (
      part
    ),
  );
}
