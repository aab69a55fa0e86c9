import '../results.css';
import '../tables/tables.css';
import '../../components/waiting/waiting.css';
import './releases.css';
import { ReleaseForm } from './preparing/ReleaseForm.tsx';
import { ReleasesList } from './ReleasesList.tsx';
import { revisionOfItem } from './release-address.ts';
import { RevisionPage } from './revision/RevisionPage.tsx';

interface ReleasesPlaceProps {
  /** `new`, or a revision; absent on the list. */
  readonly item: string | undefined;
  /** Who is signed in: nobody checks what they prepared themselves. */
  readonly user: string;
  readonly onSessionEnded: () => void;
}

/** Releases: the list, one that is prepared, or a revision with what would be published. */
export function ReleasesPlace({ item, user, onSessionEnded }: ReleasesPlaceProps) {
  if (item === undefined) return <ReleasesList onSessionEnded={onSessionEnded} />;
  if (item === 'new') return <ReleaseForm onSessionEnded={onSessionEnded} />;
  return <RevisionPage key={item} {...revisionOfItem(item)} user={user} onSessionEnded={onSessionEnded} />;
}
