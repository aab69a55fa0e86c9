import { ScreenQuestions } from '../questions/ScreenQuestions.tsx';
import type { ShownScreen } from '../questions/shown-screen.ts';
import './turned-screens.css';

interface TurnedScreensProps {
  /** Name of the form. */
  form: string;
  up: ShownScreen;
  ahead: ShownScreen | undefined;
}

/**
 * The screen that is up and, laid out where nobody sees, hears or reaches it, the one that comes next: to turn the page
 * is then to show it.
 */
export function TurnedScreens({ form, up, ahead }: TurnedScreensProps) {
  return [up, ...(ahead ? [ahead] : [])].map((screen) => (
    <div key={`${form} ${screen.key}`} className={screen === up ? undefined : 'screen-ahead'}>
      <ScreenQuestions screen={screen} />
    </div>
  ));
}
