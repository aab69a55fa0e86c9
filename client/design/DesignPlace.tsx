import './design.css';
import { useAddress } from '../shell/use-address.ts';
import type { PlaceProps } from '../shell/WorkPlace.tsx';
import { DraftPage } from './DraftPage.tsx';
import { QuestionnairesPage } from './questionnaires/QuestionnairesPage.tsx';
import { VersionPage } from './versions/VersionPage.tsx';

/**
 * The designer's work place: the questionnaires (`#/questionnaires`), and a draft of one with what is chosen in it
 * (`#/draft/<key>/<path>`), and what changed in a published version (`#/versions/<id>/<version>`).
 */
export function DesignPlace({ me, onSessionEnded }: PlaceProps) {
  const [page, draft, ...path] = useAddress().path;
  if (page === 'draft' && draft !== undefined)
    return <DraftPage key={draft} draft={draft} path={path} by={me.user} onSessionEnded={onSessionEnded} />;
  const [id, version] = [draft, path[0]];
  if (page === 'versions' && id !== undefined && version !== undefined)
    return <VersionPage version={{ id, version }} onSessionEnded={onSessionEnded} />;
  return <QuestionnairesPage onSessionEnded={onSessionEnded} />;
}
