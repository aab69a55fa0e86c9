import '../results.css';
import '../print.css';
import '../../pictures/marks.css';
import '../figures/quality.css';
import '../figures/notes.css';
import '../tables/tables.css';
import './administrative.css';
import { useEdition } from '../../shell/editions/edition-context.ts';
import { BesidePlace } from './BesidePlace.tsx';
import { CountsList } from './CountsList.tsx';

interface RecordsPlaceProps {
  /** The name of imported counts; absent on the list. */
  readonly item: string | undefined;
  readonly onSessionEnded: () => void;
}

/** Administrative counts beside the survey: those that were imported, or one of them beside the figures. */
export function RecordsPlace({ item, onSessionEnded }: RecordsPlaceProps) {
  const survey = useEdition().edition.key;
  if (item === undefined) return <CountsList survey={survey} onSessionEnded={onSessionEnded} />;
  return <BesidePlace key={item} survey={survey} records={item} onSessionEnded={onSessionEnded} />;
}
