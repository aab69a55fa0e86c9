import { CircleAlert, TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import { type EditRefused, wrongText } from '#questionnaires';
import { designTranslationTexts } from '../../text/design-translation/design-translation-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { marked } from '../writing/GrowingText.tsx';
import { Refused } from '../writing/Refused.tsx';
import { useBeingWritten } from '../writing/use-being-written.ts';

interface TargetTextProps {
  id: string;
  label: string;
  value: string;
  /** The text that it translates; undefined where it is not there. */
  source: string | undefined;
  language: string;
  change: (text: string, was: string) => EditRefused | undefined;
}

/** So much longer than its source a text may be without a word about it. */
const LONGER = { times: 1.5, letters: 20 };

/** A translation as somebody writes it, with its length and with what is wrong in it. */
export function TargetText({ id, label, value, source, language, change }: TargetTextProps) {
  const text = useTexts(designTranslationTexts);
  const { locale } = useLanguage();
  const about = useId();
  const written = useBeingWritten(value, change);
  const wrong = written.text.trim() === '' ? undefined : wrongText(written.text, source, undefined);
  const letters = { text: [...written.text].length, source: [...(source ?? '')].length };
  const isLong =
    source !== undefined &&
    letters.text > letters.source * LONGER.times &&
    letters.text > letters.source + LONGER.letters;
  const count = { text: formatNumber(letters.text, locale), source: formatNumber(letters.source, locale) };
  return (
    <div className="growing translation-target">
      <div className="growing-text">
        <div className="growing-copy" aria-hidden="true">
          {marked(written.text)}
          {'\u200b'}
        </div>
        <textarea
          id={id}
          aria-label={label}
          aria-describedby={about}
          aria-invalid={wrong ? true : undefined}
          aria-keyshortcuts="Control+Enter"
          lang={language}
          rows={1}
          value={written.text}
          placeholder={text.noText}
          onChange={({ target }) =>
            written.write(source?.includes('\n') ? target.value : target.value.replace(/\r?\n/g, ' '))
          }
          onBlur={written.finish}
        />
      </div>
      <div id={about}>
        {wrong && (
          <p className="field-error">
            <CircleAlert aria-hidden="true" size={16} />
            {wrong.fills
              ? text.wrongFills({ missing: wrong.fills.missing.join(', '), extra: wrong.fills.extra.join(', ') })
              : text.wrong[wrong.code as keyof typeof text.wrong](wrong.detail ?? '')}
          </p>
        )}
        <p className="translation-letters tabular">
          {isLong && <TriangleAlert aria-hidden="true" size={16} />}
          {isLong ? text.muchLonger(count) : text.letters(count)}
        </p>
      </div>
      <Refused written={written} />
    </div>
  );
}
