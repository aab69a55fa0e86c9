import { codingTexts } from '../text/coding/coding-texts.ts';
import { formatNumber } from '../text/format.ts';
import { useLanguage, useTexts } from '../text/use-texts.ts';
import './coding/coding.css';
import './submissions/submissions.css';
import { useState } from 'react';
import { CodingPage } from './CodingPage.tsx';
import { IncidentPage } from './coding/IncidentPage.tsx';
import { DevicesPage } from './DevicesPage.tsx';
import { FieldworkPage } from './FieldworkPage.tsx';
import { QuarantinePage } from './QuarantinePage.tsx';
import { SamplePage } from './SamplePage.tsx';
import { SubmissionPage } from './SubmissionPage.tsx';
import { SubmissionsPage } from './SubmissionsPage.tsx';

interface DeskPlaceProps {
  page: 'submissions' | 'quarantine' | 'sample' | 'fieldwork' | 'devices' | 'coding';
  /** The submission or the incident that is open; absent on the lists. */
  item: string | undefined;
  onSessionEnded: () => void;
}

/**
 * The desk of supervisors and office coders: what was received, what is out of the ordinary, the sample, the tablets,
 * and the coding of incidents.
 */
export function DeskPlace({ page, item, onSessionEnded }: DeskPlaceProps) {
  const { saved } = useTexts(codingTexts);
  const { locale } = useLanguage();
  /** How many incidents waited in the list when the last one was coded. */
  const [waiting, setWaiting] = useState<number>();
  switch (page) {
    case 'submissions':
      return item ? (
        <SubmissionPage key={item} submissionKey={item} onSessionEnded={onSessionEnded} />
      ) : (
        <SubmissionsPage onSessionEnded={onSessionEnded} />
      );
    case 'quarantine':
      return <QuarantinePage onSessionEnded={onSessionEnded} />;
    case 'devices':
      return <DevicesPage onSessionEnded={onSessionEnded} />;
    case 'sample':
      return <SamplePage onSessionEnded={onSessionEnded} />;
    case 'fieldwork':
      return <FieldworkPage onSessionEnded={onSessionEnded} />;
    case 'coding':
      return (
        <>
          <p className="visually-hidden" role="status">
            {waiting !== undefined && saved(formatNumber(waiting, locale))}
          </p>
          {item ? (
            <IncidentPage key={item} incident={item} onCoded={setWaiting} onSessionEnded={onSessionEnded} />
          ) : (
            <CodingPage waiting={waiting} onSessionEnded={onSessionEnded} />
          )}
        </>
      );
  }
}
