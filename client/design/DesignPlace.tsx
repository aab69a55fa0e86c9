import './design.css';
import { useEffect } from 'react';
import { useAddress } from '../shell/use-address.ts';
import type { PlaceProps } from '../shell/WorkPlace.tsx';
import { DraftPage } from './DraftPage.tsx';
import { keepPlace } from './keep-place.ts';
import { QuestionnairesPage } from './questionnaires/QuestionnairesPage.tsx';

/**
 * The designer's work place: the questionnaires (`#/questionnaires`), and a draft of one with what is chosen in it
 * (`#/draft/<key>/<path>`).
 */
export function DesignPlace({ me, onSessionEnded }: PlaceProps) {
  const [page, draft, ...path] = useAddress().path;
  useEffect(() => void keepPlace(), []);
  if (page === 'draft' && draft !== undefined)
    return <DraftPage key={draft} draft={draft} path={path} by={me.user} onSessionEnded={onSessionEnded} />;
  return <QuestionnairesPage onSessionEnded={onSessionEnded} />;
}
