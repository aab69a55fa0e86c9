import { useEffect, useState } from 'react';
import { dayOfTablet } from './version-of-today.ts';

/** How often a page that stays open looks at the calendar. */
const EVERY_MS = 60_000;

/** The day on the calendar of the tablet, also on a page that is open over midnight or that comes back into sight. */
export function useDayOfTablet(): string {
  const [day, setDay] = useState(() => dayOfTablet(new Date()));
  useEffect(() => {
    const look = () => setDay(dayOfTablet(new Date()));
    const timer = setInterval(look, EVERY_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return day;
}
