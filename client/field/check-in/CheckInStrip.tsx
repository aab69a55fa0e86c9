import { Clock } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { checkInTexts } from '../../text/check-in/check-in-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import type { CheckIn } from './use-check-in.ts';

const MORE_MINUTES = 15;

/** The clock while somebody is in a dwelling: a quiet line, which opens to what can be done. */
export function CheckInStrip({ checkIn }: { checkIn: CheckIn }) {
  const text = useTexts(checkInTexts);
  const { locale } = useLanguage();
  const [isNoted, setNoted] = useState(false);
  const { running, isOver } = checkIn;
  if (!running) return null;
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(new Date(running.state.due));
  return (
    <aside aria-label={text.name}>
      <details className="check-in" open={isOver || undefined}>
        <summary>
          <Clock aria-hidden="true" size={16} /> {isOver ? text.over : text.clock(time)}
        </summary>
        <div className="row">
          <Button kind="primary" onClick={checkIn.out}>
            {text.out}
          </Button>
          <Button onClick={() => checkIn.more(MORE_MINUTES)}>{text.more}</Button>
          <Button
            kind="quiet"
            onClick={() => {
              checkIn.alarm();
              setNoted(true);
            }}
          >
            {text.alarm}
          </Button>
          {isNoted && <span role="status">{text.noted}</span>}
        </div>
      </details>
    </aside>
  );
}
