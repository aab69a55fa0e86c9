import './readiness.css';
import { Banner } from '../../components/Banner.tsx';
import { offlineTexts } from '../../text/offline/offline-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { urgentPoints } from './readiness.ts';
import { useDeviceFacts } from './use-device-facts.ts';
import { useWritten } from './use-written.ts';

/** Over the list of cases: what must be settled before going where there is no network. Nothing while all is well. */
export function DeviceWarnings() {
  const text = useTexts(offlineTexts);
  const written = useWritten();
  const { facts } = useDeviceFacts();
  const urgent = urgentPoints(facts, text, written);
  if (urgent.length === 0) return null;
  return (
    <Banner kind="caution" title={text.attention}>
      <ul className="device-warnings">
        {urgent.map(({ key, sentence }) => (
          <li key={key}>
            {text[key].title}: {sentence}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
