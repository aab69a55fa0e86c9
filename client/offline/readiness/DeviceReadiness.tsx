import './readiness.css';
import { CircleAlert, CircleCheck, Clock3, Download, RotateCw, Save, TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import { Button } from '../../components/Button.tsx';
import { formatNumber } from '../../text/format.ts';
import { offlineTexts } from '../../text/offline/offline-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { askToInstall } from './install-prompt.ts';
import { type ReadinessPoint, readiness, type Written } from './readiness.ts';
import { useDeviceFacts } from './use-device-facts.ts';

const PICTURES = { good: CircleCheck, caution: TriangleAlert, bad: CircleAlert, waiting: Clock3 };
const MEGABYTE = 1_000_000;
const GIGABYTE = 1_000_000_000;

/** Whether this device is fit for work without a network: each point in a word, a picture and a sentence. */
export function DeviceReadiness({ isTitled = true }: { isTitled?: boolean }) {
  const text = useTexts(offlineTexts);
  const { locale } = useLanguage();
  const id = useId();
  const { facts, look, keep } = useDeviceFacts();
  return (
    <section className="readiness" {...(isTitled ? { 'aria-labelledby': id } : { 'aria-label': text.title })}>
      {isTitled && <h2 id={id}>{text.title}</h2>}
      <ul className="readiness-points">
        {readiness(facts, text, writtenIn(locale)).map((point) => (
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

function writtenIn(locale: string): Written {
  const unit = (value: number, name: string, digits = 0) =>
    formatNumber(value, locale, { style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: digits });
  return {
    bytes: (bytes) => (bytes >= GIGABYTE ? unit(bytes / GIGABYTE, 'gigabyte', 1) : unit(bytes / MEGABYTE, 'megabyte')),
    minutes: (minutes) =>
      formatNumber(minutes, locale, { style: 'unit', unit: 'minute', unitDisplay: 'long', maximumFractionDigits: 0 }),
    count: (n) => formatNumber(n, locale),
  };
}
