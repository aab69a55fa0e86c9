import { useContext, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { checkInTexts } from '../../text/check-in/check-in-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { CheckInContext } from './check-in-context.ts';

/** Asks for help where nothing else of the interviewer's is on the screen. It is there while the clock runs. */
export function DiscreetAlarm() {
  const text = useTexts(checkInTexts);
  const checkIn = useContext(CheckInContext);
  const [isNoted, setNoted] = useState(false);
  if (!checkIn?.running) return null;
  const ask = () => {
    checkIn.alarm();
    setNoted(true);
  };
  return (
    <>
      <Button kind="quiet" onClick={ask}>
        {text.alarm}
      </Button>
      <span role="status">{isNoted && text.noted}</span>
    </>
  );
}
