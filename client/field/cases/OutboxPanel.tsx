import { Send } from 'lucide-react';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { fieldTexts } from '../../text/field/field-texts.ts';
import { formatDateTime, formatNumber } from '../../text/format.ts';
import { titleIn } from '../../text/title-in.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import type { Outgoing } from '../journal/outbox.ts';
import type { CasesEdition } from './use-cases.ts';
import type { Device } from './use-device.ts';
import type { useOutbox } from './use-outbox.ts';

interface OutboxPanelProps {
  user: string;
  device: Device;
  outbox: ReturnType<typeof useOutbox>;
  /** With several, a case is named with its own. */
  editions: readonly CasesEdition[];
}

/** What waits on this device, since when, and the way to send it. Silent when nothing waits. */
export function OutboxPanel({ user, device, outbox, editions }: OutboxPanelProps) {
  const text = useTexts(fieldTexts).outbox;
  const { language, locale } = useLanguage();
  const mine = device.outgoing.filter((outgoing) => outgoing.user === user);
  const waiting = mine.filter(({ state }) => state === 'waiting');
  const attention = mine.filter(({ state }) => state === 'attention');
  const nameOf = ({ survey, caseId }: Outgoing) => {
    const edition = editions.length > 1 && editions.find(({ key }) => key === survey);
    return edition ? `${caseId} (${titleIn(edition.title, language).title})` : caseId;
  };
  const count = (n: number) => formatNumber(n, locale);
  return (
    <>
      {waiting.length > 0 && (
        <Banner kind="caution" title={text.waiting(waiting.length, count(waiting.length))}>
          <p>{text.since(formatDateTime(waiting[0]!.queuedAt, locale))}</p>
          {!outbox.sending && outbox.outcome === 'no-connection' && <p>{text.noConnection}</p>}
          {!outbox.sending && outbox.outcome === 'busy' && <p>{text.busy}</p>}
          {!device.persistent && <p>{text.notPersistent}</p>}
          <div>
            <Button icon={Send} onClick={() => outbox.send()} disabled={outbox.sending}>
              {outbox.sending ? text.sending : text.send(waiting.length, count(waiting.length))}
            </Button>
          </div>
        </Banner>
      )}
      {attention.length > 0 && (
        <Banner kind="bad" title={text.attention(attention.length, count(attention.length))}>
          <p>{text.attentionBody}</p>
          <ul className="code-list">
            {attention.map((outgoing) => (
              <li key={outgoing.id}>
                {nameOf(outgoing)}: <code>{outgoing.problem?.code}</code>
              </li>
            ))}
          </ul>
          <div>
            <Button icon={Send} onClick={() => outbox.send(true)} disabled={outbox.sending}>
              {outbox.sending ? text.sending : text.send(attention.length, count(attention.length))}
            </Button>
          </div>
        </Banner>
      )}
      {device.ofOthers > 0 && <Banner>{text.ofOthers(device.ofOthers, count(device.ofOthers))}</Banner>}
      {device.unreadable > 0 && <Banner kind="bad">{text.unreadable}</Banner>}
    </>
  );
}
