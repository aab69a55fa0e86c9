import './readiness.css';
import { CircleAlert, CircleCheck, Clock3, Download, RotateCw, Save, TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import { Button } from '../../components/Button.tsx';
import { offlineTexts } from '../../text/offline/offline-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { askToInstall } from './install-prompt.ts';
import { type ReadinessPoint, readiness } from './readiness.ts';
import { useDeviceFacts } from './use-device-facts.ts';
import { useWritten } from './use-written.ts';

const PICTURES = { good: CircleCheck, caution: TriangleAlert, bad: CircleAlert, waiting: Clock3 };

/** Whether this device is fit for work without a network: each point in a word, a picture and a sentence. */
export function DeviceReadiness({ isTitled = true }: { isTitled?: boolean }) {
  const text = useTexts(offlineTexts);
  const written = useWritten();
  const id = useId();
  const { facts, look, keep } = useDeviceFacts();
  return (
    <section className="readiness" {...(isTitled ? { 'aria-labelledby': id } : { 'aria-label': text.title })}>
      {isTitled && <h2 id={id}>{text.title}</h2>}
      <ul className="readiness-points">
        {readiness(facts, text, written).map((point) => (
          <Point key={point.key} point={point} keep={keep} />
        ))}
      </ul>
      <div>
        <Button icon={RotateCw} onClick={look}>
          {text.checkAgain}
        </Button>
      </div>
    </section>
  );
}

function Point({ point, keep }: { point: ReadinessPoint; keep: () => void }) {
  const text = useTexts(offlineTexts);
  const { key, state, sentence, action } = point;
  const Picture = PICTURES[state];
  return (
    <li className={`readiness-point readiness-${state}`}>
      <Picture aria-hidden="true" size={24} />
      <div className="readiness-body">
        <p className="readiness-title">
          {text[key].title} <span className="readiness-state">{text.states[state]}</span>
        </p>
        <p>{sentence}</p>
        {action === 'install' && (
          <Button kind="primary" icon={Download} onClick={askToInstall}>
            {text.installed.install}
          </Button>
        )}
        {action === 'ask-to-keep' && (
          <Button icon={Save} onClick={keep}>
            {text.storage.ask}
          </Button>
        )}
      </div>
    </li>
  );
}
