import { WaitBar } from '../components/waiting/WaitBar.tsx';
import { WaitWords } from '../components/waiting/WaitWords.tsx';
import type { FiguresWait } from './use-figures.ts';

/** The first figures are not there yet. What is going on is said after 300 ms, how far it is after two seconds. */
export function WaitingForFigures({ words, isLong, progress, onCancel }: FiguresWait) {
  return (
    <div className="loading">
      <p role="status">
        <WaitWords words={words} progress={progress} />
      </p>
      {isLong && <WaitBar words={words} progress={progress} onCancel={onCancel} />}
    </div>
  );
}
