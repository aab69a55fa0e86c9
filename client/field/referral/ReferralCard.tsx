import '../styles/referral.css';
import { Phone } from 'lucide-react';
import { useContext } from 'react';
import type { ReferralService } from '#contract';
import { type Instrument, REFERRAL_CARD } from '#questionnaires';
import { useRespondentTexts } from '../interview/respondent-texts.ts';
import { ReferralContext } from './referral-context.ts';
import { useReferralTexts } from './referral-words.ts';
import { servicesFor } from './services-for.ts';

interface ReferralCardProps {
  instrument: Instrument;
  /** Of the interview. */
  language: string;
}

/**
 * Where help is to be had, the same for everybody in an area: found on the device by where the dwelling is, and noted
 * nowhere. Where the office has given no directory, the questionnaire's own words stand here.
 */
export function ReferralCard({ instrument, language }: ReferralCardProps) {
  const text = useReferralTexts(language);
  const { sensitive } = useRespondentTexts(language);
  const { psu, services } = useContext(ReferralContext) ?? { psu: '', services: [] };
  const { manifest } = instrument;
  const { near, national } = servicesFor(services, { psu, languages: [language, manifest.defaultLanguage] });
  const words = manifest.fills[REFERRAL_CARD]?.[language] ?? sensitive.card;
  return (
    <div className="referral-card">
      {near.length + national.length === 0 ? (
        <p>{words}</p>
      ) : (
        <>
          <p>{text.forEverybody}</p>
          {near.length > 0 && <ServiceList title={text.near} services={near} spoken={text.spoken} />}
          {national.length > 0 && <ServiceList title={text.national} services={national} spoken={text.spoken} />}
        </>
      )}
    </div>
  );
}

interface ServiceListProps {
  title: string;
  services: readonly ReferralService[];
  spoken: (languages: string) => string;
}

function ServiceList({ title, services, spoken }: ServiceListProps) {
  return (
    <section>
      <h3>{title}</h3>
      <ul className="service-list">
        {services.map((service) => (
          <li key={`${service.name} ${service.phone}`} lang={service.language}>
            <p className="service-name">{service.name}</p>
            <p className="service-phone tabular">
              <Phone aria-hidden="true" size={20} />
              {service.phone}
            </p>
            <p>{service.offers}</p>
            <p className="quiet">{service.hours}</p>
            <p className="quiet">{spoken(service.languages)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
