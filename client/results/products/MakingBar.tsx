import type { LucideIcon } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '../../components/Button.tsx';
import { WaitBar } from '../../components/waiting/WaitBar.tsx';
import { WaitWords } from '../../components/waiting/WaitWords.tsx';
import type { ProductMakingTexts } from '../../text/products/product-texts.ts';
import { ProductProblem } from './ProductProblem.tsx';
import type { Making } from './use-making.ts';

interface MakingBarProps {
  readonly texts: ProductMakingTexts;
  readonly making: Making<unknown>;
  readonly icon: LucideIcon;
  readonly kind?: 'primary';
  /** Key of the weighting that was chosen. */
  readonly weighting?: string | undefined;
  readonly onBegin: () => void;
}

/** The button that makes something, how far it is, what became of it, and why it is not made. */
export function MakingBar({ texts, making, icon, kind, weighting, onBegin }: MakingBarProps) {
  const { state, wait, problem, cancel } = making;
  const isMaking = state === 'making';
  const button = useRef<HTMLButtonElement>(null);

  function stop() {
    // The button that was pressed goes away.
    button.current?.focus();
    cancel();
  }

  return (
    <>
      <div className="row product-making">
        {/* Never `disabled`: who presses it keeps the focus on it. */}
        <Button
          ref={button}
          icon={icon}
          {...(kind && { kind })}
          aria-disabled={isMaking}
          onClick={() => !isMaking && onBegin()}
        >
          {texts.action}
        </Button>
        <span role="status" className="quiet">
          {isMaking && <WaitWords words={texts.making} progress={wait.progress} />}
          {(state === 'made' || state === 'cancelled') && texts[state]}
        </span>
      </div>
      {isMaking && wait.isLong && <WaitBar words={texts.making} progress={wait.progress} onCancel={stop} />}
      {problem !== undefined && <ProductProblem problem={problem} weighting={weighting} onRetry={onBegin} />}
    </>
  );
}
