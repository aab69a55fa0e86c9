import { MapPin, Phone } from 'lucide-react';
import type { CaseContact } from '#contract';
import { useTexts } from '../../text/use-texts.ts';
import { visitTexts } from '../../text/visits/visit-texts.ts';
import { mapAddress, phoneAddress } from './contact-links.ts';

/** Where the dwelling is and how to call it. Nothing outside the tablet learns of it until somebody touches a link. */
export function ContactCard({ contact: { address, phone }, onCall }: { contact: CaseContact; onCall: () => void }) {
  const text = useTexts(visitTexts);
  return (
    <section className="contact-card">
      {address && (
        <p>
          <span className="contact-text">{address}</span>
          <a className="button" href={mapAddress(address)} rel="noreferrer">
            <MapPin aria-hidden="true" size={20} />
            {text.map}
          </a>
        </p>
      )}
      {phone && (
        <p>
          <span className="contact-text tabular">{phone}</span>
          <a className="button" href={phoneAddress(phone)} onClick={onCall}>
            <Phone aria-hidden="true" size={20} />
            {text.call}
          </a>
        </p>
      )}
    </section>
  );
}
