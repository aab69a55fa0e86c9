import './waiting.css';
import { X } from 'lucide-react';
import { formatNumber } from '../../text/format.ts';
import { shellTexts } from '../../text/shell/shell-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { Button } from '../Button.tsx';
import { percentOf } from './percent-of.ts';
import type { WaitProgress } from './progress-after.ts';

interface WaitBarProps {
  /** What is waited for; the same words stand beside the bar. */
  words: string;
  /** Without it there is no bar. */
  progress?: WaitProgress<string> | undefined;
  onCancel: () => void;
}

/** How far a long wait is, and the way out of it. A share of 0 is not known yet: the bar then has no value. */
export function WaitBar({ words, progress, onCancel }: WaitBarProps) {
  const { cancel } = useTexts(shellTexts);
  const { locale } = useLanguage();
  const percent = progress ? percentOf(progress.share) : 0;
  return (
    <div className="wait">
      {progress && (
        <div className="wait-bar">
          {/* React takes a value of undefined for a bar without one. */}
          <progress aria-label={words} max={100} value={percent > 0 ? percent : undefined} />
          {percent > 0 && (
            <span className="tabular" aria-hidden="true">
              {formatNumber(percent / 100, locale, { style: 'percent' })}
            </span>
          )}
        </div>
      )}
      <Button icon={X} onClick={onCancel}>
        {cancel}
      </Button>
    </div>
  );
}
