import { MapPin, Phone } from 'lucide-react';
import type { CaseContact } from '#contract';
import { contactTexts } from '../../text/contacts/contact-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { visitTexts } from '../../text/visits/visit-texts.ts';
import { mapAddress, phoneAddress } from './contact-links.ts';

/** Where the dwelling is and how to call it. Nothing outside the tablet learns of it until somebody touches a link. */
export function ContactCard({
  contact: { address, phone, contactName, notes },
  onCall,
}: {
  contact: CaseContact;
  onCall: () => void;
}) {
  const text = useTexts(visitTexts);
  const { card } = useTexts(contactTexts);
  return (
    <section className="contact-card">
      {contactName && (
        <p>
          <span className="contact-text">
            {card.name}: {contactName}
          </span>
        </p>
      )}
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
      {notes && (
        <p>
          <span className="contact-text">
            {card.notes}: {notes}
          </span>
        </p>
      )}
    </section>
  );
}
